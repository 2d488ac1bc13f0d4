/** Whole texts compared: as a secretary would tell it, and as laws. */
import fc from 'fast-check';
import {
  type ComparedProvision,
  type Comparison,
  appliedTo,
  compareTexts,
  draftChanges,
  trackedChanges,
} from './index';
import { holds } from '../../../test/support/text-laws';
import { textsApart, workedOverTexts } from '../../../test/support/whole-texts';

const [MEET, REPORT, INVITE, CLOSE] = [
  'Decides to meet in Astana every year.',
  'Requests the Centre to submit a written report by the end of May.',
  'Invites all observers to attend.',
  'Remains seized of the matter.',
];
const BASE = [MEET, REPORT, INVITE, CLOSE];
const ORAL = REPORT.replace('written', 'oral');
const [HALF, OTHER_HALF] = [
  'Requests the Centre to submit a written report.',
  'The report is due by the end of May.',
];

const plainly = (texts: readonly string[]): ComparedProvision[] => texts.map((text) => ({ text }));
const withIds = (texts: readonly (readonly [id: string, text: string])[]): ComparedProvision[] =>
  texts.map(([id, text]) => ({ id, text }));

/** What became of each provision, in few words. */
const told = (comparisons: readonly Comparison[]): string =>
  comparisons.map(({ kind, from, to }) => `${kind} ${from.join('+')}>${to.join('+')}`).join(', ');

describe('a text compared with an edited copy', () => {
  it.each([
    ['nothing', BASE, 'same 0>0, same 1>1, same 2>2, same 3>3'],
    ['a word', [MEET, ORAL, INVITE, CLOSE], 'same 0>0, changed 1>1, same 2>2, same 3>3'],
    [
      'a new one, and one gone',
      [MEET, 'New.', REPORT, CLOSE],
      'same 0>0, inserted >1, same 1>2, deleted 2>, same 3>3',
    ],
    ['the first gone', [REPORT, INVITE, CLOSE], 'deleted 0>, same 1>0, same 2>1, same 3>2'],
    ['one moved', [REPORT, INVITE, MEET, CLOSE], 'same 1>0, same 2>1, moved 0>2, same 3>3'],
    [
      'one split',
      [MEET, HALF, OTHER_HALF, INVITE, CLOSE],
      'same 0>0, split 1>1+2, same 2>3, same 3>4',
    ],
    [
      'two merged',
      [`${MEET.slice(0, -1)} and ${REPORT}`, INVITE, CLOSE],
      'merged 0+1>0, same 2>1, same 3>2',
    ],
    ['everything', [], 'deleted 0>, deleted 1>, deleted 2>, deleted 3>'],
  ])('tells of %s', (_, second, expected) => {
    expect(told(compareTexts(plainly(BASE), plainly(second)))).toBe(expected);
  });

  it('shows the words of one that moved and changed', () => {
    const comparisons = compareTexts(plainly(BASE), plainly([MEET, INVITE, CLOSE, ORAL]));
    expect(comparisons.at(-1)).toEqual({
      kind: 'moved',
      from: [1],
      to: [3],
      spans: [
        { change: 'kept', text: 'Requests the Centre to submit a ' },
        { change: 'deleted', text: 'written' },
        { change: 'added', text: 'oral' },
        { change: 'kept', text: ' report by the end of May.' },
      ],
    });
  });

  it('becomes draft amendments', () => {
    const second = plainly(['New.', INVITE, MEET, 'Newer.', HALF, OTHER_HALF, CLOSE]);
    const changes = draftChanges(compareTexts(plainly(BASE), second), plainly(BASE), second);
    expect(changes).toEqual([
      { kind: 'insert', after: null, text: 'New.' },
      { kind: 'move', at: 2, after: null },
      { kind: 'insert', after: 0, text: 'Newer.' },
      { kind: 'split', at: 1, texts: [HALF, OTHER_HALF] },
    ]);
  });
});

