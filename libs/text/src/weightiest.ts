/**
 * The weightiest alignment of a small stretch (telling.ts): what every kept word gains, less what every
 * edit costs, the best of all. The classic table, from the end, with the state in which a place is
 * reached; then read from the beginning. Never more cells than `CELLS_TO_SEARCH`, from edge to edge.
 */
import { type Sequence } from './myers';

/** What alignments are weighed by: words, or lines, by their index. */
export interface Weighing {
  /** What is gained when this one of the base is kept. */
  gainOf: (inBase: number) => number;
  /** Whether changes on both sides of this one, kept alone between them, are one edit. */
  isShort: (inBase: number) => boolean;
  /** What an edit costs. */
  editCost: number;
  /** Whether the one of the base sorts before the one of the text, which is another. */
  isBefore: (inBase: number, inText: number) => boolean;
}

/** Words of the base and of the text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly textFrom: number;
  readonly textTo: number;
}

export const CELLS_TO_SEARCH = 1_024;

/**
 * What stands before a place: a kept word; a change that so far only deletes, only adds, or does both;
 * a short word kept behind one that does both; and a change behind that, which joins the one before it
 * once it does both. So `peace and security` turned round is one edit, while in a list that grows from
 * `A and B` to `A, B and C` the `and` holds nothing together.
 */
const [KEPT, DELETED, ADDED, REPLACED, KEPT_SHORT, THEN_DELETED, THEN_ADDED] = [
  0, 1, 2, 3, 4, 5, 6,
] as const;
const STATES = 7;

/** For every state what a change makes of it, and how many edits that begins. */
interface Change {
  readonly into: Uint8Array;
  readonly begins: Int8Array;
}

const DELETION = changeInto(
  ...[DELETED, DELETED, REPLACED, REPLACED, THEN_DELETED, THEN_DELETED, REPLACED],
);
const ADDITION = changeInto(
  ...[ADDED, REPLACED, ADDED, REPLACED, THEN_ADDED, REPLACED, THEN_ADDED],
);

function changeInto(...into: number[]): Change {
  const begins = into.map((next, state) => {
    if (state === KEPT || state === KEPT_SHORT) return 1;
    return state > KEPT_SHORT && next === REPLACED ? -1 : 0;
  });
  return { into: Uint8Array.from(into), begins: Int8Array.from(begins) };
}

/** Stretches of n by m words, n times m bounded, have at most 2 (n m + 1) places. */
const PLACES = 2 * CELLS_TO_SEARCH + 2;
const table = new Float64Array(STATES * PLACES);

/** Pairs the words of a stretch anew: `partners` has for every word of the base its partner, or -1. */
export function pairWeightiest(
  partners: Int32Array,
  texts: readonly [Sequence, Sequence],
  stretch: Stretch,
  weighing: Weighing,
): void {
  fill(texts, stretch, weighing);
  read(partners, texts, stretch, weighing);
}

const widthOf = ({ textFrom, textTo }: Stretch): number => STATES * (textTo - textFrom + 1);

/** What can still be gained from every place, in every state. */
function fill(
  [base, text]: readonly [Sequence, Sequence],
  stretch: Stretch,
  { gainOf, isShort, editCost }: Weighing,
): void {
  const { from, to, textFrom, textTo } = stretch;
  const width = widthOf(stretch);
  for (let word = to; word >= from; word -= 1) {
    const gain = word < to ? gainOf(word) : 0;
    const joins = word < to && isShort(word);
    for (let other = textTo; other >= textFrom; other -= 1) {
      const cell = (word - from) * width + (other - textFrom) * STATES;
      const same = word < to && other < textTo && base[word] === text[other];
      const kept = same ? gain + table[cell + width + STATES + KEPT]! : -Infinity;
      for (let state = 0; state < STATES; state += 1) {
        let best = word === to && other === textTo ? 0 : kept;
        if (word < to) best = Math.max(best, changing(DELETION, cell + width, state, editCost));
        if (other < textTo)
          best = Math.max(best, changing(ADDITION, cell + STATES, state, editCost));
        table[cell + state] = best;
      }
      if (!same || !joins) continue;
      const near = gain + table[cell + width + STATES + KEPT_SHORT]!;
      table[cell + REPLACED] = Math.max(table[cell + REPLACED]!, near);
    }
  }
}

/** What can be gained by a change in this state that leads to this cell. */
const changing = (change: Change, cell: number, state: number, editCost: number): number =>
  table[cell + change.into[state]!]! - editCost * change.begins[state]!;

/** From the beginning the best step; of equals a word is kept, then the text that sorts first changes. */
function read(
  partners: Int32Array,
  [base, text]: readonly [Sequence, Sequence],
  stretch: Stretch,
  { gainOf, isShort, editCost, isBefore }: Weighing,
): void {
  const { from, to, textFrom, textTo } = stretch;
  const width = widthOf(stretch);
  partners.fill(-1, from, to);
  let baseFirst: boolean | null = null;
  let state: number = KEPT;
  for (let word = from, other = textFrom; word < to && other < textTo;) {
    const cell = (word - from) * width + (other - textFrom) * STATES;
    const same = base[word] === text[other];
    const behind = state === REPLACED && same && isShort(word) ? KEPT_SHORT : KEPT;
    if (same && table[cell + state] === gainOf(word) + table[cell + width + STATES + behind]!) {
      partners[word] = other;
      state = behind;
      word += 1;
      other += 1;
      continue;
    }
    if (!same) baseFirst ??= isBefore(word, other);
    const deleted = changing(DELETION, cell + width, state, editCost);
    const added = changing(ADDITION, cell + STATES, state, editCost);
    const deletes = deleted > added || (deleted === added && baseFirst !== false);
    state = (deletes ? DELETION : ADDITION).into[state]!;
    if (deletes) word += 1;
    else other += 1;
  }
}
