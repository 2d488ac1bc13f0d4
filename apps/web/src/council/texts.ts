import { type Texts } from '@shanyrak/draft';
import { type Language } from '../platform/language';

/** Words as a reader gets them, and the language in which they stand. */
export interface Worded {
  readonly words: string;
  readonly lang: string;
}

/**
 * Words in the reader's language; where it lacks them, in the original, or in whatever language has
 * them: a title is never missing because a translation is.
 */
export function inLanguageOf(texts: Texts, language: Language, original?: string): Worded {
  const order = [language, original, 'en', ...Object.keys(texts)];
  const lang = order.find((one) => one !== undefined && texts[one]) ?? language;
  return { words: texts[lang] ?? '', lang };
}
