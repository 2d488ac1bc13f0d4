/**
 * Edits: what a careful editor would mark on the base to turn it into one proposal (design 4,
 * step 2). A function of that proposal and the base alone: who else proposes what never moves them.
 *
 * Plan:
 *  1. align the words that are not blanks (align.ts), lines with lines first where there are several
 *     (lines.ts); a line end belongs to the line that it opens;
 *  2. between two partners everything is changed, but for equal words at both ends; where both sides
 *     have equally many words and blanks at the same places, words equal to their opposite stay out;
 *  3. slide what is only inserted or only deleted to its fixed place (slide.ts).
 * The result is *unjoined*: as small as it gets, in order, a kept word or blank between any two.
 * join.ts then makes of it what is shown in brackets; a rebase is judged on the unjoined edits.
 */
import { align } from './align';
import { type Edit } from './edit';
import { isShortWord } from './join';
import { type Line, alignLines } from './lines';
import { type Passage, Vocabulary, startOf, wording } from './passage';
import { endsSentence, slid } from './slide';
import { type Weighing } from './weightiest';

/** The unjoined edits that turn the base into the text, in order. Same vocabulary on both sides. */
export function editsBetween(base: Passage, text: Passage): Edit[] {
  const edits: Edit[] = [];
  const lines = hasLines(base) || hasLines(text);
  const inside = lines ? wholeOf(base, text) : betweenAlike(base, text);
  const partners = lines ? partnersInLines(base, text) : partnersInLine(base, text, inside);
  let { from, textFrom } = inside;
  for (let word = from; word <= inside.to; word += 1) {
    const partner = word < inside.to ? partners[word - inside.from]! : inside.textTo;
    if (partner < 0) continue;
    if (!isSameBlank(base, text, [from, word], [textFrom, partner])) {
      changesIn(base, text, { from, to: word, textFrom, textTo: partner }, edits);
    }
    from = word + 1;
    textFrom = partner + 1;
  }
  return edits.length > 0 ? slid(base, text, edits) : edits;
}

const hasLines = (passage: Passage): boolean => passage.kinds.includes('lineEnd');

const wholeOf = (base: Passage, text: Passage): Edit => ({
  ...{ from: 0, to: base.length },
  ...{ textFrom: 0, textTo: text.length },
});

type Range = readonly [from: number, to: number];

/** What nearly always stands between two partners. */
function isSameBlank(base: Passage, text: Passage, [from, to]: Range, other: Range): boolean {
  const [textFrom, textTo] = other;
  if (to - from !== textTo - textFrom || to - from > 1) return false;
  return to === from || base.numbers[from] === text.numbers[textFrom];
}

/**
 * The stretch that is left when words alike at both ends are taken as partners, as `align` would; it
 * begins behind a spoken word and ends before one.
 */
function betweenAlike(base: Passage, text: Passage): Edit {
  const most = Math.min(base.length, text.length);
  let from = 0;
  while (from < most && base.numbers[from] === text.numbers[from]) from += 1;
  let [to, textTo] = [base.length, text.length];
  if (from === to && from === textTo) return { from, to, textFrom: from, textTo };
  // Where only blanks differ, words go on being alike from the beginning, before any from the end.
  const done = base.kinds[from] === 'blank' || text.kinds[from] === 'blank';
  while (!done && to > from && textTo > from && base.numbers[to - 1] === text.numbers[textTo - 1]) {
    to -= 1;
    textTo -= 1;
  }
  while (to < base.length && base.kinds[to] === 'blank') {
    to += 1;
    textTo += 1;
  }
  while (from > 0 && base.kinds[from - 1] === 'blank') from -= 1;
  return { from, to, textFrom: from, textTo };
}

/** For every word of the base in the stretch its partner in the text, or -1; blanks have none. */
function partnersInLine(base: Passage, text: Passage, stretch: Edit): Int32Array {
  const { from, to, textFrom, textTo } = stretch;
  const partners = new Int32Array(to - from).fill(-1);
  pair(partners, from, [base, spoken(base, from, to)], [text, spoken(text, textFrom, textTo)]);
  return partners;
}

/** The words of a stretch that are not blanks. */
function spoken(passage: Passage, from: number, to: number): number[] {
  const found: number[] = [];
  for (let word = from; word < to; word += 1) {
    if (passage.kinds[word] !== 'blank') found.push(word);
  }
  return found;
}

type Some = readonly [passage: Passage, words: readonly number[]];

/** Aligns these words of the base with those of the text; `partners` begin with word `first`. */
function pair(partners: Int32Array, first: number, [base, own]: Some, [text, theirs]: Some): void {
  if (own.length === 0 || theirs.length === 0) return;
  const weighing = weighingOf([base, own], [text, theirs]);
  const matched = align(numbersOf(base, own), numbersOf(text, theirs), weighing);
  for (let at = 0; at < own.length; at += 1) {
    if (matched[at]! >= 0) partners[own[at]! - first] = theirs[matched[at]!]!;
  }
}

