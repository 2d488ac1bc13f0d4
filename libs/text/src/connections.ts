/**
 * What may stand inside a word without ending it (design 4, step 1: "`[…]` placeholders, numbers
 * with separators and references whole").
 *
 * Between letters or figures, and only directly between them:
 *  - hyphens, Hebrew maqaf, apostrophes, slashes: `confidence-building`, `Asia’s`, `2026/27`, `and/or`;
 *  - a double quote or gershayim between Hebrew letters, a middle dot between letters;
 *  - comma, colon, Arabic separators, a no-break blank between two figures: `1,000`, `16:00`;
 *  - a full stop next to a figure (`3.b`, `Rev.2`), between capitals (`PC.DEC`) or after a single
 *    letter (`e.g`, `т.е`). Elsewhere it ends a sentence, also when the typist forgot the blank.
 */
import { DIGIT, LETTER, classAt } from './characters';

const BETWEEN_ANY = new Set(['-', '\u2010', '\u2011', '\u05be', '\u058a', "'", '\u2019', '/']);
const BETWEEN_FIGURES = new Set([',', ':', '\u066b', '\u066c', '\u00a0', '\u202f']);
const BETWEEN_HEBREW = new Set(['"', '\u05f3', '\u05f4']);
const CAPITAL = /[A-Z\u0400-\u042f]/;
const HEBREW = /[\u05d0-\u05ea]/;
const NUMBERED_PARAGRAPH = /^(?:OP|PP)\d{1,3}[a-z]?$/;
const SUFFIX = / (?:bis|ter|quater|alt)/y;
const LONGEST_LABEL = 6;

/**
 * Whether the sign at `at` joins what precedes it to what follows.
 * `start` is where the word began, `last` where its last character began.
 */
export function connects(text: string, start: number, last: number, at: number): boolean {
  const sign = text.charAt(at);
  const before = classAt(text, last);
  const after = classAt(text, at + 1);
  if (after !== LETTER && after !== DIGIT) return false;
  if (BETWEEN_ANY.has(sign)) return true;
  if (BETWEEN_FIGURES.has(sign)) return before === DIGIT && after === DIGIT;
  if (BETWEEN_HEBREW.has(sign)) {
    return HEBREW.test(text.charAt(last)) && HEBREW.test(text.charAt(at + 1));
  }
  if (sign === '\u00b7') return before === LETTER && after === LETTER;
  if (sign !== '.') return false;
  if (before === DIGIT || after === DIGIT) return true;
  const capitals = CAPITAL.test(text.charAt(last)) && CAPITAL.test(text.charAt(at + 1));
  return capitals || followsSingleLetter(text, start, last);
}

/** `e.g`, `т.е`: the letter before the stop opens the word or itself follows a stop. */
function followsSingleLetter(text: string, start: number, last: number): boolean {
  return last === start || text.charAt(last - 1) === '.';
}

/** `OP5 bis`, `PP2 alt`: the end of the label with its suffix, or -1 when the word is none. */
export function suffixedReference(text: string, from: number, to: number): number {
  if (to - from > LONGEST_LABEL || !NUMBERED_PARAGRAPH.test(text.slice(from, to))) return -1;
  SUFFIX.lastIndex = to;
  return SUFFIX.test(text) ? SUFFIX.lastIndex : -1;
}
