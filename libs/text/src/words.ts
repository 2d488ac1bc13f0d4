/**
 * Words: the smallest things that a bracket may hold (design 4, step 1).
 *
 * A delegate amends words, not letters. So a text is cut into
 *  - whole words of scripts with blanks (Latin, Cyrillic, Arabic, Hebrew, Devanagari, Hangul …), with
 *    their marks, joiners, inner apostrophes, hyphens and slashes: `Asia’s`, `confidence-building`,
 *    `and/or`, `צה"ל`; figures with their separators (`1,000.50`, `16:00`, `2026/27`, `1 200 000`),
 *    references (`PC.DEC/31/Rev.2`, `U.N`, `OP5 bis`) and list labels (`(b)`) are words too: see
 *    connections.ts; and so is a footnote mark of raised figures, apart from the word before it;
 *  - single characters of scripts without blanks (Han, Kana, Thai, Khmer, Lao, Myanmar, Javanese …), each with
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
  RAISED,
  UNSPACED,
  classAt,
  clusterEnd,
  plainLettersEnd,
} from './characters';
import {
  connects,
  isApostrophe,
  isLabel,
  isPossessive,
  listLabelEnd,
  mayBeLabel,
  partsEnd,
  suffixEnd,
  thousandsEnd,
} from './connections';

/** What kind of thing a word is. */
export type WordKind = 'word' | 'character' | 'sign' | 'placeholder' | 'blank' | 'lineEnd';

/** More invisible characters in a row than this are not inside a word any more. */
const MOST_JOINERS = 16;
const MOST_SUFFIXES = 2;
/** Raised figures behind so many units are an exponent, `km²`; behind more a footnote mark. */
const LONGEST_UNIT = 2;
/** Figures in a group of thousands. */
const GROUP = 3;
/** Code units that the cutter may look at behind a word; `FAR` where a longer one was possible. */
const NEAR = 3;
const FAR = 64;
const PLACEHOLDER_UNITS = 40;
const PLACEHOLDER_BLANKS = 3;

/** The words of a text, in order; joined they give the text back exactly. */
export function words(text: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length;) {
    const end = wordEnd(text, at);
    found.push(text.slice(at, end));
    at = end;
  }
  return found;
}

/** Where the word ends that begins at this code unit: what stands before it never matters. */
export function wordEnd(text: string, at: number): number {
  const kind = classAt(text, at);
  if (kind === LETTER || kind === DIGIT) return referenceEnd(text, at);
  if (kind === BLANK) return blankEnd(text, at);
  if (kind === RAISED) return raisedEnd(text, at);
  const end = clusterEnd(text, at);
  if (kind === LINE_END || kind === UNSPACED) return end;
  if (kind === PREFIXED) return prefixedEnd(text, end);
  const open = endsWord(text, at, listLabelEnd(text, at), placeholderEnd(text, at));
  return open > 0 ? open : ellipsisEnd(text, at, end);
}

/** What kind the word has that begins here and ends there; equal words are of one kind. */
export function kindOf(text: string, at: number, end: number): WordKind {
  const kind = classAt(text, at);
  if (kind === LETTER || kind === DIGIT || kind === PREFIXED || kind === RAISED) return 'word';
  if (kind === BLANK) return classAt(text, end - 1) === BLANK ? 'blank' : 'sign';
  if (kind === LINE_END) return 'lineEnd';
  if (kind === UNSPACED) return 'character';
  if (!opens(text, at) || clusterEnd(text, at) === end) return 'sign';
  return text.charAt(at) === '[' ? 'placeholder' : 'word';
}

/**
 * How far the cutter looked to find this word, in code units from the start of the text: the same
 * units up to there, and the same word is found in another text.
 */
export function lookedUpTo(text: string, at: number, end: number): number {
  const behind = text.charAt(end);
  const more = behind === '(' || isApostrophe(behind) || (behind === ' ' && mayBeLabel(text, at));
  const far = more || classAt(text, end) === JOINER;
  return Math.max(opens(text, at) ? at + FAR : 0, end + (far ? FAR : NEAR));
}

/** Whether a placeholder or a list label may begin here. */
const opens = (text: string, at: number): boolean =>
  text.charAt(at) === '[' || text.charAt(at) === '(';

/** The end of letters and figures from here on, joined by what may stand inside a word. */
function lettersEnd(text: string, at: number): number {
  let last = at;
  let end = at;
  for (;;) {
    // One by one only where something clings to a letter or it has two units.
    const plain = plainLettersEnd(text, end);
    if (plain > end) last = plain - 1;
    end = clusterEnd(text, last);
    const next = nextPartOf(text, at, last, end);
    if (next < 0) return end;
    last = next;
    end = next;
  }
}

/** Where the word goes on behind `end`, or -1: at once, behind invisible joiners, or a connection. */
function nextPartOf(text: string, start: number, last: number, end: number): number {
  const kind = classAt(text, end);
  if (kind === LETTER || kind === DIGIT) return end;
  if (kind === RAISED) {
    return end - start <= LONGEST_UNIT || classAt(text, last) === RAISED ? end : -1;
  }
  if (kind === BLANK && text.charAt(end) === ' ') return -1;
  if (kind === JOINER) {
    let behind = end;
    const most = end + MOST_JOINERS;
    while (behind < most && isInvisible(classAt(text, behind))) behind += 1;
    const after = classAt(text, behind);
    return after === LETTER || after === DIGIT ? behind : -1;
  }
  return connects(text, start, last, end) ? end + 1 : -1;
}

const isInvisible = (kind: number): boolean => kind === JOINER || kind === CLINGING;

/**
 * A figure takes its thousands or parts along, a label its suffixes, unless another word only begins
 * like them.
 */
function referenceEnd(text: string, at: number): number {
  const letters = lettersEnd(text, at);
  if (isPossessive(text, letters)) return letters + 1;
  const thousands = thousandsEnd(text, at, letters);
  if (thousands > letters) return lettersEnd(text, thousands - GROUP);
  let end = endsWord(text, at, partsEnd(text, letters), letters);
  if (!mayBeLabel(text, at) || !isLabel(text, at, letters)) return end;
  for (let suffix = 0; suffix < MOST_SUFFIXES; suffix += 1) {
    end = endsWord(text, at, suffixEnd(text, end), end);
  }
  return end;
}

/** The longer end if no word goes on behind it. */
function endsWord(text: string, start: number, longer: number, shorter: number): number {
  if (longer <= shorter) return shorter;
  const goesOn = nextPartOf(text, start, longer - 1, longer) >= 0;
  return goesOn || classAt(text, longer) === CLINGING ? shorter : longer;
}

/** A number sign has taken the first figure along; the rest of the number follows. */
function prefixedEnd(text: string, end: number): number {
  const kind = classAt(text, end);
  return kind === LETTER || kind === DIGIT ? lettersEnd(text, end) : end;
}

/** A footnote mark of one or more figures. */
function raisedEnd(text: string, at: number): number {
  let end = clusterEnd(text, at);
  while (classAt(text, end) === RAISED) end = clusterEnd(text, end);
  return end;
}

/** A run of blanks; the last one stays out when a mark is drawn on it, and is a sign with it. */
function blankEnd(text: string, at: number): number {
  let end = at;
  while (classAt(text, end) === BLANK) {
    if (classAt(text, end + 1) === CLINGING) return end === at ? clusterEnd(text, at) : end;
    end += 1;
  }
  return end;
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
