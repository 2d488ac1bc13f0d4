/**
 * Anchors: words, or short runs of words, that stand exactly once on both sides and in the same
 * order ("patience"). They hold two long texts together cheaply and where a reader would, before
 * anything finer is tried: one look at every word, and sorting.
 */
import { type Pair, type Sequence } from './myers';

interface Sighting {
  base: number;
  text: number;
}

/** More different words than any text has; its square is still exact in a double. */
const MOST_WORDS = 2 ** 26;
const TWICE = -2;
const NEVER = -1;

/**
 * Pairs of equal words taken from runs of `run` words that are unique on both sides; increasing on
 * both sides. Every word of an anchoring run is paired.
 */
export function anchorsOf(base: Sequence, text: Sequence, run: number): Pair[] {
  const sightings = new Map<number, Sighting>();
  const runs = new Runs(run);
  runs.each(base, (key, at) => {
    const known = sightings.get(key);
    if (known) known.base = TWICE;
    else sightings.set(key, { base: at, text: NEVER });
  });
  runs.each(text, (key, at) => {
    const known = sightings.get(key);
    if (known) known.text = known.text === NEVER ? at : TWICE;
  });
  const candidates: Pair[] = [];
  for (const { base: inBase, text: inText } of sightings.values()) {
    if (inBase >= 0 && inText >= 0) candidates.push([inBase, inText]);
  }
  candidates.sort((one, other) => one[0] - other[0]);
  return widened(longestIncreasing(candidates), run);
}

/** Gives every run of words a number, equal for equal runs: a word its own, pairs by their halves. */
class Runs {
  private readonly pairs = new Map<number, number>();

  /** `run`: 1, 2 or 4 words. */
  constructor(private readonly run: number) {}

  each(sequence: Sequence, visit: (key: number, at: number) => void): void {
    let keys = Float64Array.from(sequence);
    for (let long = 1; long < this.run; long *= 2) {
      const halves = keys;
      keys = halves.subarray(0, Math.max(0, halves.length - long));
      for (let at = 0; at < keys.length; at += 1)
        keys[at] = this.pair(halves[at]!, halves[at + long]!);
    }
    for (let at = 0; at < keys.length; at += 1) visit(keys[at]!, at);
  }

  private pair(one: number, other: number): number {
    const both = one * MOST_WORDS + other;
    let number = this.pairs.get(both);
    if (number === undefined) this.pairs.set(both, (number = this.pairs.size));
    return number;
  }
}

/** The longest chain increasing on both sides, by piles (the game of patience). */
function longestIncreasing(pairs: readonly Pair[]): Pair[] {
  const tops: number[] = [];
  const below = new Int32Array(pairs.length).fill(-1);
  pairs.forEach(([, inText], index) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < inText) low = middle + 1;
      else high = middle;
    }
    below[index] = low > 0 ? (tops[low - 1] ?? -1) : -1;
    tops[low] = index;
  });
  const chain: Pair[] = [];
  for (let index = tops.at(-1) ?? -1; index >= 0; index = below[index] ?? -1) {
    const pair = pairs[index];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}

/** All words of the anchoring runs; of two runs that overlap askew the later gives way. */
function widened(chain: readonly Pair[], run: number): Pair[] {
  const pairs: Pair[] = [];
  let baseEnd = 0;
  let textEnd = 0;
  for (const [inBase, inText] of chain) {
    for (let step = 0; step < run; step += 1) {
      if (inBase + step < baseEnd || inText + step < textEnd) continue;
      pairs.push([inBase + step, inText + step]);
      baseEnd = inBase + step + 1;
      textEnd = inText + step + 1;
    }
  }
  return pairs;
}
