import { type Refusal } from '@shanyrak/kernel';
import { refuse, type Settings } from '@shanyrak/council';
import { checkText } from '@shanyrak/text';
import { type Texts } from '../state';

/**
 * The words that people send (issue 2, bad input; design 4). The boundary has normalised them; a
 * rule checks them again, since the browser and the ledger call it without that boundary.
 */

/** Characters of a reason, a rationale, a note or a mandate; for a provision `LONGEST_TEXT` of libs/text holds. */
export const LONGEST_REMARK = 2_000;

/** The words of a provision: some, clean, on one line, and not too many. `field` is named in the refusal. */
export function provisionWords(text: string, field = 'text'): Refusal | null {
  if (text.trim() === '') return refuse('text.empty', { field });
  const fault = checkText(text);
  return fault ? refuse(`text.${fault}`, { field }) : null;
}

/** A reason or a note, of several lines if need be, which may be left out. */
export function remark(text: string | undefined, field: string): Refusal | null {
  if (text === undefined) return null;
  // No text has more characters than code units.
  if (text.length > LONGEST_REMARK && [...text].length > LONGEST_REMARK)
    return refuse('remark.tooLong', { field });
  const fault = checkText(text, { lines: true });
  return fault ? refuse(`text.${fault}`, { field }) : null;
}

/** Words in several languages: all of them known, the original among them. */
export function inLanguages(
  texts: Texts,
  settings: Settings,
  check: (text: string, field: string) => Refusal | null,
): Refusal | null {
  for (const [language, text] of Object.entries(texts)) {
    if (!settings.languages.includes(language)) return refuse('language.unknown', { language });
    const fault = check(text, language);
    if (fault) return fault;
  }
  const original = settings.originalLanguage;
  return Object.hasOwn(texts, original)
    ? null
    : refuse('language.original', { language: original });
}

/** Only the original language is negotiated; the others follow (design 4). */
export function inOriginal(language: string, original: string): Refusal | null {
  return language === original ? null : refuse('amendment.language', { language, original });
}
