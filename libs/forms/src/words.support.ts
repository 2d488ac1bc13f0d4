import {
  type BracketReading,
  PAGE_LANGUAGES,
  type PageLanguage,
  type Run,
  type TrackedChange,
  type Words,
} from '@shanyrak/publishing';
import fc from 'fast-check';

/**
 * Any words of a manuscript, in each language: what the command boundary lets in (libs/text,
 * boundary.ts), of it chiefly what breaks formats, the signs of markup, blanks at the edges, names in
 * any Member's script and direction.
 */
export interface Wanted {
  /** False: no tracked changes, as in what is issued. */
  readonly tracked?: boolean;
  /** False: no disputed wording. */
  readonly brackets?: boolean;
}

const PIECES: Readonly<Record<PageLanguage, readonly string[]>> = {
  en: ['shall', 'should', 'the', 'States', 'co-operation', 'Members’', 'OP5 bis', '5', '1,000.50'],
  ru: ['государства', 'и', 'должны', 'ёлка', '«мир»', 'пункт 5', '№ 17-7/319emb', 'г.', '1 000,50'],
};
const ANY = [
  ...[
    '<b>',
    '</p>',
    '&',
    '&amp;',
    '&#60;',
    ']]>',
    '<!--',
    '-->',
    '<?x?>',
    '"',
    "'",
    '\\',
    '{}',
    '`',
  ],
  ...['[', ']', '/', ' – ', '*', '*it*', '_x_', '%20', '#', '$1', '~', '…', '’', 'PC.DEC/31/Rev.2'],
  ...[
    'شيرين عبادي',
    'محمد‌رضا',
    'דוד (א)',
    'צה"ל',
    '\u200f',
    '\u200e',
    '\u061c',
    'بين ١٢ و ٣٤',
    'ک',
  ],
  ...[
    '王小明',
    '김민수',
    'さくら',
    'ᠮᠣᠩᠭᠣᠯ',
    'សុខា',
    'สมชาย',
    'ນາງ',
    'ফারহানা',
    'अर्जुन',
    'Gökçe',
    'Əli',
  ],
  ...['\u00a0', '\u00ad', '\u200d', '\u202f', 'e\u0301', '👩🏽‍⚖️', '𝔘', '🇰🇿', '\u{1f600}', 'ﬁ', 'ǅ'],
];

export const language = fc.constantFrom(...PAGE_LANGUAGES);
export const other = (one: PageLanguage): PageLanguage => (one === 'en' ? 'ru' : 'en');

/** What is made in each language anew. */
export type In<T> = (language: PageLanguage) => T;
export const inBoth = <T>(made: In<fc.Arbitrary<T>>): fc.Arbitrary<In<T>> =>
  fc.tuple(made('en'), made('ru')).map(
    ([en, ru]) =>
      (one) =>
        one === 'en' ? en : ru,
  );

export const text = (one: PageLanguage): fc.Arbitrary<string> =>
  fc
    .array(
      fc.tuple(
        fc.oneof(fc.constantFrom(...PIECES[one]), fc.constantFrom(...ANY)),
        fc.constantFrom(' ', ' ', ' ', ' ', '', '  '),
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((pieces) => pieces.map(([piece, blank]) => piece + blank).join(''));

/** There one time in so many. */
export const sometimes = <T>(
  made: fc.Arbitrary<T>,
  inHowMany: number,
): fc.Arbitrary<T | undefined> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: inHowMany - 1, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: made },
  );
const yes = fc.constant(true as const);
/** A record without the fields that are not there. */
export const present = <T extends object>(record: T): T =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;

const words = (one: PageLanguage): fc.Arbitrary<Words> =>
  fc
    .record({
      text: text(one),
      ...{ italic: sometimes(yes, 4), bold: sometimes(yes, 6) },
      lang: sometimes(fc.constant(other(one)), 8),
      code: sometimes(yes, 10),
    })
    .map((rest) => present({ run: 'words' as const, ...rest }) as Words);
export const href = fc.constantFrom(
  '/id/PC.DEC/1',
  '/id/PC.JOUR/45.ru',
  '/id/SOC.DEC/7#OP3(a)',
  '/calendar',
);
export const CHANGES = ['change-1', 'change-2', 'change-3', 'change-4', 'change-5'];
export const change = fc.constantFrom(...CHANGES);
export const trackedChange: fc.Arbitrary<TrackedChange> = fc.record({
  author: fc.constantFrom('Akrenia', 'Бельвара', 'Delegation 3', 'شيرين & <Co>'),
  at: fc
    .date({ min: new Date('2013-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
    .map((at) => `${at.toISOString().slice(0, 19)}Z`),
  comment: fc.option(text('en')),
  amendments: fc.uniqueArray(fc.constantFrom('A1', 'A2', 'A3'), { minLength: 1 }),
});
const reading = (one: PageLanguage): fc.Arbitrary<BracketReading> =>
  fc.record({
    words: fc.array(words(one), { maxLength: 2 }),
    note: fc.option(
      fc.constantFrom('Akrenia', 'delete: Belvara', 'Delegation 3, supported by & <1>'),
    ),
  });

const run =
  ({ tracked = true, brackets = true }: Wanted): In<fc.Arbitrary<Run>> =>
  (one) =>
    fc.oneof(
      { weight: 6, arbitrary: words(one) },
      { weight: 1, arbitrary: fc.record({ run: fc.constant('link'), text: text(one), href }) },
      {
        weight: tracked ? 2 : 0,
        arbitrary: fc.record({
          run: fc.constantFrom('inserted', 'deleted'),
          change,
          words: fc.array(words(one), { minLength: 1, maxLength: 2 }),
        }),
      },
      {
        weight: brackets ? 1 : 0,
        arbitrary: fc.record({
          run: fc.constant('bracket'),
          readings: fc.array(reading(one), { minLength: 2, maxLength: 3 }),
        }),
      },
    );
export const runs = (wanted: Wanted): fc.Arbitrary<In<readonly Run[]>> =>
  inBoth((one) => fc.array(run(wanted)(one), { minLength: 1, maxLength: 4 }));
