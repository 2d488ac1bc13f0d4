/**
 * What a character is to somebody who edits a resolution: part of a word, a figure, a blank, an end
 * of line, a sign that clings to the character before it (design 4, step 1 "words").
 *
 * The facts stand in a table of our own (unicode-tables.ts, generated once). Asking the machine
 * (`Intl.Segmenter`, `\p{…}`) would give another answer after an upgrade of the browser or of
 * Node.js, and two screens would then show different brackets for the same amendment.
 */
import { CHARACTER_RUNS } from './unicode-tables';

/** One letter per class, as in the table; kept as a character code, for speed. */
const code = (letter: string): number => letter.charCodeAt(0);

/** Punctuation, symbol, control, private use, lone surrogate. */
export const SIGN = code('S');
/** Letter of a script that puts blanks between words. */
export const LETTER = code('L');
export const DIGIT = code('D');
/** A raised figure: a footnote mark, or an exponent. */
export const RAISED = code('E');
/** Clings to what precedes it: combining mark, zero-width joiner, variation selector, skin tone. */
export const CLINGING = code('M');
/** Blank inside a line. */
export const BLANK = code('B');
export const LINE_END = code('N');
/** Letter of a script that writes without blanks between words: Han, Kana, Thai, Khmer, Lao … */
export const UNSPACED = code('U');
/** Clings to what follows it: the Arabic number sign and its like. */
export const PREFIXED = code('P');
const HALF_FLAG = code('R');
/** Invisible, may stand inside a word: soft hyphen, word joiner, direction mark. */
export const JOINER = code('J');

const BASIC_PLANE = 0x10000;
const ASCII_END = 0x80;
const SURROGATES = 0xd800;
const LAST_SURROGATE = 0xdfff;
const ZERO_WIDTH_JOINER = 0x200d;
const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;

/** Signs that stack the next letter under the one before: in Khmer, Myanmar, Tai Tham, Javanese, Balinese. */
const STACKERS: ReadonlySet<number> = new Set([0x17d2, 0x1039, 0x1a60, 0xa9c0, 0x1b44]);

const basicPlane = new Uint8Array(BASIC_PLANE);
const runStarts: number[] = [];
const runClasses: number[] = [];
readTable();

function readTable(): void {
  let from = 0;
  for (const [, distance = '0', letter = 'S'] of CHARACTER_RUNS.matchAll(/([0-9a-z]+)([A-Z])/g)) {
    from += parseInt(distance, 36);
    runStarts.push(from);
    runClasses.push(code(letter));
    if (from < BASIC_PLANE) basicPlane.fill(code(letter), from);
  }
}

/** The class of a code point (0 to 0x10FFFF; a lone surrogate is a sign). */
export function classOf(point: number): number {
  if (point < BASIC_PLANE) return basicPlane[point] ?? SIGN;
  let low = 0;
  let high = runStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runStarts[middle] ?? 0) <= point) low = middle;
    else high = middle - 1;
  }
  return runClasses[low] ?? SIGN;
}

/** The class of the character that begins at this code unit; a line end beyond the text. */
export function classAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  // Nearly every character there is: one unit, one look into the table.
  if (unit < SURROGATES || unit > LAST_SURROGATE) return basicPlane[unit] ?? SIGN;
  const point = text.codePointAt(at);
  return point === undefined ? LINE_END : classOf(point);
}

/** The end of the letters and figures from here on that are one code unit each. */
export function plainLettersEnd(text: string, at: number): number {
  let end = at;
  for (;;) {
    const kind = basicPlane[text.charCodeAt(end)];
    if (kind !== LETTER && kind !== DIGIT) return end;
    end += 1;
  }
}

const unitsOf = (point: number): number => (point < BASIC_PLANE ? 1 : 2);

/**
 * Where the character ends that begins at `at`, with all that clings to it: never earlier than the
 * end of the extended grapheme cluster of Unicode (UAX 29), now and then later (a stacked Khmer
 * consonant, a Myanmar vowel sign), because a bracket must never tear apart what is drawn as one.
 */
export function clusterEnd(text: string, at: number): number {
  let point = text.codePointAt(at) ?? 0;
  let kind = classOf(point);
  let end = at + unitsOf(point);
  while (kind === PREFIXED && end < text.length && classAt(text, end) !== LINE_END) {
    point = text.codePointAt(end) ?? 0;
    kind = classOf(point);
    end += unitsOf(point);
  }
  if (kind === LINE_END) {
    return point === CARRIAGE_RETURN && text.charCodeAt(end) === LINE_FEED ? end + 1 : end;
  }
  if (kind === HALF_FLAG && classAt(text, end) === HALF_FLAG) end += 2;
  return clingingEnd(text, end, point);
}

function clingingEnd(text: string, from: number, last: number): number {
  let end = from;
  let before = last;
  while (end < text.length) {
    const point = text.codePointAt(end) ?? 0;
    const kind = classOf(point);
    const drawnTogether =
      kind === CLINGING ||
      (before === ZERO_WIDTH_JOINER && kind === SIGN && point >= ASCII_END) ||
      (STACKERS.has(before) && kind === UNSPACED);
    if (!drawnTogether) break;
    end += unitsOf(point);
    before = point;
  }
  return end;
}
