/**
 * Encounters: how any two proposals that share a bracket stand to one another. It is what a delegate
 * asks first: is theirs ours, is it a part of ours, or do we want different things of these words?
 *
 * Of every pair in a bracket exactly one is true, tried in this order (design 4, step 3):
 *  1. *identical*: both say the same;
 *  2. *contained*: whatever one changes the other changes likewise, or deletes more around a deletion
 *     (on the unjoined edits, as a rebase would find it satisfied);
 *  3. *apart*: their edits do not meet; third proposals connect them;
 *  4. they meet, and each by itself inserts, replaces or deletes:
 *       inserts  · inserts   *insertions* at one point
 *       inserts  · replaces  *insertionIntoChange*, also at its edge
 *       inserts  · deletes   *insertionIntoDeletion*, also at its edge
 *       replaces · replaces  *rivals* for the same words
 *       replaces · deletes   *changeInDeletion*, also where they only overlap
 *       deletes  · deletes   *deletions* that overlap
 * Several edits of one proposal in one bracket count as one replacement of all the words between.
 */
import { type Edit, type Place, isDeletion, meet } from '../edit';
import { type Passage, wording } from '../passage';
import { type Proposal } from '../rolling-text';
import { type Wish, disputesOf, wordsOver } from './disputes';

export type EncounterKind =
  | 'identical'
  | 'contained'
  | 'apart'
  | 'insertions'
  | 'insertionIntoChange'
  | 'insertionIntoDeletion'
  | 'rivals'
  | 'changeInDeletion'
  | 'deletions';

/** One side of a encounter: who, and what they want of which words, blanks at the edges included. */
export interface EncounterSide {
  /** Ids in code unit order: proposals that say the same are one side. */
  readonly proposals: readonly string[];
  readonly by: readonly string[];
  readonly does: 'inserts' | 'replaces' | 'deletes';
  /** The words of the base concerned, of rivals those that both concern; '' where it inserts. */
  readonly base: string;
  /** What it puts in their place; '' where it deletes. */
  readonly words: string;
}

/**
 * A pair of proposals, or of sides that say the same, in one bracket. `one` is what is contained, what
 * is inserted, or what changes where the other deletes; of equals the proposal asked for, else the side
 * with the lowest id. Of identical proposals `one` is the first and `other` all the rest.
 */
export interface Encounter {
  readonly kind: EncounterKind;
  /** The bracket's number in text order, from 0: its place in `groups` of the rolling text. */
  readonly bracket: number;
  readonly one: EncounterSide;
  readonly other: EncounterSide;
}

export interface Encounters {
  readonly encounters: readonly Encounter[];
  /** How many more pairs of different readings there are. */
  readonly cut: number;
}

/** In one bracket: enough for twenty-eight delegations that all want something else. */
export const MOST_PAIRS = 400;

/**
 * Every pair that shares a bracket, in text order; with `of` only the pairs of that proposal, which
 * costs no more than a rolling text. The order of the proposals is nothing; their ids differ.
 */
export function encounters(
  input: { base: string; proposals: readonly Proposal[] },
  of?: string,
): Encounters {
  const { base, disputes } = disputesOf(input);
  const found: Encounter[] = [];
  let cut = 0;
  for (const { bracket, wishes } of disputes) {
    const own = of === undefined ? wishes : wishes.filter((wish) => holds(wish, of));
    const pairs = of === undefined ? firstPairs(wishes) : pairsOf(wishes, of);
    const shown = pairs.slice(0, MOST_PAIRS);
    found.push(
      ...own.flatMap((wish) => identical(base, bracket, wish, of)),
      ...shown.map(([one, other]) => ({ bracket, ...encounterOf(base, one, other) })),
    );
    const count = of === undefined ? (wishes.length * (wishes.length - 1)) / 2 : pairs.length;
    cut += count - shown.length;
  }
  return { encounters: found, cut };
}

type Pair = readonly [one: Wish, other: Wish];
type Does = EncounterSide['does'];
type Sides = Pick<Encounter, 'kind' | 'one' | 'other'>;

const holds = (wish: Wish, id: string): boolean => wish.proposals.some((one) => one.id === id);

/** As many pairs as are shown, those of the lowest ids first; never all of ten thousand. */
function firstPairs(wishes: readonly Wish[]): Pair[] {
  const pairs: Pair[] = [];
  for (let at = 0; at < wishes.length && pairs.length < MOST_PAIRS; at += 1) {
    const one = wishes[at];
    const others = wishes.slice(at + 1, at + 1 + MOST_PAIRS);
    if (one) pairs.push(...others.map((other): Pair => [one, other]));
  }
  return pairs;
}