/** An edit costs less than a kept word gains, and more than a character of a script without blanks. */
const EDIT_COST = 5;
const GAINS = { word: 6, placeholder: 6, sign: 6, character: 4, blank: 0, lineEnd: 12 };
const SENTENCE_GAIN = 12;
/** All letters of a neighbourhood together weigh less than one of the gains above. */
const LETTERS = 2 ** 20;
const MOST_LETTERS = 64;

const weighingOf = ([base, own]: Some, [text, theirs]: Some): Weighing => ({
  editCost: EDIT_COST * LETTERS,
  gainOf: (at) => {
    const word = own[at]!;
    const kind = base.kinds[word]!;
    if (endsSentence(base, word)) return SENTENCE_GAIN * LETTERS;
    const letters = kind === 'word' ? startOf(base, word + 1) - startOf(base, word) : 0;
    return GAINS[kind] * LETTERS + Math.min(letters, MOST_LETTERS);
  },
  isShort: (at) => isShortWord(base, own[at]!, own[at]! + 1),
  isBefore: (at, other) => wordAt(base, own[at]!) < wordAt(text, theirs[other]!),
});

const wordAt = (passage: Passage, word: number): string => wording(passage, word, word + 1);

/** The same where there are several lines: a word has its partner in the partner of its line. */
function partnersInLines(base: Passage, text: Passage): Int32Array {
  const partners = new Int32Array(base.length).fill(-1);
  const baseLines = linesOf(base);
  const textLines = linesOf(text);
  const numbers = new Vocabulary();
  const pairs = alignLines(
    baseLines.map((line) => asLine(base, line, numbers)),
    textLines.map((line) => asLine(text, line, numbers)),
  );
  for (const [inBase, inText] of pairs) {
    pair(partners, 0, [base, baseLines[inBase]!], [text, textLines[inText]!]);
  }
  return partners;
}

/** The words of every line without its blanks; a line begins with the line end before it. */
function linesOf(passage: Passage): number[][] {
  let line: number[] = [];
  const lines = [line];
  passage.kinds.forEach((kind, word) => {
    if (kind === 'lineEnd') lines.push((line = []));
    if (kind !== 'blank') line.push(word);
  });
  return lines;
}

function numbersOf(passage: Passage, words: readonly number[]): Int32Array {
  const numbers = new Int32Array(words.length);
  for (let at = 0; at < words.length; at += 1) numbers[at] = passage.numbers[words[at]!]!;
  return numbers;
}

function asLine(passage: Passage, line: readonly number[], numbers: Vocabulary): Line {
  const words = line.filter((word) => passage.kinds[word] !== 'lineEnd');
  const last = line.at(-1);
  const opening = words[0] ?? 0;
  const content = last === undefined ? '' : wording(passage, opening, last + 1);
  return {
    number: numbers.numberOf(words.length > 0 ? content : ''),
    words: numbersOf(passage, words),
  };
}

/** Step 2: the changes in a stretch none of whose words has a partner. */
function changesIn(base: Passage, text: Passage, whole: Edit, edits: Edit[]): void {
  const edit = trimmed(base, text, whole);
  if (edit.from === edit.to && edit.textFrom === edit.textTo) return;
  for (const one of wordForWord(base, text, edit) ?? [edit]) edits.push(one);
}

function trimmed(base: Passage, text: Passage, edit: Edit): Edit {
  let { from, to, textFrom, textTo } = edit;
  while (from < to && textFrom < textTo && base.numbers[from] === text.numbers[textFrom]) {
    from += 1;
    textFrom += 1;
  }
  while (from < to && textFrom < textTo && base.numbers[to - 1] === text.numbers[textTo - 1]) {
    to -= 1;
    textTo -= 1;
  }
  return { from, to, textFrom, textTo };
}

function wordForWord(base: Passage, text: Passage, edit: Edit): Edit[] | null {
  const { from, to, textFrom, textTo } = edit;
  if (to - from !== textTo - textFrom || to - from < 2) return null;
  const opposite = textFrom - from;
  const edits: Edit[] = [];
  let since = from;
  for (let word = from; word <= to; word += 1) {
    const equal = word === to || base.numbers[word] === text.numbers[word + opposite];
    const blank = base.kinds[word] === 'blank' || text.kinds[word + opposite] === 'blank';
    if (word < to && blank && !equal) return null;
    if (!equal) continue;
    if (since < word) {
      edits.push({ from: since, to: word, textFrom: since + opposite, textTo: word + opposite });
    }
    since = word + 1;
  }
  return edits;
}