describe('two revisions compared', () => {
  it('hold to the ids, whatever the words say', () => {
    const first = withIds([
      ['a', MEET],
      ['b', REPORT],
      ['c', INVITE],
    ]);
    const second = withIds([
      ['b', MEET],
      ['c', REPORT],
      ['d', INVITE],
    ]);
    expect(told(compareTexts(first, second))).toBe(
      'deleted 0>, changed 1>0, changed 2>1, inserted >2',
    );
  });

  it('see a split that kept the id for one half, and a move', () => {
    const first = withIds([
      ['a', MEET],
      ['b', REPORT],
      ['c', INVITE],
    ]);
    const second = withIds([
      ['n', HALF],
      ['b', OTHER_HALF],
      ['c', INVITE],
      ['a', MEET],
    ]);
    expect(told(compareTexts(first, second))).toBe('split 1>0+1, same 2>2, moved 0>3');
  });
});

/** Two texts of provisions; with ids some keep their id and others not, whatever they say. */
const pairs: fc.Arbitrary<readonly [ComparedProvision[], ComparedProvision[]]> = fc
  .oneof({ weight: 9, arbitrary: workedOverTexts }, textsApart)
  .chain(({ base, adopted }) => {
    const [first, second] = [base.split('\n'), adopted.split('\n')];
    const texts = [plainly(first), plainly(second)] as const;
    const ids = fc.shuffledSubarray([...first.keys(), ...second.map((_, at) => 1_000 + at)], {
      minLength: second.length,
      maxLength: second.length,
    });
    const named = ids.map((numbers) => {
      const own = first.map((text, at) => ({ id: `${at}`, text }));
      return [own, second.map((text, at) => ({ id: `${numbers[at]}`, text }))] as const;
    });
    return fc.oneof({ weight: 2, arbitrary: fc.constant(texts) }, fc.constant(cut(first)), named);
  });

/** Every second provision of several words cut in two. */
function cut(texts: readonly string[]): readonly [ComparedProvision[], ComparedProvision[]] {
  const parts = texts.flatMap((text, at) => {
    const middle = text.indexOf(' ', text.length >> 1);
    return at % 2 === 0 && middle > 0 ? [text.slice(0, middle), text.slice(middle + 1)] : [text];
  });
  return texts.length % 2 === 0
    ? [plainly(texts), plainly(parts)]
    : [plainly(parts), plainly(texts)];
}

describe('a comparison', () => {
  it('gives the second text when its draft amendments are made to the first', () => {
    holds(pairs, ([first, second]) => {
      const changes = draftChanges(compareTexts(first, second), first, second);
      expect(appliedTo(first, changes)).toEqual(second.map(({ text }) => text));
    });
  });

  it('tells of every provision once, in the order of the second text', () => {
    holds(pairs, ([first, second]) => {
      const comparisons = compareTexts(first, second);
      const places = comparisons.flatMap(({ from }) => from);
      expect([...places].sort((one, other) => one - other)).toEqual([...first.keys()]);
      expect(comparisons.flatMap(({ to }) => to)).toEqual([...second.keys()]);
    });
  });

  it('shows in its spans exactly the words of both texts', () => {
    holds(pairs, ([first, second]) => {
      for (const { from, to, spans } of compareTexts(first, second)) {
        const said = (other: string): string =>
          spans.map(({ change, text }) => (change === other ? '' : text)).join('');
        expect(said('added')).toBe(from.map((at) => first[at]?.text).join('\n'));
        expect(said('deleted')).toBe(to.map((at) => second[at]?.text).join('\n'));
      }
    });
  });

  it('of a text with itself finds nothing', () => {
    holds(pairs, ([first]) => {
      expect(compareTexts(first, first).every(({ kind }) => kind === 'same')).toBe(true);
      expect(draftChanges(compareTexts(first, first), first, first)).toEqual([]);
    });
  });

  it('marks no word of one provision against itself', () => {
    expect(trackedChanges(MEET, MEET)).toEqual([{ change: 'kept', text: MEET }]);
    expect(trackedChanges('', '')).toEqual([]);
  });
});
