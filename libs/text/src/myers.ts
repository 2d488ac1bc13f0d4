/**
 * The fewest changes between two short sequences (E. W. Myers, "An O(ND) difference algorithm and
 * its variations", 1986), with a bound on the work.
 *
 * Plan: on diagonal k (words of the base minus words of the text) remember how far one can get with
 * d changes; let d grow until the end is reached; walk back. Every diagonal only ever moves forward,
 * so d changes cost at most (2d + 1) times the length; past the bound we say so instead of going on.
 */

export type Sequence = readonly number[];

/** A pair of equal words: index in the base, index in the text. */
export type Pair = readonly [number, number];

/** Equal pairs, increasing on both sides, or null when more than `bound` changes are needed. */
export function fewestChanges(base: Sequence, text: Sequence, bound: number): Pair[] | null {
  const furthest = new Int32Array(2 * bound + 3);
  const middle = bound + 1;
  const history: Int32Array[] = [];
  for (let changes = 0; changes <= bound; changes += 1) {
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      let at = reach(furthest, middle + diagonal, diagonal, changes);
      while (at < base.length && at - diagonal < text.length && base[at] === text[at - diagonal]) {
        at += 1;
      }
      furthest[middle + diagonal] = at;
      if (at >= base.length && at - diagonal >= text.length) {
        return walkBack(history, base.length, text.length, changes);
      }
    }
    history.push(furthest.slice(middle - changes, middle + changes + 1));
  }
  return null;
}

/** How far one more change brings: down (a word of the text) or right (a word of the base). */
function reach(furthest: Int32Array, index: number, diagonal: number, changes: number): number {
  if (changes === 0) return 0;
  const down = furthest[index + 1] ?? 0;
  const right = (furthest[index - 1] ?? 0) + 1;
  if (diagonal === -changes) return down;
  if (diagonal === changes) return right;
  return right > down ? right : down;
}

/** `history[d]` holds the diagonals -d to d after d changes. */
function walkBack(history: Int32Array[], baseEnd: number, textEnd: number, last: number): Pair[] {
  const pairs: Pair[] = [];
  let at = baseEnd;
  let diagonal = baseEnd - textEnd;
  for (let changes = last; changes > 0; changes -= 1) {
    const before = history[changes - 1];
    const on = (other: number): number =>
      Math.abs(other) < changes ? (before?.[other + changes - 1] ?? -1) : -1;
    const down = on(diagonal + 1);
    const right = on(diagonal - 1) + 1;
    const fromRight = diagonal === changes || (diagonal !== -changes && right > down);
    const began = fromRight ? right : down;
    while (at > began) {
      at -= 1;
      pairs.push([at, at - diagonal]);
    }
    at = fromRight ? began - 1 : began;
    diagonal += fromRight ? -1 : 1;
  }
  while (at > 0) {
    at -= 1;
    pairs.push([at, at - diagonal]);
  }
  return pairs.reverse();
}
