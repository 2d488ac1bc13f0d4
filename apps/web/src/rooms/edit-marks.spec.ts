import fc from 'fast-check';
import { editMarks, slopeMarks } from './edit-marks';

const BASE = 'The Council shall meet twice a month, in Astana;';

/** The words that somebody began with, from what they are now and what is shown on them. */
function undone(text: string, marks: ReturnType<typeof editMarks>): string {
  let base = '';
  let at = 0;
  for (const mark of marks) {
    const upTo = mark.kind === 'gone' ? mark.at : mark.from;
    base += text.slice(at, upTo);
    at = upTo;
    if (mark.kind === 'gone') base += mark.text;
    else at = mark.to;
  }
  return base + text.slice(at);
}

describe('what is seen of a change while one writes', () => {
  it('is what goes, struck where it stood, and what comes, right behind it', () => {
    const text = BASE.replace('twice', 'once');
    expect(editMarks(BASE, text)).toEqual([
      { kind: 'gone', at: 23, text: 'twice', replaced: true },
      { kind: 'added', from: 23, to: 27 },
    ]);
    expect(text.slice(23, 27)).toBe('once');
  });

  it('is nothing where nothing has changed, and where there was nothing before', () => {
    expect(editMarks(BASE, BASE)).toEqual([]);
    expect(editMarks('', BASE)).toEqual([]);
  });

  it('says of words that only go that nothing comes instead', () => {
    const [mark] = editMarks(BASE, BASE.replace(', in Astana', ''));
    expect(mark).toMatchObject({ kind: 'gone', replaced: false });
  });

  it('leads back to the words that one began with, whatever is written', () => {
    const words = fc.array(fc.constantFrom(...BASE.split(' '), 'once', ' ', ';'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [base, text] = [`x ${one.join(' ')}`, other.join(' ')];
        expect(undone(text, editMarks(base, text))).toBe(base);
      }),
    );
  });
});

describe('italics while one writes', () => {
  it('are seen between their signs, which stay', () => {
    expect(slopeMarks('*Recalling* its 5 * 3 decisions')).toEqual([
      { kind: 'sign', from: 0, to: 1 },
      { kind: 'italic', from: 1, to: 10 },
      { kind: 'sign', from: 10, to: 11 },
    ]);
  });
});
