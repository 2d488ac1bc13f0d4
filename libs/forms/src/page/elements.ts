import { directionOf, escaped } from '@shanyrak/text';

/** HTML, made so that no word of a text becomes a sign of the page. */

export const lines = (...each: readonly string[]): string => each.join('\n');

/** A carriage return would be read as a line feed. */
export const text = (words: string): string => escaped(words).replaceAll('\r', '&#13;');

/** An anchor may hold no blank. */
export const anchor = (key: string): string => text(key.replaceAll(/\s/g, '-'));

/** Marks words of another language; of another direction they stand apart from those around them. */
export const marked = (html: string, words: string, lang: string | undefined): string =>
  lang === undefined ? html : `<span lang="${text(lang)}"${directionOf(words)}>${html}</span>`;
