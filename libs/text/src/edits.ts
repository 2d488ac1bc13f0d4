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
import { type Line, alignLines } from './lines';
import { type Passage, Vocabulary, wording } from './passage';
import { slid } from './slide';

/** The unjoined edits that turn the base into the text, in order. Same vocabulary on both sides. */
export function editsBetween(base: Passage, text: Passage): Edit[] {
  const edits: Edit[] = [];
  let from = 0;
  let textFrom = 0;
  const close = (to: number, textTo: number): void => {
    edits.push(...changesIn(base, text, { from, to, textFrom, textTo }));
    from = to + 1;
    textFrom = textTo + 1;
  };
  partnersOf(base, text).forEach((inText, inBase) => {
    if (inText >= 0) close(inBase, inText);
  });
  close(base.length, text.length);
  return slid(base, text, edits);
}

/** For every word of the base its partner in the text, or -1; blanks have none. */
function partnersOf(base: Passage, text: Passage): Int32Array {
  const partners = new Int32Array(base.length).fill(-1);
  const baseLines = linesOf(base);
  const textLines = linesOf(text);
  const numbers = new Vocabulary();
  const pairs =
    baseLines.length + textLines.length === 2
      ? ([[0, 0]] as const)
      : alignLines(
          baseLines.map((line) => asLine(base, line, numbers)),
          textLines.map((line) => asLine(text, line, numbers)),
        );
  for (const [inBase, inText] of pairs) {
    const own = baseLines[inBase] ?? [];
    const theirs = textLines[inText] ?? [];
    const matched = align(numbersOf(base, own), numbersOf(text, theirs));
    own.forEach((word, at) => {
      const partner = matched[at] ?? -1;
      if (partner >= 0) partners[word] = theirs[partner] ?? -1;
    });
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

const numbersOf = (passage: Passage, words: readonly number[]): number[] =>
  words.map((word) => passage.numbers[word] ?? -1);

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
function changesIn(base: Passage, text: Passage, whole: Edit): Edit[] {
  const edit = trimmed(base, text, whole);
  if (edit.from === edit.to && edit.textFrom === edit.textTo) return [];
  return wordForWord(base, text, edit) ?? [edit];
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
