import { found, type Keyed } from '@shanyrak/kernel';
import { spokenAfter } from '../attribution';
import { type DraftEvent, type EventType } from '../events';
import { type DraftState, type StreamState, type SubmissionState } from '../state';
import { remember } from '../undo';
import { countView } from '../view';
import { AD_REF_FOLDS } from './ad-ref';
import { AMENDMENT_FOLDS } from './amendments';
import { type DraftFolds, type Fold } from './fold';
import { QUESTION_FOLDS } from './question';
import { circulated, ROOM_FOLDS } from './room';
import { SILENCE_FOLDS } from './silence';
import { lapsing, STATEMENT_FOLDS } from './statement';
import { submitted, SUBMISSION_FOLDS } from './submission';
import { TEXT_FOLDS } from './text';

/**
 * The state after an event (design 2), for submissions and drafts alike: pure and deterministic.
 * Every type of event has its fold; one without does not compile. An event that opens a stream finds
 * no state, every other one finds some.
 *
 * Throws where an event cannot stand here (an unknown type, one of another kind of stream): such a
 * stream is read no further, rather than wrongly.
 */
export function evolve(state: StreamState | null, event: DraftEvent): StreamState {
  if (state === null) return opened(event);
  return state.kind === 'draft' ? evolveDraft(state, event) : evolveSubmission(state, event);
}

const DRAFT_FOLDS: DraftFolds = {
  ...ROOM_FOLDS,
  ...AMENDMENT_FOLDS,
  ...AD_REF_FOLDS,
  ...TEXT_FOLDS,
  ...QUESTION_FOLDS,
  ...SILENCE_FOLDS,
  ...STATEMENT_FOLDS,
};

function opened(event: DraftEvent): StreamState {
  if (event.type === 'draft.submit') return submitted(event.data, event);
  if (event.type === 'draft.circulate' || event.type === 'draft.receive')
    return circulated(event.data, event);
  throw new Error(`${event.type} opens no stream.`);
}

function evolveDraft(state: DraftState, event: DraftEvent): DraftState {
  const next = foldOf<DraftState>(DRAFT_FOLDS, event)(state, event.data, event);
  const acts = remember(state, next, event);
  const attribution = spokenAfter(next.attribution, event);
  const statements = lapsing(state, next);
  const after = { ...next, acts, attribution, statements, seq: event.seq, at: event.at };
  return countView(state, after);
}

function evolveSubmission(state: SubmissionState, event: DraftEvent): SubmissionState {
  const next = foldOf<SubmissionState>(SUBMISSION_FOLDS, event)(state, event.data, event);
  return { ...next, seq: event.seq, at: event.at };
}

/** The fold of an event's type. The tables guarantee that it takes the data of exactly that type. */
function foldOf<S>(folds: object, { type }: DraftEvent): Fold<S, EventType> {
  const fold = found(folds as Keyed<Fold<S, EventType>>, type);
  if (!fold) throw new Error(`${type} has no place in this stream.`);
  return fold;
}
