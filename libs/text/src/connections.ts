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
 *
 * Behind a figure its parts, `5(a)(ii)`; behind a label its Latin suffixes, `OP5(a) bis alt.1`.
 */
import { DIGIT, LETTER, classAt } from './characters';

const BETWEEN_ANY = new Set(['-', '\u2010', '\u2011', '\u05be', '\u058a', "'", '\u2019', '/']);
const BETWEEN_FIGURES = new Set([',', ':', '\u066b', '\u066c', '\u00a0', '\u202f']);
const BETWEEN_HEBREW = new Set(['"', '\u05f3', '\u05f4']);
const CAPITAL = /[A-Z\u0400-\u042f]/;
const HEBREW = /[\u05d0-\u05ea]/;
const LABEL = /^(?:OP|PP|AN|FN)\d{1,3}[a-z]?$/;
const LONGEST_LABEL = 6;
/** `5(a)(ii)`: parts of a numbered paragraph, directly behind the figure. */
const PARTS = /(?:\((?:[a-z]{1,4}|[а-я]|\d{1,2})\)){1,4}/y;
/** What Latin calls the second to the sixteenth of a number; `alt` is a rival for the whole. */
const LATIN = [
  ...['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'novies', 'decies'],
  ...['undecies', 'duodecies', 'terdecies', 'quaterdecies', 'quindecies', 'sedecies', 'alt'],
];
/** The longer first: `terdecies` is no `ter`. */
const SUFFIX = new RegExp(` (?:${[...LATIN].reverse().join('|')})(?:\\.?\\d{1,2})?`, 'y');

/**
 * Whether the sign at `at` joins what precedes it to what follows.
 * `start` is where the word began, `last` where its last character began.
 */
export function connects(text: string, start: number, last: number, at: number): boolean {
  const after = classAt(text, at + 1);
  if (after !== LETTER && after !== DIGIT) return false;
  const sign = text.charAt(at);
  const before = classAt(text, last);
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

/** Whether the letters of a label stand here; cheap, and asked of every word. */
export function mayBeLabel(text: string, at: number): boolean {
  const second = text.charAt(at + 1);
  if (second !== 'P' && second !== 'N') return false;
  const first = text.charAt(at);
  return second === 'P' ? first === 'O' || first === 'P' : first === 'A' || first === 'F';
}

/** The end of the parts that stand behind a figure, `5(a)`; `end` where there are none. */
export function partsEnd(text: string, end: number): number {
  if (text.charAt(end) !== '(' || classAt(text, end - 1) !== DIGIT) return end;
  PARTS.lastIndex = end;
  return PARTS.test(text) ? PARTS.lastIndex : end;
}

/** Whether a word is a label that may have a Latin suffix. */
export function isLabel(text: string, from: number, to: number): boolean {
  return to - from <= LONGEST_LABEL && LABEL.test(text.slice(from, to));
}

/** `OP5 bis`, `PP2 alt.1`: the end of the suffix that stands here with its blank, or -1. */
export function suffixEnd(text: string, at: number): number {
  SUFFIX.lastIndex = at;
  return SUFFIX.test(text) ? SUFFIX.lastIndex : -1;
}
