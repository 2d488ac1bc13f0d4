/**
 * What may stand inside a word without ending it (design 4, step 1: "`[…]` placeholders, numbers
 * with separators and references whole").
 *
 * Between letters or figures, and only directly between them:
 *  - hyphens, Hebrew maqaf, apostrophes, slashes: `confidence-building`, `Asia’s`, `2026/27`, `and/or`;
 *  - a double quote or gershayim between Hebrew letters, a middle dot between letters;
 *  - comma, colon, Arabic separators, a no-break blank, an en dash between two figures: `1,000`,
 *    `16:00`, `2026–2027`;
 *  - a full stop next to a figure (`3.b`, `Rev.2`), between capitals (`PC.DEC`) or after a single
 *    letter (`e.g`, `т.е`). Elsewhere it ends a sentence, also when the typist forgot the blank.
 *
 * Behind a figure its parts, `5(a)(ii)`, or its thousands, `1 200 000`; behind a label or the number
 * of a paragraph its Latin suffixes, `OP5(a) bis alt.1`, `5 bis`, `5 тер`. A list label `(b)` is a
 * word with its parentheses, and the apostrophe of `Members’ rights` belongs to the Members.
 */
import { CLINGING, DIGIT, LETTER, classAt } from './characters';

const BETWEEN_ANY = new Set(['-', '\u2010', '\u2011', '\u05be', '\u058a', "'", '\u2019', '/']);
const BETWEEN_FIGURES = new Set([',', ':', '\u066b', '\u066c', '\u00a0', '\u202f', '\u2013']);
const BETWEEN_HEBREW = new Set(['"', '\u05f3', '\u05f4']);
const CAPITAL = /[A-Z\u0400-\u042f]/;
const HEBREW = /[\u05d0-\u05ea]/;
const LABEL = /^(?:OP|PP|AN|FN)?\d{1,3}(?:\.\d{1,2})?[a-z]?$/;
const LONGEST_LABEL = 6;
/** `5(a)(ii)`: parts of a numbered paragraph, directly behind the figure. */
const PARTS = /(?:\((?:[a-z]{1,4}|[а-я]|\d{1,2})\)){1,4}/y;
/** `(b)`, `(aa)`, `(iv)`, `(12)`, `(а)`; `(b)(ii)` is one label too. */
const LIST_LABEL = new RegExp(
  `(?:\\((?:${[
    '[a-zA-Z\\u0401\\u0410-\\u044f\\u0451\\u05d0-\\u05ea\\u0621-\\u064a]',
    '([a-z])\\1',
    '(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})',
    '(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})',
    '\\d{1,3}',
  ].join('|')})\\)){1,4}`,
  'y',
);
const THOUSANDS = / \d{3}/y;
const MOST_LEADING = 3;
const ONE_GROUP = 4;
const APOSTROPHES = new Set(["'", '\u2019']);
/** What Latin calls the second to the sixteenth of a number; `alt` is a rival for the whole. */
const LATIN = [
  ...['bis', 'ter', 'quater', 'quinquies', 'sexies', 'septies', 'octies', 'novies', 'decies'],
  ...['undecies', 'duodecies', 'terdecies', 'quaterdecies', 'quindecies', 'sedecies', 'alt'],
];
/** The same as Russian writes them. */
const RUSSIAN = [
  ...['бис', 'тер', 'кватер', 'квинквиес', 'сексиес', 'септиес', 'октиес', 'новиес', 'нониес'],
  ...['дециес', 'альт'],
];
/** The longer first: `terdecies` is no `ter`. And German `5 bis 7` is a range. */
const SUFFIX = new RegExp(
  ` (?:${[...LATIN, ...RUSSIAN].reverse().join('|')})(?:\\.?\\d{1,2})?(?! \\d)`,
  'y',
);

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

/** Whether a figure or the letters of a label stand here; cheap, and asked of every word. */
export function mayBeLabel(text: string, at: number): boolean {
  if (classAt(text, at) === DIGIT) return true;
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

/** The end of the list label that begins with this parenthesis, or -1. */
export function listLabelEnd(text: string, at: number): number {
  if (text.charAt(at) !== '(') return -1;
  LIST_LABEL.lastIndex = at;
  return LIST_LABEL.test(text) ? LIST_LABEL.lastIndex : -1;
}

/**
 * `1 200 000`: the end of the groups of three figures behind up to three figures, each with a plain
 * blank before it; `end` where there are none.
 */
export function thousandsEnd(text: string, from: number, end: number): number {
  if (end - from > MOST_LEADING || text.charAt(end) !== ' ') return end;
  for (let at = from; at < end; at += 1) if (classAt(text, at) !== DIGIT) return end;
  let behind = end;
  while (isGroup(text, behind)) behind += ONE_GROUP;
  return behind;
}

function isGroup(text: string, at: number): boolean {
  THOUSANDS.lastIndex = at;
  if (!THOUSANDS.test(text)) return false;
  const after = classAt(text, at + ONE_GROUP);
  return after !== LETTER && after !== DIGIT && after !== CLINGING;
}

export const isApostrophe = (sign: string): boolean => APOSTROPHES.has(sign);

/**
 * `Members’ rights`: whether the apostrophe at `at` makes a plural a possessive. Behind an s, and with
 * a word to possess: else it may close a quotation.
 */
export function isPossessive(text: string, at: number): boolean {
  if (!isApostrophe(text.charAt(at)) || text.charAt(at + 1) !== ' ') return false;
  const before = text.charAt(at - 1);
  return (before === 's' || before === 'S') && classAt(text, at + 2) === LETTER;
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
