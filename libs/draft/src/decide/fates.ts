import { rebase } from '@shanyrak/text';
import { sameWish } from '../change';
import { blockOf, positionAfter, provisionsInOrder } from '../place';
import { inText } from '../status';
import { type Amendment, type Change, type DraftState } from '../state';
import { changedBy, stateAfter } from './acceptance';
import { carried, notRetained, returned, satisfied, type Fate } from './fate';
import { followers } from './followers';
import { type Rebaser } from './joined';
import { standsWith } from './size';
import { mayMerge, mayMove } from './structure';
import { mayGo } from './tabling';
import { provisionWords } from './words';
import { wordsFate, type WordsFate } from './words-fate';

/**
 * What becomes of the other amendments when one is accepted (design 4, rebase; decision 7; domain
 * 4 (b)):
 *
 *   not retained  a Chair's or facilitator's text said that it would settle their bracket;
 *   carried       they want something else of the same words: theirs are put on the new base;
 *   satisfied     what they want stands in the text now;
 *   returned      they meet what was accepted, or have lost their place: back to the sponsor, its
 *                 own words untouched;
 *   amended       an amendment to this one was accepted: it has other words, and stays in its bracket.
 *
 * Nothing is lost and nothing is merged in silence: each fate is an event of its own. What hangs on
 * an amendment follows it (followers.ts).
 */
export function fatesBeside(
  state: DraftState,
  accepted: Amendment,
  rebaser: Rebaser = rebase,
): Fate[] {
  const { change } = accepted;
  if (change.kind === 'amend') return amendedBy(state, accepted, change, rebaser);
  const after = stateAfter(state, changedBy(state, change));
  const settled = new Set(accepted.settles);
  const fates: Fate[] = [];
  const hanging: Fate[] = followers(state, accepted, { ...accepted, status: 'ACCEPTED' }, rebaser);
  const others = inText(state, ({ id }) => id !== accepted.id);
  const decide = (fate: Fate, old: Amendment): void => {
    fates.push(fate);
    hanging.push(...followers(state, old, fate.amendment, rebaser));
  };
  for (const other of others.filter(({ id }) => settled.has(id))) decide(notRetained(other), other);
  for (const other of others) {
    if (other.change.kind === 'amend' || settled.has(other.id)) continue;
    const fate = fateOf({ state, after, accepted: change, rebaser }, other);
    if (fate) decide(onlyWish(state, fates, fate), other);
  }
  return [...fates, ...hanging.filter(({ amendment }) => !settled.has(amendment.id))];
}

/** What was accepted, and the text before and after it. */
interface Acceptance {
  readonly state: DraftState;
  readonly after: DraftState;
  readonly accepted: Change;
  readonly rebaser: Rebaser;
}

/** Null where the other amendment stands as it stood. */
function fateOf({ state, after, accepted, rebaser }: Acceptance, other: Amendment): Fate | null {
  const fate = wordsFate(state, accepted, other.change, rebaser);
  if (fate === 'satisfied') return satisfied(other);
  if (fate === 'returned') return returned(other);
  const change = fate === 'stands' ? other.change : fate.carried;
  if (!canStillStand(after, accepted, change)) return returned(other);
  if (fate === 'stands') return null;
  return fitsThere(after, fate) ? carried(other, fate.carried) : returned(other);
}

/** A move still has where to go, a merging what to join, a deletion no parts, an insertion where to stand. */
function canStillStand(after: DraftState, accepted: Change, change: Change): boolean {
  const there = (id: string): boolean => after.provisions[id]?.deleted === false;
  switch (change.kind) {
    case 'move':
      // Where its place has moved too, the order of acceptance would decide where it leads.
      return (
        there(change.provision) &&
        there(change.after) &&
        !(accepted.kind === 'move' && blockOf(after, accepted.provision).includes(change.after)) &&
        mayMove(after, change) === null
      );
    case 'delete':
      // A part that came in keeps the paragraph to which it belongs.
      return mayGo(after, change.provision) === null;
    case 'merge':
      return there(change.provision) && there(change.with) && mayMerge(after, change) === null;
    case 'insert':
      if (accepted.kind === 'move') return !standsBehind(after, accepted, change);
      return accepted.kind !== 'delete' && accepted.kind !== 'merge'
        ? true
        : hasKeptItsPlace(after, accepted, change);
    case 'replace':
    case 'alternative':
    case 'split':
    case 'amend':
      return true;
  }
}

/**
 * A new paragraph behind one that was moved: whether it belongs there still, or to the neighbours that
 * stayed, is for its sponsor to say. A new part of what was moved goes along.
 */
function standsBehind(
  after: DraftState,
  { provision }: Extract<Change, { kind: 'move' }>,
  { after: elder, depth }: Extract<Change, { kind: 'insert' }>,
): boolean {
  return blockOf(after, provision).includes(elder) && depth <= after.provisions[provision]!.depth;
}

/** Beside what was deleted a new provision stands; inside a deleted run, or between what was merged, it has lost its place. */
function hasKeptItsPlace(
  after: DraftState,
  accepted: Change,
  { after: elder, depth }: Extract<Change, { kind: 'insert' }>,
): boolean {
  const position = positionAfter(after, elder, depth);
  const above = provisionsInOrder(after).slice(0, position);
  // A part of what is gone would become, unseen, a part of the paragraph before.
  if (above.findLast((one) => one.depth < depth)?.deleted) return false;
  const [before, behind] = [after.order[position - 1], after.order[position]];
  if (before === undefined || behind === undefined) return true;
  if (accepted.kind === 'merge' && behind === accepted.with) return false;
  return !(after.provisions[before]!.deleted && after.provisions[behind]!.deleted);
}

/** Two wishes together may say more than a provision can hold. */
function fitsThere(after: DraftState, { carried: change }: Exclude<WordsFate, string>): boolean {
  if (change.kind !== 'replace') return true;
  return !provisionWords(change.text) && !standsWith(after, change.provision, change.text);
}

/** Of two wishes of one Member that are carried to the same words the later returns. */
function onlyWish(state: DraftState, fates: readonly Fate[], fate: Fate): Fate {
  const { id, sponsor, change } = fate.amendment;
  const before = state.amendments[id]!;
  if (fate.fate !== 'carried' || before.change.provision === change.provision) return fate;
  const now = (other: Amendment): Amendment =>
    fates.find(({ amendment }) => amendment.id === other.id)?.amendment ?? other;
  const another = inText(state, (other) => other.sponsor === sponsor && other.id !== id)
    .map(now)
    .some((other) => other.status === 'IN_TEXT' && sameWish(other.change, change));
  return another ? returned(before) : fate;
}

/** An amendment to an amendment was accepted: the other has its words now, and goes on. */
function amendedBy(
  state: DraftState,
  accepted: Amendment,
  { amendment: target, text }: Extract<Change, { kind: 'amend' }>,
  rebaser: Rebaser,
): Fate[] {
  const old = state.amendments[target]!;
  const amendment = { ...old, change: { ...old.change, text } } as Amendment;
  const hanging = followers(state, old, amendment, rebaser);
  return [
    { amendment, fate: 'amended' },
    ...hanging.filter((fate) => fate.amendment.id !== accepted.id),
  ];
}
