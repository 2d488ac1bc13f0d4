/**
 * Quotations: a few words of a text, enough to know the place by. Only whole words are shown, and an
 * ellipsis tells where words were left out.
 */
import { words } from '../words';
import { type SpokenLanguage, WORDS } from './voice';

const SHORT = 48;
const LONGEST_QUOTATION = 120;
const QUOTED_OPENING = 72;
const QUOTED_ENDING = 40;

/** The first words of a text, at most so many code units long. */
export function opening(text: string, most = SHORT): string {
  if (text.length <= most) return text;
  // The last word of the slice may be torn.
  const kept = words(text.slice(0, most + 1))
    .slice(0, -1)
    .join('');
  if (saysNothing(text.slice(kept.length))) return text;
  return `${kept.trimEnd()}${blankAt(text, kept.length) ? ' …' : '…'}`;
}

/** The last words of a text, at most so many code units long. */
export function ending(text: string, most = SHORT): string {
  if (text.length <= most) return text;
  const kept = words(text.slice(-(most + 1)))
    .slice(1)
    .join('');
  if (saysNothing(text.slice(0, text.length - kept.length))) return text;
  return `${blankAt(text, text.length - kept.length) ? '… ' : '…'}${kept.trimStart()}`;
}

/** Signs alone are no words that were left out. */
const saysNothing = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text);

/** Whether the text could be cut here between two blanks or beside one. */
const blankAt = (text: string, at: number): boolean =>
  text.slice(Math.max(0, at - 1), at + 1).trim().length < 2;

/** Words in quotation marks of the language, without blanks at their edges, long ones shortened. */
export function quotation(text: string, language: SpokenLanguage): string {
  const { quotes, blank } = WORDS[language];
  const quoted = text.trim();
  if (quoted === '' && text !== '') return blank;
  const [left, right] = quotes;
  if (quoted.length <= LONGEST_QUOTATION) return left + quoted + right;
  const first = opening(quoted, QUOTED_OPENING);
  const last = ending(quoted, QUOTED_ENDING).replace(/^…/, '');
  return left + first + last + right;
}
