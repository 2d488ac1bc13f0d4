import { found, type Keyed } from '@shanyrak/kernel';
import { type EventType, type MeetingEvent } from '../events';
import { type MeetingState } from '../state';
import { countView } from '../view';
import { AGENDA_FOLDS } from './agenda';
import { convened, CONVENING_FOLDS, requested } from './convening';
import { FLOOR_FOLDS } from './floor';
import { type Fold, type Folds } from './fold';
import { JOURNAL_FOLDS } from './journal';
import { ROOM_FOLDS } from './room';

/**
 * The state after an event (design 2): pure and deterministic. Every type of event has its fold; one
 * without does not compile. An event that opens a meeting finds no state, every other one finds some.
 *
 * Throws where an event cannot stand here (an unknown type, one of another kind of stream): such a
 * stream is read no further, rather than wrongly.
 */
export function evolve(state: MeetingState | null, event: MeetingEvent): MeetingState {
  if (state === null) return opened(event);
  const next = foldOf(event)(state, event.data, event);
  return countView(state, { ...next, seq: event.seq, at: event.at });
}

const FOLDS: Folds = {
  ...CONVENING_FOLDS,
  ...AGENDA_FOLDS,
  ...ROOM_FOLDS,
  ...FLOOR_FOLDS,
  ...JOURNAL_FOLDS,
};

function opened(event: MeetingEvent): MeetingState {
  if (event.type === 'meeting.request') return requested(event.data, event);
  if (event.type === 'meeting.convene') return convened(event.data, event);
  throw new Error(`${event.type} opens no meeting.`);
}

/** The fold of an event's type. The tables guarantee that it takes the data of exactly that type. */
function foldOf({ type }: MeetingEvent): Fold<EventType> {
  const fold = found(FOLDS as Keyed<Fold<EventType>>, type);
  if (!fold) throw new Error(`${type} has no place in a meeting.`);
  return fold;
}
