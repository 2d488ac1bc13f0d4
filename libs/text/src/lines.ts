/**
 * Lines: in a whole text every line is a provision, and provisions are compared with provisions
 * before words are compared with words (design 4: "a naive word merge over a whole text produces
 * confident nonsense").
 *
 * Plan: lines that are equal on both sides hold the texts together (align.ts). In a stretch between
 * them a changed line is recognised by what it kept: of all orderly pairings the one with most in
 * common wins, and a pair must share at least a third of its words. What is then left between two
 * pairs is a rewriting, line for line, if both sides have equally many lines; else those lines were
 * deleted and others inserted. A stretch with too many possible pairs is not searched.
 */
import { align } from './align';
import { type Pair, type Sequence } from './myers';

export interface Line {
  /** Equal for equal lines, and only for them. */
  number: number;
  /** The numbers of its words, blanks left out. */
  words: Sequence;
}

const PAIRS_TO_SEARCH = 400;
const LEAST_IN_COMMON = 1 / 3;

/** Pairs of lines that are the same provision, changed or not; increasing on both sides. */
export function alignLines(base: readonly Line[], text: readonly Line[]): Pair[] {
  const partners = align(
    base.map((line) => line.number),
    text.map((line) => line.number),
    {
      ...{ editCost: 0, isShort: () => false },
      gainOf: (line) => base[line]?.words.length ?? 0,
      isBefore: (line, other) => line <= other,
    },
  );
  const equal: Pair[] = [];
  partners.forEach((inText, inBase) => {
    if (inText >= 0) equal.push([inBase, inText]);
  });
  const pairs: Pair[] = [];
  eachGap(equal, [base.length, text.length], ([baseFrom, textFrom], [baseTo, textTo]) => {
    const changed = changedLines(base.slice(baseFrom, baseTo), text.slice(textFrom, textTo));
    for (const [inBase, inText] of changed) pairs.push([baseFrom + inBase, textFrom + inText]);
    if (baseTo < base.length && textTo < text.length) pairs.push([baseTo, textTo]);
  });
  return pairs;
}

/** Calls `visit` with both ends of every gap between pairs, the last gap ending at `end`. */
function eachGap(pairs: readonly Pair[], end: Pair, visit: (from: Pair, to: Pair) => void): void {
  let from: Pair = [0, 0];
  for (const to of pairs) {
    visit(from, to);
    from = [to[0] + 1, to[1] + 1];
  }
  visit(from, end);
}

function changedLines(base: readonly Line[], text: readonly Line[]): Pair[] {
  const alike = base.length * text.length <= PAIRS_TO_SEARCH ? mostInCommon(base, text) : [];
  const pairs: Pair[] = [];
  eachGap(alike, [base.length, text.length], (from, to) => {
    const rewritten = to[0] - from[0];
    if (rewritten === to[1] - from[1]) {
      for (let line = 0; line < rewritten; line += 1) pairs.push([from[0] + line, from[1] + line]);
    }
    if (to[0] < base.length && to[1] < text.length) pairs.push(to);
  });
  return pairs;
}

/** The orderly pairing with most in common (the classic table, bounded by PAIRS_TO_SEARCH). */
function mostInCommon(base: readonly Line[], text: readonly Line[]): Pair[] {
  const width = text.length + 1;
  const best = new Float64Array((base.length + 1) * width);
  const shared = base.map((line) => {
    const counts = wordCounts(line.words);
    return text.map((other) => {
      const share = likeness(line.words, counts, other.words);
      return share >= LEAST_IN_COMMON ? share : 0;
    });
  });
  for (let inBase = base.length - 1; inBase >= 0; inBase -= 1) {
    for (let inText = text.length - 1; inText >= 0; inText -= 1) {
      const paired =
        (best[(inBase + 1) * width + inText + 1] ?? 0) + (shared[inBase]?.[inText] ?? 0);
      const skipped = Math.max(
        best[(inBase + 1) * width + inText] ?? 0,
        best[inBase * width + inText + 1] ?? 0,
      );
      best[inBase * width + inText] = Math.max(paired, skipped);
    }
  }
  return readTable(best, shared, [base.length, text.length]);
}

function readTable(best: Float64Array, shared: number[][], [rows, columns]: Pair): Pair[] {
  const width = columns + 1;
  const pairs: Pair[] = [];
  let inBase = 0;
  let inText = 0;
  while (inBase < rows && inText < columns) {
    const here = best[inBase * width + inText] ?? 0;
    const likely = shared[inBase]?.[inText] ?? 0;
    if (likely > 0 && here === (best[(inBase + 1) * width + inText + 1] ?? 0) + likely) {
      pairs.push([inBase, inText]);
      inBase += 1;
      inText += 1;
    } else if (here === best[(inBase + 1) * width + inText]) inBase += 1;
    else inText += 1;
  }
  return pairs;
}

/** How often each word stands in a line. */
export function wordCounts(words: Sequence): Map<number, number> {
  const counts = new Map<number, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The share of words that both lines have, of the longer one; the first line's words are counted. */
export function likeness(
  base: Sequence,
  counts: ReadonlyMap<number, number>,
  text: Sequence,
): number {
  const used = new Map<number, number>();
  let common = 0;
  for (const word of text) {
    const taken = used.get(word) ?? 0;
    if (taken < (counts.get(word) ?? 0)) {
      used.set(word, taken + 1);
      common += 1;
    }
  }
  return common / Math.max(base.length, text.length, 1);
}
