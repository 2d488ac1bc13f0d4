/**
 * Bad input (design 4, "a deterministic bound on its work"): whatever comes, the laws hold and an
 * answer comes. A quadratic step anywhere would run into the limit of the test.
 */
import { dice, many } from '../../../test/support/dice';
import { consolidate, rebase } from './index';

const roll = dice(20_131_122);
const letter = (): string => 'abcdefghijklmnop'.charAt(roll(16));
const word = (): string => Array.from({ length: 2 + roll(7) }, letter).join('');
const han = (): string => String.fromCharCode(0x4e00 + roll(3_000));

/** The text with single letters exchanged, doubled or dropped here and there. */
function misspelt(text: string, times: number): string {
  const units = [...text];
  for (let time = 0; time < times; time += 1) {
    const at = roll(units.length);
    units[at] = ['', letter(), `${units[at] ?? ''}${letter()}`][roll(3)] ?? '';
  }
  return units.join('');
}

const provision = many(20_000, word, ' ').slice(0, 100_000);
const unspaced = many(100_000, han);
const lines = many(2_000, () => many(8, word, ' '), '\n');

describe('hostile input', () => {
  it.each([
    ['ten thousand one-letter edits of 100,000 characters', provision, misspelt(provision, 10_000)],
    ['the same without blanks', unspaced, misspelt(unspaced, 10_000)],
    ['two long texts with nothing in common', provision, many(20_000, word, '; ')],
    [
      'three characters only',
      many(60_000, () => '国应当'.charAt(roll(3))),
      many(60_000, () => '国应当'.charAt(roll(3))),
    ],
    [
      'a lone word, over and over',
      'to '.repeat(30_000),
      'to '.repeat(29_000) + 'ot to '.repeat(900),
    ],
    ['nothing becomes a text', '', provision],
    ['a text becomes nothing', provision, ''],
    ['a single word of 100,000 letters', 'a'.repeat(100_000), `${'a'.repeat(99_999)}b`],
    ['mixed directions', 'אב ab \u202e'.repeat(12_000), 'ab אב \u200f'.repeat(12_000)],
    ['labels over and over', 'OP5 bis '.repeat(12_000), 'OP5 ter '.repeat(12_000)],
    ['figures with parts that never end', '5(a)'.repeat(20_000), '5(a'.repeat(30_000)],
    [
      'joiners inside words',
      `a${'\u00ad'.repeat(40)}`.repeat(2_400),
      `b${'\u2060'.repeat(40)}`.repeat(2_400),
    ],
    ['blanks only', ' '.repeat(100_000), ' '.repeat(99_999)],
    ['opening brackets only', '['.repeat(50_000), '[]'.repeat(40_000)],
    ['marks without letters', '\u0301'.repeat(100_000), 'e\u0301'.repeat(50_000)],
    ['joiners and number signs', '\u00ad'.repeat(50_000), '\u0600'.repeat(50_000)],
    ['line ends only', '\n'.repeat(50_000), 'a\n'.repeat(30_000)],
    ['every line of two thousand changed', lines, misspelt(lines, 4_000)],
  ])('%s', (_, base, text) => {
    const { segments } = consolidate({ base, proposals: [{ id: 'a', by: ['XAK'], text }] });
    const chosen = (own: boolean): string =>
      segments.map((one) => ('text' in one ? one.text : one.readings[own ? 1 : 0]?.text)).join('');
    expect(chosen(false) === base).toBe(true);
    expect(chosen(true) === text).toBe(true);
    expect(rebase({ base, adopted: text, pending: text })).toEqual({ outcome: 'satisfied' });
    const carried = rebase({ base, adopted: base, pending: text });
    expect(carried.outcome === 'carried' && carried.text === text).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['a long text', provision],
    ['blanks', ' '.repeat(100_000)],
    ['brackets', '[/]'.repeat(30_000)],
  ])('%s proposed as it is brackets nothing', (_, base) => {
    const proposals = ['a', 'b'].map((id) => ({ id, by: ['XAK'], text: base }));
    const { segments, plain } = consolidate({ base, proposals });
    expect(segments).toHaveLength(base === '' ? 0 : 1);
    expect(plain === base).toBe(true);
    expect(rebase({ base, adopted: base, pending: base })).toEqual({ outcome: 'satisfied' });
  });

  it('ten thousand proposals of one letter each', () => {
    const base = many(20, word, ' ');
    const texts = many(10_000, () => misspelt(base, 1), '\n').split('\n');
    const proposals = texts.map((text, at) => ({ id: `a${at}`, by: ['XAK'], text }));
    const { segments } = consolidate({ base, proposals });
    for (const { id, text } of proposals.slice(0, 200)) {
      const own = segments.map((one) =>
        'text' in one
          ? one.text
          : (one.readings.find((reading) => reading.proposals.includes(id)) ?? one.readings[0])
              ?.text,
      );
      expect(own.join('')).toBe(text);
    }
  });
});