/** The pairs of one proposal, it first, which stands for itself alone whoever says the same. */
function pairsOf(wishes: readonly Wish[], of: string): Pair[] {
  const shared = wishes.find((wish) => holds(wish, of));
  if (!shared) return [];
  const own = { ...shared, proposals: shared.proposals.filter(({ id }) => id === of) };
  return wishes.filter((wish) => wish !== shared).map((wish): Pair => [own, wish]);
}

function identical(base: Passage, bracket: number, wish: Wish, of?: string): Encounter[] {
  if (wish.proposals.length < 2) return [];
  const first = of ?? wish.proposals[0]?.id;
  const side = (proposals: readonly Proposal[]): EncounterSide =>
    sideOf(base, { ...wish, proposals });
  const one = side(wish.proposals.filter(({ id }) => id === first));
  const other = side(wish.proposals.filter(({ id }) => id !== first));
  return [{ kind: 'identical', bracket, one, other }];
}

const RANK = { inserts: 0, replaces: 1, deletes: 2 } as const;
const KINDS: Readonly<Record<Does, Readonly<Record<Does, EncounterKind>>>> = {
  inserts: {
    inserts: 'insertions',
    replaces: 'insertionIntoChange',
    deletes: 'insertionIntoDeletion',
  },
  replaces: { inserts: 'insertionIntoChange', replaces: 'rivals', deletes: 'changeInDeletion' },
  deletes: { inserts: 'insertionIntoDeletion', replaces: 'changeInDeletion', deletes: 'deletions' },
};

function encounterOf(base: Passage, one: Wish, other: Wish): Sides {
  const sides = { one: sideOf(base, one), other: sideOf(base, other) };
  const turned = { one: sides.other, other: sides.one };
  if (contained(one, other)) return { kind: 'contained', ...sides };
  if (contained(other, one)) return { kind: 'contained', ...turned };
  if (!anyMeet(one.edits, other.edits)) return { kind: 'apart', ...sides };
  const inOrder = RANK[sides.one.does] <= RANK[sides.other.does] ? sides : turned;
  const kind = KINDS[inOrder.one.does][inOrder.other.does];
  if (kind !== 'rivals') return { kind, ...inOrder };
  const [span, otherSpan] = [spanOf(one), spanOf(other)];
  const both = {
    from: Math.min(span.from, otherSpan.from),
    to: Math.max(span.to, otherSpan.to),
  };
  return { kind, one: sideOf(base, one, both), other: sideOf(base, other, both) };
}

/** The words of the base from its first edit to its last. */
const spanOf = ({ edits }: Wish): Place => ({
  from: edits[0]?.from ?? 0,
  to: edits.at(-1)?.to ?? 0,
});

/** What a wish does to these words, by default to those that it concerns. */
function sideOf(base: Passage, wish: Wish, { from, to }: Place = spanOf(wish)): EncounterSide {
  const concerned = wording(base, from, to);
  const words = wordsOver(wish.passage, wish.edits, from, to);
  const change = words === '' ? 'deletes' : 'replaces';
  return {
    proposals: wish.proposals.map(({ id }) => id),
    by: [...new Set(wish.proposals.flatMap(({ by }) => by))],
    does: concerned === '' ? 'inserts' : change,
    base: concerned,
    words,
  };
}

/** Step 2: whether all that one changes is also done by the other. Both sets are in order. */
function contained(one: Wish, other: Wish): boolean {
  let at = 0;
  return one.unjoined.every((edit) => {
    // The first that ends at or behind this one: no other could be the same, or lie around it.
    while ((other.unjoined[at]?.to ?? Infinity) < edit.to) at += 1;
    const around = other.unjoined[at];
    if (!around || around.from > edit.from) return false;
    if (isDeletion(edit) && isDeletion(around)) return true;
    const same = around.from === edit.from && around.to === edit.to;
    return same && madeOf(one, edit) === madeOf(other, around);
  });
}

const madeOf = ({ passage }: Wish, edit: Edit): string =>
  wording(passage, edit.textFrom, edit.textTo);

/** Step 3. Both in order, each apart from its own: whichever ends first can meet nothing further. */
function anyMeet(these: readonly Edit[], those: readonly Edit[]): boolean {
  let [at, there] = [0, 0];
  for (;;) {
    const one = these[at];
    const other = those[there];
    if (!one || !other) return false;
    if (meet(one, other)) return true;
    if (one.to < other.to) at += 1;
    else there += 1;
  }
}
