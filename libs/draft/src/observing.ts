import { type DraftEvent } from './events';
import { evolve } from './evolve';
import { type StreamState } from './state';
import { viewFor, type ObserversView } from './view';

/** One view as observers receive it: null where the draft is closed to them again. */
export interface NumberedView {
  readonly number: number;
  readonly view: ObserversView | null;
}

/**
 * The views that observers receive while `events` follow upon `state`, one for every number. A
 * server that reads events in groups sends these, not only the last: a number left out would tell
 * how many acts lay between (design 5).
 */
export function observersViews(
  state: StreamState | null,
  events: readonly DraftEvent[],
): NumberedView[] {
  const views: NumberedView[] = [];
  let current = state;
  for (const event of events) {
    const next = evolve(current, event);
    const number = numberOf(next);
    if (number > numberOf(current)) views.push({ number, view: viewFor('observers', next) });
    current = next;
  }
  return views;
}

function numberOf(state: StreamState | null): number {
  return state?.kind === 'draft' ? state.observers.view : 0;
}
