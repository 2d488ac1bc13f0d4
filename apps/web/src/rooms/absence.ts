import {
  type AnyCommand,
  type DraftEvent,
  type DraftState,
  type StreamState,
} from '@shanyrak/draft';
import { type Instant } from '@shanyrak/kernel';
import { type ChangedUnder } from './changed-under';

/**
 * While the line is broken: from when on, what stood on the screen, and what came in when it was
 * back. A break of a moment is nobody's business; a longer one, and the sleep of a laptop, which
 * notices nothing until it wakes, is told of.
 */
export interface Absence {
  /** When anything was heard for the last time. */
  readonly since: Instant;
  /** When the break was noticed. */
  readonly noticedAt: Instant;
  readonly before: StreamState | null;
  readonly events: readonly DraftEvent[];
}

/** What happened meanwhile, on what stood on the screen before. */
export interface Missed {
  readonly before: DraftState;
  /** Null where there was too much to be caught up with: the state was loaded anew. */
  readonly events: readonly DraftEvent[] | null;
}

/** An own act that is kept back, and what happened while it waited. */
export interface Held extends ChangedUnder {
  readonly command: AnyCommand;
  readonly missed: Missed | null;
}

/** A break that is over within so many milliseconds was never seen on the screen. */
const MOMENT = 1_500;
/** Heads come every five seconds: whoever heard nothing for so long has slept. */
const SLEEP = 12_000;

export function begunAt(
  noticedAt: Instant,
  heardAt: Instant | null,
  before: StreamState | null,
): Absence {
  return { since: heardAt ?? noticedAt, noticedAt, before, events: [] };
}

/** Events that the line brings when it is back; what is known, or leaves a gap, is passed over. */
export function heardBack(absence: Absence, events: readonly DraftEvent[]): Absence {
  const known = absence.events.at(-1)?.seq ?? absence.before?.seq ?? 0;
  const more = events.filter(({ seq }) => seq > known);
  if (more.length === 0 || more[0]!.seq !== known + 1) return absence;
  return { ...absence, events: [...absence.events, ...more] };
}

/** What there is to tell, now that the screen has caught up with `seq`; null where there is nothing. */
export function worthTelling(
  { since, noticedAt, before, events }: Absence,
  { seq }: { readonly seq: number },
  now: Instant,
): Missed | null {
  if (before?.kind !== 'draft' || seq <= before.seq) return null;
  if (now - noticedAt < MOMENT && noticedAt - since < SLEEP) return null;
  return { before, events: before.seq + events.length === seq ? events : null };
}
