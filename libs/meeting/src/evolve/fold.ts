import { type Events, type EventType, type MeetingEvent } from '../events';
import { type MeetingState } from '../state';

/**
 * How one event changes a meeting. A fold computes no words: every result stands in the event
 * (design 2). It may rely on the rule that let the event happen.
 */
export type Fold<T extends EventType> = (
  state: MeetingState,
  data: Events[T],
  event: MeetingEvent,
) => MeetingState;

export type Folds = { readonly [T in EventType]: Fold<T> };

/** The instant at which an act was done in the room, as certified; else that of its record. */
export function doneAt({ occurredAt, at }: MeetingEvent): number {
  return occurredAt ?? at;
}
