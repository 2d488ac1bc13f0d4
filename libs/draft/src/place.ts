import { found } from '@shanyrak/kernel';
import { type Amendment, type Change, type DraftState, type Provision } from './state';

/**
 * Where provisions stand (design 4): an ordered tree, told by depth. A paragraph's parts follow it;
 * what is inserted after a paragraph stands after its parts, and after what was accepted there
 * before, so that nobody is overtaken.
 */

/** The provisions in text order, deleted ones included. */
export function provisionsInOrder(state: DraftState): Provision[] {
  return state.order.map((id) => state.provisions[id]!);
}

/** The provisions that stand in the text, in order. */
export function standingInOrder(state: DraftState): Provision[] {
  return provisionsInOrder(state).filter(({ deleted }) => !deleted);
}

/** The provision under this id where it stands in the text; null where it does not exist or was deleted. */
export function standing(state: DraftState, id: string): Provision | null {
  const provision = found(state.provisions, id);
  return provision?.deleted ? null : provision;
}

/** Where amendments stand in the order of the text: what would be inserted right behind what it follows. */
export function placesOf({ order }: DraftState): (amendment: Amendment) => number {
  const places = new Map(order.map((id, n) => [id, n]));
  return ({ change }) =>
    change.kind === 'insert'
      ? (places.get(change.after) ?? 0) + 0.5
      : (places.get(change.provision) ?? 0);
}

/**
 * How many provisions come before one of this depth that is placed after `after`: behind its parts,
 * and behind what was accepted in the same place before, whether brought in, split off or moved.
 */
export function positionAfter(state: DraftState, after: string, depth: number): number {
  const acceptedHere = acceptedAfter(state.amendments).get(after);
  let position = state.order.indexOf(after) + 1;
  for (; position < state.order.length; position++) {
    const next = state.provisions[state.order[position]!]!;
    // What was accepted here on a higher level is a place of its own, with parts of its own.
    if (next.depth < depth || (next.depth === depth && !acceptedHere?.has(next.id))) break;
  }
  return position;
}

type PlacedAfter = ReadonlyMap<string, ReadonlySet<string>>;
const placed = new WeakMap<DraftState['amendments'], PlacedAfter>();

/** Provision → those that accepted amendments have put after it; reckoned once for the same amendments. */
function acceptedAfter(amendments: DraftState['amendments']): PlacedAfter {
  const known = placed.get(amendments);
  if (known) return known;
  const after = new Map<string, Set<string>>();
  for (const { status, change } of Object.values(amendments)) {
    if (status !== 'ACCEPTED') continue;
    for (const [elder, id] of placesIn(change))
      after.set(elder, (after.get(elder) ?? new Set()).add(id));
  }
  placed.set(amendments, after);
  return after;
}

/** What a change puts after what. */
function placesIn(change: Change): (readonly [after: string, id: string])[] {
  if (change.kind === 'split') return change.into.map(({ id }) => [change.provision, id]);
  const places = change.kind === 'insert' || change.kind === 'move';
  return places ? [[change.after, change.provision]] : [];
}

/** A provision with its parts, in text order, deleted ones included. */
export function blockOf({ order, provisions }: DraftState, id: string): string[] {
  const at = order.indexOf(id);
  const { depth } = provisions[id]!;
  let end = at + 1;
  while (end < order.length && provisions[order[end]!]!.depth > depth) end++;
  return order.slice(at, end);
}

/** How many provisions come before one that follows this one and its parts at once: what is split off it. */
export function positionBehind(state: DraftState, id: string): number {
  return state.order.indexOf(id) + blockOf(state, id).length;
}

/** The state with this block of provisions out of its text, as if it had never stood there. */
export function without(state: DraftState, block: readonly string[]): DraftState {
  return { ...state, order: state.order.filter((id) => !block.includes(id)) };
}

/** The order of the text once a provision stands, with its parts, after another. */
export function orderMoved(state: DraftState, id: string, after: string): string[] {
  const block = blockOf(state, id);
  const rest = without(state, block);
  const position = positionAfter(rest, after, state.provisions[id]!.depth);
  return rest.order.toSpliced(position, 0, ...block);
}

/** The provision that stands next in the text, whatever its level; null after the last. */
export function nextStanding(state: DraftState, id: string): Provision | null {
  const behind = state.order.slice(state.order.indexOf(id) + 1);
  return behind.map((one) => state.provisions[one]!).find(({ deleted }) => !deleted) ?? null;
}

/** Whether parts of this provision stand in the text. */
export function hasParts(state: DraftState, id: string): boolean {
  const at = state.order.indexOf(id);
  const depth = state.provisions[id]?.depth ?? 0;
  for (const part of provisionsInOrder(state).slice(at + 1)) {
    if (part.depth <= depth) return false;
    if (!part.deleted) return true;
  }
  return false;
}

/** A new provision of this depth may stand here: no level of the tree is skipped. */
export function depthFits(state: DraftState, position: number, depth: number): boolean {
  if (depth === 0) return true;
  const before = provisionsInOrder(state).slice(0, position);
  const parent = before.reverse().find((provision) => provision.depth < depth);
  return parent?.depth === depth - 1 && parent.kind !== 'title';
}
