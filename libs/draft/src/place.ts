import { found } from './keyed';
import { type Change, type DraftState, type Provision } from './state';

/**
 * Where provisions stand (design 4): an ordered tree, told by depth. A paragraph's parts follow it;
 * what is inserted after a paragraph stands after its parts, and after what was accepted there
 * before, so that nobody is overtaken.
 */

/** The provisions in text order, deleted ones included. */
export function provisionsInOrder(state: DraftState): Provision[] {
  return state.order.map((id) => state.provisions[id]!);
}

/** The provision under this id where it stands in the text; null where it does not exist or was deleted. */
export function standing(state: DraftState, id: string): Provision | null {
  const provision = found(state.provisions, id);
  return provision?.deleted ? null : provision;
}

/** How many provisions come before one of this depth that is inserted after `after`. */
export function positionAfter(state: DraftState, after: string, depth: number): number {
  const acceptedHere = new Set(
    Object.values(state.amendments)
      .filter(({ status, change }) => status === 'ACCEPTED' && isInsertAfter(change, after))
      .map(({ change }) => change.provision),
  );
  let position = state.order.indexOf(after) + 1;
  for (; position < state.order.length; position++) {
    const next = state.provisions[state.order[position]!]!;
    if (next.depth <= depth && !acceptedHere.has(next.id)) break;
  }
  return position;
}

function isInsertAfter(change: Change, after: string): boolean {
  return change.kind === 'insert' && change.after === after;
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

/** The provisions that a change speaks of: what an act on it touches. */
export function touchedBy(change: Change): readonly string[] {
  return change.kind === 'insert' ? [change.provision, change.after] : [change.provision];
}
