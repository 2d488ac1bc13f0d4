/**
 * The fewest changes between two short sequences (E. W. Myers, "An O(ND) difference algorithm and
 * its variations", 1986), with a bound on the work.
 *
 * Plan: on diagonal k (words of the base minus words of the text) remember how far one can get with
 * d changes; let d grow until the end is reached; walk back. Every diagonal only ever moves forward,
 * so d changes cost at most (2d + 1) times the length; past the bound we say so instead of going on.
 *
 * After d changes only the diagonals -d, -d + 2 … d can be stood on: row d has d + 1 places, and all
 * rows lie behind one another in one piece of memory, which is kept from call to call.
 */

export type Sequence = ArrayLike<number> & Iterable<number>;

/** A pair of equal words: index in the base, index in the text. */
export type Pair = readonly [number, number];

let rows = new Int32Array(1_024);

const rowAt = (changes: number): number => (changes * (changes + 1)) >> 1;

/** Equal pairs, increasing on both sides, or null when more than `bound` changes are needed. */
export function fewestChanges(base: Sequence, text: Sequence, bound: number): Pair[] | null {
  const [baseEnd, textEnd] = [base.length, text.length];
  for (let changes = 0; changes <= bound; changes += 1) {
    const row = roomFor(changes);
    const before = rowAt(changes - 1);
    for (let place = 0; place <= changes; place += 1) {
      const diagonal = 2 * place - changes;
      let at = began(before, changes, place);
      while (at < baseEnd && at - diagonal < textEnd && base[at] === text[at - diagonal]) at += 1;
      rows[row + place] = at;
      if (at >= baseEnd && at - diagonal >= textEnd) return walkBack(baseEnd, textEnd, changes);
    }
  }
  return null;
}

function roomFor(changes: number): number {
  const row = rowAt(changes);
  if (row + changes >= rows.length) {
    const wider = new Int32Array(rows.length * 4);
    wider.set(rows);
    rows = wider;
  }
  return row;
}

/** Where one more change brings: down (a word of the text) or right (a word of the base). */
function began(before: number, changes: number, place: number): number {
  if (changes === 0) return 0;
  if (place === 0) return rows[before]!;
  const right = rows[before + place - 1]! + 1;
  if (place === changes) return right;
  const down = rows[before + place]!;
  return right > down ? right : down;
}

function walkBack(baseEnd: number, textEnd: number, last: number): Pair[] {
  const pairs: Pair[] = [];
  let at = baseEnd;
  let diagonal = baseEnd - textEnd;
  for (let changes = last; changes > 0; changes -= 1) {
    const before = rowAt(changes - 1);
    const place = (diagonal + changes) >> 1;
    const from = began(before, changes, place);
    const fromRight = place > 0 && (place === changes || from > rows[before + place]!);
    while (at > from) {
      at -= 1;
      pairs.push([at, at - diagonal]);
    }
    at = fromRight ? from - 1 : from;
    diagonal += fromRight ? -1 : 1;
  }
  while (at > 0) {
    at -= 1;
    pairs.push([at, at - diagonal]);
  }
  return pairs.reverse();
}
