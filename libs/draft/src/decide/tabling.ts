import { type Refusal } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { type ProposedChange } from '../commands';
import { type Context } from '../context';
import { type Happening } from '../events';
import { found } from '../keyed';
import { labelOfInsertion } from '../labels';
import { depthFits, hasParts, positionAfter, provisionsInOrder, standing } from '../place';
import { type Amendment, type Change, type DraftState } from '../state';
import { happening, standingObjections } from './rule';
import { entersWith, hasPlace, standsWith } from './size';
import { provisionWords } from './words';

/**
 * Whether something may be tabled now, and whether a change can be made to the text at all (domain
 * 4 (a), (b), as corrected by practice 3): asked alike of a Member's amendment and of the Chair's or
 * the facilitator's text.
 */

/**
 * Anything may be tabled until the question is put, on a clean text too. While the question is
 * before the room one objects instead; once an objection stands, new words are the way on.
 */
export function mayTable(state: DraftState, { roster }: Context): Refusal | null {
  switch (state.status) {
    case 'CIRCULATED':
    case 'NEGOTIATION':
    case 'CLEAN':
      return null;
    case 'SCHEDULED':
      return standingObjections(state.question?.objections ?? {}, roster).length > 0
        ? null
        : refuse('question.before', {});
    case 'NOT_ADOPTED':
    case 'DEFERRED':
    case 'ADOPTED':
    case 'WITHDRAWN':
      return refuse('draft.resting', { status: state.status });
  }
}

/** What is tabled on a clean text takes the draft back to negotiation first. */
export function reopening(state: DraftState): Happening[] {
  const clean = state.status === 'CLEAN' || state.status === 'SCHEDULED';
  return clean ? [happening('draft.reopen', {})] : [];
}

/** The change can be made to the text as it stands. Whether it changes anything is another question. */
export function canBeMade(state: DraftState, change: ProposedChange): Refusal | null {
  switch (change.kind) {
    case 'replace':
      return (
        inPlace(state, change.provision) ??
        provisionWords(change.text) ??
        standsWith(state, change.provision, change.text)
      );
    case 'delete':
      return inPlace(state, change.provision) ?? mayGo(state, change.provision);
    case 'insert':
      return (
        inPlace(state, change.after) ??
        mayCome(state, change) ??
        hasPlace(state) ??
        provisionWords(change.text) ??
        entersWith(state, change.text)
      );
  }
}

function inPlace(state: DraftState, id: string): Refusal | null {
  if (standing(state, id)) return null;
  const gone = found(state.provisions, id);
  return gone
    ? refuse('target.deleted', { label: gone.label })
    : refuse('target.absent', { target: id });
}

/** A draft keeps its title, and a paragraph stays while it has parts. */
export function mayGo(state: DraftState, id: string): Refusal | null {
  const provision = found(state.provisions, id);
  if (provision?.kind === 'title') return refuse('provision.title', {});
  return hasParts(state, id) ? refuse('provision.hasParts', { label: provision!.label }) : null;
}

function mayCome(
  state: DraftState,
  { after, provisionKind, depth }: Extract<ProposedChange, { kind: 'insert' }>,
): Refusal | null {
  if (provisionKind === 'title') return refuse('provision.title', {});
  const fits = (provisionKind === 'subparagraph') === depth > 0;
  return fits && depthFits(state, positionAfter(state, after, depth), depth)
    ? null
    : refuse('provision.depth', { depth });
}

/** Words that stand in the text already are no amendment. */
export function changesSomething(state: DraftState, change: ProposedChange): Refusal | null {
  if (change.kind !== 'replace') return null;
  const { text, label } = state.provisions[change.provision]!;
  return text[state.originalLanguage] === change.text
    ? refuse('amendment.nothing', { label })
    : null;
}

/** The change as it will stand in the amendment; a new provision gets its id and its label here. */
export function changeOf(state: DraftState, proposed: ProposedChange, id: string): Change {
  if (proposed.kind === 'delete') return { kind: 'delete', provision: proposed.provision };
  if (proposed.kind === 'replace')
    return { kind: 'replace', provision: proposed.provision, text: proposed.text };
  const { after, provisionKind, depth, text } = proposed;
  const position = positionAfter(state, after, depth);
  const label = labelOfInsertion(
    provisionsInOrder(state),
    position,
    provisionKind,
    depth,
    labelsTaken(state),
  );
  return { kind: 'insert', after, provision: id, label, provisionKind, depth, text };
}

/** In use in the text, or by an insertion proposed since the last revision. */
function labelsTaken(state: DraftState): Set<string> {
  const proposed = Object.values(state.amendments).filter(
    ({ status, revision }) =>
      status === 'IN_TEXT' || (status !== 'ACCEPTED' && revision === state.revision),
  );
  return new Set([
    ...provisionsInOrder(state).map(({ label }) => label),
    ...proposed.map(({ change }) => (change.kind === 'insert' ? change.label : '')),
  ]);
}

/** A new amendment, which will stand in the text from the event `place` places after the last one. */
export function amendmentOf(
  state: DraftState,
  place: number,
  words: Pick<Amendment, 'id' | 'change' | 'sponsor' | 'rationale' | 'revises' | 'settles'>,
): Amendment {
  return {
    ...words,
    coSponsors: [],
    status: 'IN_TEXT',
    revision: state.revision,
    seq: state.seq + place,
  };
}
