/**
 * Alignment: which words of a text are still words of the base (design 4, step 2, "a deterministic
 * bound on its work").
 *
 * Plan, for a stretch of both sides:
 *  1. take equal words off both ends;
 *  2. a short stretch: the fewest changes (myers.ts), up to a bound;
 *  3. a long or stubborn one: hold it at words that are unique on both sides, failing that at unique
 *     runs of four words (anchors.ts), and go into the stretches between them;
 *  4. no anchor: a few changes may still explain it; failing that, equally long stretches that agree
 *     in at least half of their places are compared place by place;
 *  5. else nothing in it is taken as unchanged: the stretch becomes one replacement;
 *  6. where changes stand near one another, of equally good alignments the telling one (telling.ts).
 * The depth of 3 is bounded, each level looks once at every word, and 2 and 4 have bounds of their
 * own: hostile input gets a coarser answer, never a slower one.
 */
import { anchorsOf } from './anchors';
import { type Pair, type Sequence, fewestChanges } from './myers';
import { weigh } from './telling';
import { type Weighing } from './weightiest';

const SHORT_STRETCH = 2_048;
const CHANGES_IN_SHORT = 400;
const CHANGES_IN_LONG = 96;
const DEEPEST = 6;
const ANCHOR_RUNS = [1, 4];

interface Stretch {
  base: Int32Array;
  text: Int32Array;
  /** Where both sides begin in the whole. */
  baseAt: number;
  textAt: number;
  depth: number;
}

/** For every word of the base the index of its partner in the text, or -1; partners increase. */
export function align(base: Sequence, text: Sequence, weighing: Weighing): Int32Array {
  const partners = new Int32Array(base.length).fill(-1);
  const whole = { base: asArray(base), text: asArray(text) };
  const open: Stretch[] = [{ ...whole, baseAt: 0, textAt: 0, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { from, stretch, to } = trimmed(next);
    for (let step = 0; step < from; step += 1) partners[next.baseAt + step] = next.textAt + step;
    for (let step = 1; step <= to; step += 1) {
      partners[next.baseAt + next.base.length - step] = next.textAt + next.text.length - step;
    }
    if (stretch.base.length === 0 || stretch.text.length === 0) continue;
    const { pairs, settled } = partnersIn(stretch);
    for (const [inBase, inText] of pairs) {
      partners[stretch.baseAt + inBase] = stretch.textAt + inText;
    }
    if (!settled) open.push(...between(stretch, pairs));
  }
  weigh(partners, [whole.base, whole.text], weighing);
  return partners;
}

const asArray = (sequence: Sequence): Int32Array =>
  sequence instanceof Int32Array ? sequence : Int32Array.from(sequence);

function trimmed(stretch: Stretch): { from: number; to: number; stretch: Stretch } {
  const { base, text } = stretch;
  const most = Math.min(base.length, text.length);
  let from = 0;
  while (from < most && base[from] === text[from]) from += 1;
  let to = 0;
  while (to < most - from && base[base.length - 1 - to] === text[text.length - 1 - to]) to += 1;
  const inner = {
    base: base.subarray(from, base.length - to),
    text: text.subarray(from, text.length - to),
    baseAt: stretch.baseAt + from,
    textAt: stretch.textAt + from,
    depth: stretch.depth,
  };
  return { from, to, stretch: inner };
}

/** Steps 2 to 5; `settled` when nothing is left to look into between the pairs. */
function partnersIn({ base, text, depth }: Stretch): { pairs: Pair[]; settled: boolean } {
  const short = base.length + text.length <= SHORT_STRETCH;
  if (short) {
    const pairs = fewestChanges(base, text, CHANGES_IN_SHORT);
    if (pairs) return { pairs, settled: true };
  }
  if (depth < DEEPEST) {
    for (const run of ANCHOR_RUNS) {
      const pairs = anchorsOf(base, text, run);
      if (pairs.length > 0) return { pairs, settled: false };
    }
  }
  const pairs = short ? null : fewestChanges(base, text, CHANGES_IN_LONG);
  return { pairs: pairs ?? placeByPlace(base, text), settled: true };
}

function placeByPlace(base: Int32Array, text: Int32Array): Pair[] {
  if (base.length !== text.length) return [];
  const pairs: Pair[] = [];
  for (let at = 0; at < base.length; at += 1) if (base[at] === text[at]) pairs.push([at, at]);
  return pairs.length * 2 >= base.length ? pairs : [];
}

function between(
  { base, text, baseAt, textAt, depth }: Stretch,
  pairs: readonly Pair[],
): Stretch[] {
  const stretches: Stretch[] = [];
  let baseFrom = 0;
  let textFrom = 0;
  for (const [baseTo, textTo] of [...pairs, [base.length, text.length] as const]) {
    if (baseTo > baseFrom && textTo > textFrom) {
      stretches.push({
        base: base.subarray(baseFrom, baseTo),
        text: text.subarray(textFrom, textTo),
        baseAt: baseAt + baseFrom,
        textAt: textAt + textFrom,
        depth: depth + 1,
      });
    }
    baseFrom = baseTo + 1;
    textFrom = textTo + 1;
  }
  return stretches;
}
