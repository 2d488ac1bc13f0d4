import { hasWords, labelsIn, partsOf } from '../change';
import { type ProposedChange } from '../commands';
import { alternativeTo, labelOfInsertion } from '../labels';
import { blockOf, positionAfter, positionBehind, provisionsInOrder, without } from '../place';
import { type Change, type DraftState, type NewProvision, type Provision } from '../state';

/**
 * The change as it will stand in the amendment: what it brings in gets its ids and its labels here,
 * frozen until the clean text is numbered afresh (decision 7). `idOf` names the nth new thing, from 1.
 */
export function changeOf(
  state: DraftState,
  proposed: ProposedChange,
  idOf: (n: number) => string,
): Change {
  switch (proposed.kind) {
    case 'delete':
      return { kind: 'delete', provision: proposed.provision };
    case 'replace':
      return { kind: 'replace', provision: proposed.provision, text: proposed.text };
    case 'merge': {
      const { provision, text } = proposed;
      return { kind: 'merge', provision, with: proposed.with, text };
    }
    case 'alternative': {
      const { provision, text } = proposed;
      const label = alternativeTo(state.provisions[provision]!.label, labelsTaken(state));
      return { kind: 'alternative', provision, label, text };
    }
    case 'amend': {
      const { amendment, text } = proposed;
      const { provision } = state.amendments[amendment]!.change;
      return { kind: 'amend', provision, amendment, text };
    }
    case 'insert': {
      const { after, provisionKind, depth, text } = proposed;
      const position = positionAfter(state, after, depth);
      const label = labelAt(state, position, { kind: provisionKind, depth });
      return { kind: 'insert', after, provision: idOf(1), label, provisionKind, depth, text };
    }
    case 'move': {
      const { provision, after } = proposed;
      const rest = without(state, blockOf(state, provision));
      const moved = state.provisions[provision]!;
      const label = labelAt(rest, positionAfter(rest, after, moved.depth), moved);
      return { kind: 'move', provision, after, label };
    }
    case 'split': {
      const { provision, text } = proposed;
      return { kind: 'split', provision, text, into: newParts(state, proposed, idOf) };
    }
  }
}

function newParts(
  state: DraftState,
  { provision, text }: Extract<ProposedChange, { kind: 'split' }>,
  idOf: (n: number) => string,
): NewProvision[] {
  const taken = labelsTaken(state);
  const position = positionBehind(state, provision);
  const others = partsOf(text).slice(1);
  return others.map((_, n) => {
    const label = labelAt(state, position, state.provisions[provision]!, taken);
    taken.add(label);
    return { id: idOf(n + 1), label };
  });
}

function labelAt(
  state: DraftState,
  position: number,
  { kind, depth }: Pick<Provision, 'kind' | 'depth'>,
  taken: ReadonlySet<string> = labelsTaken(state),
): string {
  return labelOfInsertion(provisionsInOrder(state), position, kind, depth, taken);
}

/** In use in the text, now or from the next revision on, or given away since the last one. */
function labelsTaken(state: DraftState): Set<string> {
  const given = Object.values(state.amendments).filter(
    ({ status, revision }) =>
      status === 'IN_TEXT' || (status !== 'ACCEPTED' && revision === state.revision),
  );
  return new Set([
    ...provisionsInOrder(state).flatMap(({ label, becomes = label }) => [label, becomes]),
    ...given.flatMap(({ change }) => labelsIn(change)),
  ]);
}

/**
 * The change with new words. What it brings in keeps its ids and labels while it stands in the text;
 * one that was returned is named anew, since its labels may have been given away meanwhile.
 */
export function revisedChange(
  state: DraftState,
  { change: old, status }: { readonly change: Change; readonly status: string },
  proposed: ProposedChange,
  idOf: (n: number) => string,
): Change {
  if (old.kind === 'insert') {
    if (status === 'IN_TEXT' && hasWords(old) && 'text' in proposed)
      return { ...old, text: proposed.text };
    return changeOf(state, proposed, () => old.provision);
  }
  if (status !== 'IN_TEXT') return changeOf(state, proposed, idOf);
  if (old.kind === 'alternative' && 'text' in proposed) return { ...old, text: proposed.text };
  const fresh = changeOf(state, proposed, idOf);
  if (old.kind !== 'split' || fresh.kind !== 'split') return fresh;
  return { ...fresh, into: fresh.into.map((part, n) => old.into[n] ?? part) };
}
