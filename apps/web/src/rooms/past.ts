import { type DraftEvent, type DraftState, evolve, type StreamState } from '@shanyrak/draft';

/**
 * The past of a draft (decision 8): its log, and a state kept every fifty events, so that the text
 * as it stood at any moment is a short walk away. Nothing in it ever changes; it only grows.
 */
export interface Past {
  readonly events: readonly DraftEvent[];
  /** The states after 50, 100, 150 … events. */
  readonly kept: readonly StreamState[];
  /** What was done, one command after the other. */
  readonly acts: readonly DoneTogether[];
}

/** What one command did: events `from` to `to`, the first of which bears the name of the act. */
export interface DoneTogether {
  readonly from: number;
  readonly to: number;
  readonly events: readonly [DraftEvent, ...DraftEvent[]];
}

/** When an act was done in the room, as certified; and when it was entered, where that was later. */
export function whenDone({ events }: DoneTogether): {
  readonly at: number;
  readonly enteredAt: number | null;
} {
  const [{ at }] = events;
  const occurredAt = events.find((one) => one.occurredAt !== undefined)?.occurredAt;
  return occurredAt === undefined ? { at, enteredAt: null } : { at: occurredAt, enteredAt: at };
}

/** Between two states that are kept. */
const STRIDE = 50;

export const NO_PAST: Past = { events: [], kept: [], acts: [] };

/** The number of the last event that it holds. */
export const endOf = ({ events }: Past): number => events.length;

/** The past with these events behind it; those that it knows, or that leave a gap, are passed over. */
export function grown(past: Past, more: readonly DraftEvent[]): Past {
  const next = more.filter(({ seq }) => seq > past.events.length);
  if (next.length === 0 || next[0]!.seq !== past.events.length + 1) return past;
  const events = [...past.events, ...next];
  const kept = [...past.kept];
  let state = kept.at(-1) ?? null;
  for (const event of events.slice(kept.length * STRIDE)) {
    state = evolve(state, event);
    if (event.seq % STRIDE === 0) kept.push(state);
  }
  return { events, kept, acts: withMore(past.acts, next) };
}

/** Events of one command stand side by side in the log, and may arrive in two pieces. */
function withMore(
  acts: readonly DoneTogether[],
  more: readonly DraftEvent[],
): readonly DoneTogether[] {
  const all = [...acts];
  for (const event of more) {
    const last = all.at(-1);
    if (last && last.events[0].command === event.command)
      all[all.length - 1] = { ...last, to: event.seq, events: [...last.events, event] };
    else all.push({ from: event.seq, to: event.seq, events: [event] });
  }
  return all;
}

/** What events of a log did, whoever begins to read it there. */
export const actsOf = (events: readonly DraftEvent[]): readonly DoneTogether[] =>
  withMore([], events);

/** The state after event `seq`; null before the first. A later moment than the past has is its end. */
export function stateAt({ events, kept }: Past, seq: number): StreamState | null {
  const until = Math.min(Math.max(seq, 0), events.length);
  const strides = Math.floor(until / STRIDE);
  return events
    .slice(strides * STRIDE, until)
    .reduce<StreamState | null>(evolve, kept[strides - 1] ?? null);
}

/** As `stateAt`, of the draft that this past is of; null before its circulation. */
export function draftAt(past: Past, seq: number): DraftState | null {
  const state = stateAt(past, seq);
  return state?.kind === 'draft' ? state : null;
}

/** The place among `acts` of the last one done by the end of event `seq`; -1 where none was. */
export function placeOf(acts: readonly DoneTogether[], seq: number): number {
  return acts.findLastIndex(({ to }) => to <= seq);
}

/** From one revision to the next or the one before: the places of those acts, and both ends. */
export function revisionFrom(
  acts: readonly DoneTogether[],
  place: number,
  direction: 1 | -1,
): number {
  const stops = acts.flatMap(({ events }, n) =>
    n === 0 || n === acts.length - 1 || events.some(({ type }) => type === 'revision.issue')
      ? [n]
      : [],
  );
  const further = direction === 1 ? stops.find((n) => n > place) : stops.findLast((n) => n < place);
  return further ?? place;
}
