/**
 * Languages and directions as Word is told of them. What a run is in decides how it is spelled out,
 * hyphenated and read aloud; letters that run from right to left are a run of their own, or their
 * order on the page would depend on what stands beside them.
 */

/** Two-letter codes as Word has them, with the country whose spelling is meant. */
const AS_WORD_SAYS: Readonly<Record<string, string>> = {
  ...{ en: 'en-GB', ru: 'ru-RU', kk: 'kk-KZ', fr: 'fr-FR', tr: 'tr-TR', zh: 'zh-CN' },
  ...{ ar: 'ar-SA', he: 'he-IL', fa: 'fa-IR', ur: 'ur-PK' },
};

/** A code that is not known here is passed on as it came. */
export const wordLanguage = (code: string): string => AS_WORD_SAYS[code] ?? code;

const RIGHT_TO_LEFT_LANGUAGES: readonly string[] = ['ar', 'he', 'fa', 'ur', 'ps', 'sd', 'dv', 'yi'];

/** Whether a paragraph in this language begins on the right. */
export const beginsOnTheRight = (code: string): boolean =>
  RIGHT_TO_LEFT_LANGUAGES.includes(code.split('-')[0]!);

const HEBREW = /[\u0590-\u05ff\ufb1d-\ufb4f]/;
/** Hebrew, Arabic and their neighbours; words of them with nothing but blanks, figures and plain signs between. */
const RIGHT_TO_LEFT =
  /([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?:[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u200c-\u200f\s\d.,:;'"()\u2010-\u2014/-]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])?)/;

/** Words of one direction; `bidirectional`: the language of those that run from right to left, else null. */
export interface Directed {
  readonly text: string;
  readonly bidirectional: string | null;
}

export function directed(text: string, language: string): Directed[] {
  return text
    .split(RIGHT_TO_LEFT)
    .map((part, at) => ({
      text: part,
      bidirectional: at % 2 === 1 ? rightToLeftLanguage(part, language) : null,
    }))
    .filter((part) => part.text !== '');
}

function rightToLeftLanguage(text: string, language: string): string {
  if (beginsOnTheRight(language)) return wordLanguage(language);
  return HEBREW.test(text) ? 'he-IL' : 'ar-SA';
}
