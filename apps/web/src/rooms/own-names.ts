import { type DraftEvent, ownEvents, ownState, type StreamState } from '@shanyrak/draft';
import { type Reader } from '../live/kind';

/**
 * Where attribution is sealed, a reader is told the numbers of its own delegation, and no others
 * (decision 9). On its own screens what it said stands under its own name: everything behind this
 * door knows nothing of the seal but names that are numbers.
 */
export function ownStateIn(state: StreamState, { actor, sealed }: Reader): StreamState {
  return sealed && actor.delegation !== null ? ownState(state, actor.delegation, sealed) : state;
}

export function ownEventsIn(
  events: readonly DraftEvent[],
  { actor, sealed }: Reader,
): readonly DraftEvent[] {
  return sealed && actor.delegation !== null ? ownEvents(events, actor.delegation, sealed) : events;
}
