import { type MeetingEvent } from './events';
import { evolve } from './evolve';
import { type MeetingState } from './state';
import { viewFor, type MeetingSeen } from './view';

/** One view as observers receive it: null where they have to leave the room. */
export interface NumberedView {
  readonly number: number;
  readonly view: MeetingSeen | null;
}

/**
 * The views that observers receive while `events` follow upon `state`, one for every number. A
 * server that reads events in groups sends these, not only the last: a number left out would tell
 * how many acts lay between (design 5).
 */
export function observersViews(
  state: MeetingState | null,
  events: readonly MeetingEvent[],
): NumberedView[] {
  const views: NumberedView[] = [];
  let current = state;
  for (const event of events) {
    const next = evolve(current, event);
    const number = next.observers.view;
    if (number > (current?.observers.view ?? 0))
      views.push({ number, view: viewFor('observers', next) });
    current = next;
  }
  return views;
}
