/**
 * A proposal cut beside its base is cut as if there were no base: for every pair of texts, also where
 * the difference stands just behind what made a word longer (a bracket that closes later, a suffix of
 * a label, a mark, an invisible joiner, half a pair of surrogates).
 */
import fc from 'fast-check';
import { type Passage, Vocabulary, baseOf, passageOf } from './passage';
import { rewordingOf } from './rewording';

const RUNS = Number(process.env['FUZZ'] ?? 3_000);
const PIECES = [
  ...[
    'a',
    'to',
    'act ',
    'States ',
    'shall',
    ' ',
    ' ',
    ' ',
    '\u00a0',
    '\n',
    '.',
    '..',
    ',',
    '5',
    '(a)',
  ],
  ...['[', ']', '[…]', '/', 'OP5', ' bis', ' alt', '.1', 'ter', 'PP', "'", '-', '\u00ad', '\u2060'],
  ...[
    '\u0301',
    '\u200d',
    '👍',
    '🏽',
    '🇰',
    '🇿',
    '\ud83d',
    '\udc4d',
    '国',
    '应',
    'ក',
    '្',
    'ส',
    'ำ',
    '؀',
  ],
  ...['(', ')', '(ii)', '(b)', 's', '’ ', '²', '–', ' 200', '20', ' бис', ' bis 7', 'é', '𞤀'],
];
const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 });
const pairs = fc
  .tuple(pieces, pieces, pieces, pieces, pieces)
  .map(([start, middle, other, end, extra]): [string, string] => [
    [...start, ...middle, ...end].join(''),
    [...start, ...other, ...end, ...(extra.length > 30 ? extra : [])].join(''),
  ]);

/** What is compared of a passage: numbers only say which words are equal. */
const seen = ({ starts, kinds, numbers, length }: Passage, base: Passage): unknown => ({
  ...{ kinds, length },
  alike: [...numbers].map((number) => base.numbers.indexOf(number)),
  same: [...numbers].map((number) => numbers.indexOf(number)),
  starts: [...starts],
});

describe('a rewording', () => {
  it('is cut as it would be without its base', () => {
    fc.assert(
      fc.property(pairs, ([before, text]) => {
        const base = baseOf(before);
        const vocabulary = new Vocabulary();
        const plainBase = passageOf(before, vocabulary);
        const plain = seen(passageOf(text, vocabulary), plainBase);
        expect(seen(rewordingOf(base, text), base)).toEqual(plain);
      }),
      { numRuns: RUNS },
    );
  });

  it('takes over what stands behind a long stretch that was deleted', () => {
    const words = Array.from({ length: 400 }, (_, n) => `word${n}`);
    const base = baseOf(words.join(' '));
    const text = [...words.slice(0, 10), ...words.slice(200, 300), 'new', ...words.slice(301)];
    const reworded = rewordingOf(base, text.join(' '));
    const plain = passageOf(text.join(' '), new Vocabulary(base.vocabulary));
    expect(seen(reworded, base)).toEqual(seen(plain, base));
  });
});
