import {
  type Amendment,
  type DraftState,
  type Provision,
  type RollingProvision,
} from '@shanyrak/draft';
import { WritingDesk } from './composers';
import { PlaceOfWritingIs, standsInPlace } from './place-of-writing';
import { type Standing } from './seat';
import { type ReactNode } from 'react';
import { type TextView } from './reading';
import { type Writing } from './writing';

/** What stands in the text column where somebody writes, beneath the words or instead of them. */
export interface WritingHere {
  readonly desk: ReactNode;
  readonly inPlace: boolean;
}

interface WritingInTextProps {
  readonly state: DraftState;
  readonly standing: Standing;
  readonly focus: string | null;
  readonly writing: Writing | null;
  readonly onWrite: (writing: Writing | null) => void;
}

/** The views in which the words stand as one would change them. */
const VIEWS: readonly TextView[] = ['rolling', 'brackets', 'languages'];

/** What is written is words, and stands in the text where that is in view; a place is chosen beside it. */
export const isInText = (writing: Writing | null, view: TextView): boolean =>
  writing !== null && writing.what !== 'move' && VIEWS.includes(view);

/** What is written at a row of the text, if anything is. */
export function writingAt(
  { of, place, provision }: RollingProvision,
  { state, standing, focus, writing, onWrite }: WritingInTextProps,
): WritingHere | null {
  const isOwnRow = place === 'standing' || place === 'insertion';
  const about = of === focus && isOwnRow ? provisionWritten(state, provision) : null;
  if (!about || !writing) return null;
  const inPlace = standsInPlace(writing, state);
  const at = 'at' in writing ? (writing.at ?? null) : null;
  const close = (): void => {
    onWrite(null);
    returnTo(about.id);
  };
  const desk = (
    <PlaceOfWritingIs value={{ at, inPlace, begun: writing }}>
      <WritingDesk {...{ writing, state, standing }} provision={about} onClose={close} />
    </PlaceOfWritingIs>
  );
  return { desk, inPlace };
}

/** Whoever has written goes on reading where the words stand. */
function returnTo(provision: string): void {
  requestAnimationFrame(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (!lost) return;
    const row = document.getElementById(`p-${provision}`);
    row?.querySelector('button')?.focus({ preventScroll: true });
  });
}

/** A provision, or a paragraph that is not in the text yet, as one that can be written about. */
export function provisionWritten(state: DraftState, id: string): Provision | null {
  return state.provisions[id] ?? pendingInsertion(state, id);
}

function pendingInsertion({ amendments, originalLanguage }: DraftState, id: string) {
  const brings = ({ change }: Amendment) => change.kind === 'insert' && change.provision === id;
  const change = Object.values(amendments).find(brings)?.change;
  if (change?.kind !== 'insert') return null;
  const { provision, provisionKind, depth, label, text } = change;
  return {
    ...{ id: provision, kind: provisionKind, depth, label, formerly: null },
    ...{ text: { [originalLanguage]: text }, behind: [], closed: null, deleted: false },
  };
}
