/**
 * Words: the smallest things that a bracket may hold (design 4, step 1).
 *
 * A delegate amends words, not letters. So a text is cut into
 *  - whole words of scripts with blanks (Latin, Cyrillic, Arabic, Hebrew, Devanagari, Hangul …), with
 *    their marks, joiners, inner apostrophes, hyphens and slashes: `Asia’s`, `confidence-building`,
 *    `and/or`, `צה"ל`; figures with their separators (`1,000.50`, `16:00`, `2026/27`) and references
 *    (`PC.DEC/31/Rev.2`, `U.N`, `OP5 bis`) are words too: see connections.ts;
 *  - single characters of scripts without blanks (Han, Kana, Thai, Khmer, Lao, Myanmar …), each with
 *    what clings to it;
 *  - placeholders `[…]`, `[XX]`, `[to be completed]`: what a drafter left open is one thing;
 *  - runs of blanks, line ends, and every other sign by itself.
 *
 * Joined again the words give the text, code unit for code unit, whatever the text is. One pass, and
 * every look ahead is bounded or steps over what the next word takes anyway: linear time.
 */
import {
  BLANK,
  CLINGING,
  DIGIT,
  JOINER,
  LETTER,
  LINE_END,
  PREFIXED,
  UNSPACED,
  classAt,
  clusterEnd,
} from './characters';
import { connects, suffixedReference } from './connections';

/** What kind of thing a word is. */
export type WordKind = 'word' | 'character' | 'sign' | 'placeholder' | 'blank' | 'lineEnd';

const PLACEHOLDER_UNITS = 40;
const PLACEHOLDER_BLANKS = 3;

/** The words of a text, in order; joined they give the text back exactly. */
export function words(text: string): string[] {
  const found: string[] = [];
  eachWord(text, (from, to) => found.push(text.slice(from, to)));
  return found;
}

/** Calls `visit` for every word in order, with its first code unit and the one after its last. */
export function eachWord(
  text: string,
  visit: (from: number, to: number, kind: WordKind) => void,
): void {
  let at = 0;
  while (at < text.length) {
    const [end, kind] = wordAt(text, at);
    visit(at, end, kind);
    at = end;
  }
}

function wordAt(text: string, at: number): [number, WordKind] {
  const kind = classAt(text, at);
  if (kind === LETTER || kind === DIGIT) return [referenceEnd(text, at), 'word'];
  if (kind === BLANK) return blankAt(text, at);
  const end = clusterEnd(text, at);
  if (kind === LINE_END) return [end, 'lineEnd'];
  if (kind === UNSPACED) return [end, 'character'];
  if (kind === PREFIXED) return [prefixedEnd(text, end), 'word'];
  const placeholder = placeholderEnd(text, at);
  if (placeholder > 0) return [placeholder, 'placeholder'];
  return [ellipsisEnd(text, at, end), 'sign'];
}

/** The end of the word beginning here: letters and figures, joined by what may stand inside a word. */
function wordEnd(text: string, at: number): number {
  let last = at;
  let end = clusterEnd(text, at);
  for (;;) {
    const next = nextPartOf(text, at, last, end);
    if (next < 0) return end;
    last = next;
    end = clusterEnd(text, next);
  }
}

/** Where the word goes on behind `end`, or -1: at once, behind invisible joiners, or a connection. */
function nextPartOf(text: string, start: number, last: number, end: number): number {
  const kind = classAt(text, end);
  if (kind === LETTER || kind === DIGIT) return end;
  if (kind === JOINER) {
    let behind = end;
    while (classAt(text, behind) === JOINER || classAt(text, behind) === CLINGING) behind += 1;
    const after = classAt(text, behind);
    return after === LETTER || after === DIGIT ? behind : -1;
  }
  return connects(text, start, last, end) ? end + 1 : -1;
}

function referenceEnd(text: string, at: number): number {
  const end = wordEnd(text, at);
  const longer = suffixedReference(text, at, end);
  return longer > end && wordEnd(text, end + 1) === longer ? longer : end;
}

/** A number sign has taken the first figure along; the rest of the number follows. */
function prefixedEnd(text: string, end: number): number {
  const kind = classAt(text, end);
  return kind === LETTER || kind === DIGIT ? wordEnd(text, end) : end;
}

/** A run of blanks; the last one stays out when a mark is drawn on it. */
function blankAt(text: string, at: number): [number, WordKind] {
  let end = at;
  while (classAt(text, end) === BLANK && end < text.length) {
    if (classAt(text, end + 1) === CLINGING) {
      return end === at ? [clusterEnd(text, at), 'sign'] : [end, 'blank'];
    }
    end += 1;
  }
  return [end, 'blank'];
}

function placeholderEnd(text: string, at: number): number {
  if (text.charAt(at) !== '[') return -1;
  let blanks = 0;
  for (let end = at + 1; end <= at + PLACEHOLDER_UNITS && end < text.length; end += 1) {
    const one = text.charAt(end);
    if (one === ']') return end > at + 1 ? clusterEnd(text, end) : -1;
    const kind = classAt(text, end);
    if (kind === BLANK) blanks += 1;
    const broken = kind === LINE_END || (kind === CLINGING && end === at + 1);
    if (one === '[' || one === '/' || broken || blanks > PLACEHOLDER_BLANKS) return -1;
  }
  return -1;
}

/** Dots typed in a row are one sign. */
function ellipsisEnd(text: string, at: number, end: number): number {
  let dots = at;
  while (text.charAt(dots) === '.') dots += 1;
  return dots > at + 1 ? clusterEnd(text, dots - 1) : end;
}
