/**
 * Words moved inside a provision: one amendment takes `annually` away here and has it anew there. To a
 * reader that is one wish, though it makes two edits. Whoever else deletes the same words, or moves
 * them to another place, shares the first half of it and contradicts the second: were that half taken
 * as agreed, deleted words would come back, and words moved twice would stand twice.
 *
 * What is looked for: a deletion that both sides make, or one inside the other's; and an edit that only
 * one side makes, and that puts exactly the deleted words, in whatever order and with whatever signs,
 * or all of at least three of them among others. Single characters of scripts without blanks stand
 * everywhere and tell nothing.
 */
import { type Place, meet } from './edit';
import { type Passage } from './passage';

/** A change, the words that it takes and puts: sorted numbers, blanks and signs left out. */
export interface Moving extends Place {
  readonly taken: readonly number[];
  readonly put: readonly number[];
  /** How many words it puts, blanks and signs included. */
  readonly count: number;
}

const TELLING = 3;
const PAIRS_TO_SEARCH = 10_000;

/** The words of a stretch as they are compared here; none where they tell nothing. */
export function spokenOf(passage: Passage, from: number, to: number): number[] {
  const found: number[] = [];
  let character = false;
  for (let word = from; word < to; word += 1) {
    const kind = passage.kinds[word];
    if (kind === 'character') character = true;
    if (kind === 'word' || kind === 'character') found.push(passage.numbers[word]!);
  }
  if (found.length === 1) return character ? [] : found;
  return found.sort((one, other) => one - other);
}

/**
 * Whether words that both sides delete are put anew by one of these changes, which only one side makes.
 * Both sides' changes are in order, each apart from its own.
 */
export function movedOtherwise(
  [ours, theirs]: readonly [readonly Moving[], readonly Moving[]],
  onlyOnce: readonly Moving[],
): boolean {
  const puts = onlyOnce.filter(({ put }) => put.length > 0).map(({ put }) => put);
  if (puts.length === 0) return false;
  const taken = takenByBoth(ours, theirs);
  const exactly = new Set(puts.map(String));
  if (taken.some((words) => exactly.has(String(words)))) return true;
  const telling = taken.filter((words) => words.length >= TELLING);
  if (telling.length * puts.length > PAIRS_TO_SEARCH) return false;
  return telling.some((words) => puts.some((put) => holds(put, words)));
}

/** The words of every deletion of one side that shares words with a deletion of the other. */
function takenByBoth(ours: readonly Moving[], theirs: readonly Moving[]): (readonly number[])[] {
  const found = new Set<readonly number[]>();
  let first = 0;
  for (const one of ours.filter(deletesWords)) {
    while (first < theirs.length && theirs[first]!.to <= one.from) first += 1;
    for (let at = first; at < theirs.length && theirs[at]!.from < one.to; at += 1) {
      const other = theirs[at]!;
      if (deletesWords(other) && meet(one, other)) found.add(one.taken).add(other.taken);
    }
  }
  return [...found];
}

const deletesWords = ({ count, taken }: Moving): boolean => count === 0 && taken.length > 0;

/** Whether all these words are among those; both sorted. */
function holds(those: readonly number[], these: readonly number[]): boolean {
  let at = 0;
  for (const word of those) if (word === these[at]) at += 1;
  return at === these.length;
}
