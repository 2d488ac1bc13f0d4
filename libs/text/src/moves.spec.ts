/** Which provision is which: in its place, elsewhere, changed, or nobody can say. */
import { Passages } from './carry';
import { lineUp } from './moves';
import { linesOf, provisionsOf } from './version';

const [MEET, REPORT, INVITE, CLOSE] = [
  'Decides to meet in Astana every year.',
  'Requests the Centre to submit a written report.',
  'Invites all observers to attend.',
  'Remains seized of the matter.',
];

/** The lines of the base in the order of the text, `*` where one has moved, `+` for what is new. */
function seen(base: readonly string[], text: readonly string[]): string {
  const passages = new Passages();
  const { partners, stays } = lineUp(linesOf(base, passages), linesOf(text, passages));
  return text
    .map((_, at) => {
      const line = partners.indexOf(at);
      return line < 0 ? '+' : `${line}${stays[line] ? '' : '*'}`;
    })
    .join(' ');
}

describe('a provision is recognised', () => {
  const base = [MEET, REPORT, INVITE, CLOSE];
  const soon = MEET.replace('Astana', 'Almaty');

  it.each([
    ['where it stood', base, '0 1 2 3'],
    ['behind others', [REPORT, INVITE, CLOSE, MEET], '1 2 3 0*'],
    ['behind others with a word changed', [REPORT, INVITE, CLOSE, soon], '1 2 3 0*'],
    ['in its place with a word changed', [soon, REPORT, INVITE, CLOSE], '0 1 2 3'],
    ['in its place beside a new one', [MEET, 'New.', REPORT, INVITE, CLOSE], '0 + 1 2 3'],
    ['in its place when it was rewritten', ['Otherwise.', REPORT, INVITE, CLOSE], '0 1 2 3'],
    ['in a block that moved together', [INVITE, CLOSE, MEET, REPORT], '2 3 0* 1*'],
    ['only once', [REPORT, INVITE, CLOSE, soon, soon], '1 2 3 + +'],
    ['not when too little of it is left', [REPORT, INVITE, CLOSE, 'Decides to agree.'], '1 2 3 +'],
  ])('%s', (_, text, expected) => expect(seen(base, text)).toBe(expected));

  it('not when equal ones may be meant', () => {
    expect(seen([MEET, REPORT, MEET], [REPORT, MEET, MEET])).toBe('1 2 +');
    expect(seen([MEET, REPORT, CLOSE], [REPORT, CLOSE, soon, soon])).toBe('1 2 + +');
  });

  it('not when it is empty', () => {
    expect(seen(provisionsOf(`${MEET}\n\n${REPORT}`), ['', MEET, REPORT])).toBe('+ 0 2');
  });
});
