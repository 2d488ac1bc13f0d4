/**
 * Which provision of one text is which of another, wherever it stands now. A whole text is amended by
 * moving provisions too, and a secretary who finds OP3 behind OP7, perhaps with a word changed, does
 * not speak of a deletion and an insertion: whoever amended OP3 has amended what now stands there.
 *
 * Plan:
 *  1. a line that stands exactly once on both sides is the same provision, wherever it stands;
 *  2. of the lines that the other side does not have word for word, two are the same provision when
 *     they share more than half of their words and neither shares as much with any other such line;
 *  3. the longest orderly chain of these pairs stays; the others have *moved*;
 *  4. what is left between two that stay is compared in order (lines.ts): lines that stand more than
 *     once, empty ones, rewritten ones. They may change, go or come, but never move.
 * Nothing is guessed: an ambiguous line is no move. Candidates for 2 are found by their rare words and
 * bounded in number, so the cost is linear but for sorting.
 */
import { type Line, alignLines, likeness, wordCounts } from './lines';
import { type Pair } from './myers';

/** The provisions of a text as another text has them. */
export interface LineUp {
  /** For every line of the base its line in the text, or -1 when it is gone. */
  readonly partners: Int32Array;
  /** Whether the line stands where it stood, relative to the others that stay. */
  readonly stays: readonly boolean[];
}

const MORE_THAN = 1 / 2;
/** A word in more lines than this on one side tells nothing about which line is which. */
const RARE = 4;
const MOST_CANDIDATES = 8;

/** Every line of the base with its partner in the text; equal lines must have equal numbers. */
export function lineUp(base: readonly Line[], text: readonly Line[]): LineUp {
  const partners = new Int32Array(base.length).fill(-1);
  const inBase = linesByNumber(base);
  const inText = linesByNumber(text);
  for (const [number, lines] of inBase) {
    const [line = -1] = lines;
    const others = inText.get(number) ?? [];
    if (lines.length === 1 && others.length === 1 && !isEmpty(base[line])) {
      partners[line] = others[0] ?? -1;
    }
  }
  const ownOnly = (lines: readonly Line[], other: ReadonlyMap<number, unknown>): number[] =>
    [...lines.keys()].filter((at) => !isEmpty(lines[at]) && !other.has(lines[at]?.number ?? -1));
  for (const [one, other] of alike(base, ownOnly(base, inText), text, ownOnly(text, inBase))) {
    partners[one] = other;
  }
  const stays = orderly(partners);
  for (const [one, other] of betweenThem(base, text, partners, stays)) {
    partners[one] = other;
    stays[one] = true;
  }
  return { partners, stays };
}

const isEmpty = (line: Line | undefined): boolean => !line || line.words.length === 0;

function linesByNumber(lines: readonly Line[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  lines.forEach(({ number }, at) => {
    const known = found.get(number);
    if (known) known.push(at);
    else found.set(number, [at]);
  });
  return found;
}

/** Step 2: pairs that share more than half of their words, each the only such partner of the other. */
function alike(
  base: readonly Line[],
  baseLines: readonly number[],
  text: readonly Line[],
  textLines: readonly number[],
): Pair[] {
  const index = linesByWord(text, textLines);
  const spread = linesByWord(base, baseLines);
  const wooed = new Map<number, number>();
  const only: Pair[] = [];
  for (const one of baseLines) {
    const line = base[one];
    if (!line) continue;
    const counts = wordCounts(line.words);
    const rare = [...counts.keys()].filter((word) => (spread.get(word)?.length ?? 0) <= RARE);
    const fitting = candidates(rare, index).filter(
      (other) => likeness(line.words, counts, text[other]?.words ?? []) > MORE_THAN,
    );
    for (const other of fitting) wooed.set(other, (wooed.get(other) ?? 0) + 1);
    const [other] = fitting;
    if (other !== undefined && fitting.length === 1) only.push([one, other]);
  }
  return only.filter(([, other]) => wooed.get(other) === 1);
}

function linesByWord(lines: readonly Line[], which: readonly number[]): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const at of which) {
    for (const word of new Set(lines[at]?.words)) {
      const known = found.get(word);
      if (known) known.push(at);
      else found.set(word, [at]);
    }
  }
  return found;
}

/** The lines that share most of these rare words, in order of place among equals. */
function candidates(
  rare: readonly number[],
  index: ReadonlyMap<number, readonly number[]>,
): number[] {
  const votes = new Map<number, number>();
  for (const word of rare) {
    const lines = index.get(word) ?? [];
    if (lines.length <= RARE) for (const at of lines) votes.set(at, (votes.get(at) ?? 0) + 1);
  }
  return [...votes]
    .sort((one, other) => other[1] - one[1] || one[0] - other[0])
    .slice(0, MOST_CANDIDATES)
    .map(([at]) => at);
}

/** Step 3: whether each line is in the longest chain that increases on both sides (by piles). */
export function orderly(partners: Int32Array): boolean[] {
  const tops: number[] = [];
  const below = new Int32Array(partners.length).fill(-1);
  partners.forEach((partner, line) => {
    if (partner < 0) return;
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((partners[tops[middle] ?? 0] ?? 0) < partner) low = middle + 1;
      else high = middle;
    }
    below[line] = low > 0 ? (tops[low - 1] ?? -1) : -1;
    tops[low] = line;
  });
  const stays = Array.from(partners, () => false);
  for (let line = tops.at(-1) ?? -1; line >= 0; line = below[line] ?? -1) stays[line] = true;
  return stays;
}

/** Step 4: pairs among the lines without a partner, between two lines that stay. */
function betweenThem(
  base: readonly Line[],
  text: readonly Line[],
  partners: Int32Array,
  stays: readonly boolean[],
): Pair[] {
  const taken = new Set(partners);
  const pairs: Pair[] = [];
  let [baseFrom, textFrom] = [0, 0];
  for (let line = 0; line <= base.length; line += 1) {
    if (line < base.length && !stays[line]) continue;
    const textTo = line < base.length ? (partners[line] ?? 0) : text.length;
    const ours = range(baseFrom, line).filter((at) => (partners[at] ?? -1) < 0);
    const theirs = range(textFrom, textTo).filter((at) => !taken.has(at));
    const pick = (lines: readonly Line[], which: readonly number[]): Line[] =>
      which.flatMap((at) => lines[at] ?? []);
    for (const [one, other] of alignLines(pick(base, ours), pick(text, theirs))) {
      const pair: Pair = [ours[one] ?? 0, theirs[other] ?? 0];
      if (isEmpty(base[pair[0]]) === isEmpty(text[pair[1]])) pairs.push(pair);
    }
    [baseFrom, textFrom] = [line + 1, textTo + 1];
  }
  return pairs;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step);
