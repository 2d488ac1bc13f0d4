import { type Texts } from '@shanyrak/draft';

/** Which words are said of something that is said in several languages, and in which order names stand. */

/** In this language, in the original, or in any that there is; with the language that it is. */
export function inLanguage(
  texts: Texts,
  language: string,
  original: string,
): { readonly words: string; readonly lang: string } {
  const [lang = language] = [language, original, ...Object.keys(texts)].filter(
    (one) => texts[one] !== undefined,
  );
  return { words: texts[lang] ?? '', lang };
}

/** By code units, which no machine's locale changes; in Latin and in Cyrillic that is by letter. */
export const byLetters = (one: string, other: string): number =>
  one < other ? -1 : one > other ? 1 : 0;
