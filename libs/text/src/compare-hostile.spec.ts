/**
 * Large and hostile whole texts: an answer comes, and it is right. The limit of a test is many times
 * what it takes; a quadratic step would run into it.
 */
import { dice, many } from '../../../test/support/dice';
import { type ComparedProvision, appliedTo, compareTexts, draftChanges, rebase } from './index';

const roll = dice(19_920_305);
const word = (): string =>
  Array.from({ length: 2 + roll(7) }, () => 'abcdefghijklmnop'.charAt(roll(16))).join('');
const vocabulary = many(600, word, ' ').split(' ');
const common = (): string => vocabulary[roll(600)] ?? '';

const lines = many(2_000, () => many(8, word, ' '), '\n');
const reversed = lines.split('\n').reverse().join('\n');
const allChanged = lines.replaceAll(/^(\S+) (\S+)/gm, '$1 instead');
const long = many(1_000, () => many(100, common, ' '), '\n');
const boilerplate = many(
  2_000,
  () => `Requests the Centre to report on ${common()} to the Council.`,
  '\n',
);

const provisions = (text: string): ComparedProvision[] =>
  text.split('\n').map((line) => ({ text: line }));

describe('large whole texts', () => {
  it.each([
    ['two thousand lines all changed', lines, allChanged],
    ['two thousand lines reversed', lines, reversed],
    ['reversed and all changed', lines, allChanged.split('\n').reverse().join('\n')],
    ['100,000 words, every line changed', long, long.replaceAll(/^(\S+)/gm, '$1 anew')],
    ['nothing in common', lines, many(2_000, () => many(8, word, ' '), '\n')],
    [
      'the same sentence two thousand times',
      boilerplate,
      boilerplate.split('\n').sort().join('\n'),
    ],
    ['equal lines only', 'Noted.\n'.repeat(5_000), 'Noted.\n'.repeat(4_900)],
    ['line ends only', '\n'.repeat(5_000), '\n'.repeat(4_999)],
  ])('%s', (_, first, second) => {
    const [one, other] = [provisions(first), provisions(second)];
    const changes = draftChanges(compareTexts(one, other), one, other);
    expect(appliedTo(one, changes).join('\n') === second).toBe(true);
    const turned = rebase({ base: first, adopted: second, pending: `${first}\nAn end.` });
    expect(['carried', 'conflict']).toContain(turned.outcome);
  });

  it('carries a change on every line over a reversal of them all', () => {
    const carried = rebase({ base: lines, adopted: reversed, pending: allChanged });
    const expected = allChanged.split('\n').reverse().join('\n');
    expect(carried.outcome === 'carried' && carried.text === expected).toBe(true);
  });

  it('carries two changes on each of a thousand long provisions', () => {
    const adopted = long.replaceAll(/^(\S+)/gm, '$1 first');
    const pending = long.replaceAll(/(\S+)$/gm, 'last $1');
    const both = adopted.replaceAll(/(\S+)$/gm, 'last $1');
    expect(rebase({ base: long, adopted, pending })).toEqual({ outcome: 'carried', text: both });
  });
});
