import { type Refusal, found } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { type ProposedChange } from '../commands';
import { type Context } from '../context';
import { type Happening } from '../events';
import { hasWords } from '../change';
import { depthFits, hasParts, orderMoved, positionAfter, standing } from '../place';
import { type Amendment, type DraftState } from '../state';
import { happening, standingObjections } from './rule';
import { entersWith, hasPlace, standsWith } from './size';
import { mayAmend, mayMerge, mayMove, maySplit } from './structure';
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
    case 'FORWARDED':
    case 'REMITTED':
    case 'CLOSED':
    case 'WITHDRAWN':
    case 'UNDER_SILENCE':
    case 'VOIDED':
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
    case 'alternative':
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
    case 'move':
      return (
        inPlace(state, change.provision) ?? inPlace(state, change.after) ?? mayMove(state, change)
      );
    case 'split':
      return inPlace(state, change.provision) ?? maySplit(state, change);
    case 'merge':
      return (
        inPlace(state, change.provision) ?? inPlace(state, change.with) ?? mayMerge(state, change)
      );
    case 'amend':
      return mayAmend(state, change);
  }
}

/** The provision stands in the text. */
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

/** Words that stand there already, and a place that is taken already, are no amendment. */
export function changesSomething(state: DraftState, change: ProposedChange): Refusal | null {
  switch (change.kind) {
    case 'replace':
    case 'alternative': {
      const { text, label } = state.provisions[change.provision]!;
      const same = text[state.originalLanguage] === change.text;
      return same ? refuse('amendment.nothing', { label }) : null;
    }
    case 'move': {
      const { label } = state.provisions[change.provision]!;
      const moved = orderMoved(state, change.provision, change.after);
      const same = moved.every((id, n) => id === state.order[n]);
      return same ? refuse('amendment.nothing', { label }) : null;
    }
    case 'amend': {
      const target = state.amendments[change.amendment]!.change;
      const same = hasWords(target) && target.text === change.text;
      return same ? refuse('amendment.nothing', { label: '' }) : null;
    }
    case 'delete':
    case 'insert':
    case 'split':
    case 'merge':
      return null;
  }
}

/** A new amendment, which will stand in the text from the event `place` places after the last one. */
export function amendmentOf(
  state: DraftState,
  place: number,
  words: Pick<
    Amendment,
    'id' | 'change' | 'sponsor' | 'rationale' | 'revises' | 'settles' | 'readOut'
  >,
): Amendment {
  return {
    ...words,
    coSponsors: [],
    status: 'IN_TEXT',
    revision: state.revision,
    seq: state.seq + place,
  };
}
