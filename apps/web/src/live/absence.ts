import { type Instant } from '@shanyrak/kernel';
import { type Live } from './kind';

/**
 * While the line is broken: from when on, what stood on the screen, and what came in when it was
 * back. A break of a moment is nobody's business; a longer one, and the sleep of a laptop, which
 * notices nothing until it wakes, is told of.
 */
export interface Absence<L extends Live> {
  /** When anything was heard for the last time. */
  readonly since: Instant;
  /** When the break was noticed. */
  readonly noticedAt: Instant;
  readonly before: L['told'] | null;
  readonly events: readonly L['event'][];
}

/** What happened meanwhile, on what stood on the screen before. */
export interface Missed<L extends Live> {
  readonly before: L['told'];
  /** Null where there was too much to be caught up with: the state was loaded anew. */
  readonly events: readonly L['event'][] | null;
}

/** An own act that is kept back, where things changed under it, and what happened while it waited. */
export type Held<L extends Live> = L['changed'] & {
  readonly command: L['command'];
  readonly missed: Missed<L> | null;
};

/** A break that is over within so many milliseconds was never seen on the screen. */
const MOMENT = 1_500;
/** Heads come every five seconds: whoever heard nothing for so long has slept. */
const SLEEP = 12_000;

export function begunAt<L extends Live>(
  noticedAt: Instant,
  heardAt: Instant | null,
  before: L['told'] | null,
): Absence<L> {
  return { since: heardAt ?? noticedAt, noticedAt, before, events: [] };
}

/** Events that the line brings when it is back; what is known, or leaves a gap, is passed over. */
export function heardBack<L extends Live>(
  absence: Absence<L>,
  events: readonly L['event'][],
): Absence<L> {
  const known = absence.events.at(-1)?.seq ?? absence.before?.seq ?? 0;
  const more = events.filter(({ seq }) => seq > known);
  if (more.length === 0 || more[0]!.seq !== known + 1) return absence;
  return { ...absence, events: [...absence.events, ...more] };
}

/** What there is to tell, now that the screen has caught up with `seq`; null where there is nothing. */
export function worthTelling<L extends Live>(
  { since, noticedAt, before, events }: Absence<L>,
  { seq }: { readonly seq: number },
  now: Instant,
): Missed<L> | null {
  if (before === null || seq <= before.seq) return null;
  if (now - noticedAt < MOMENT && noticedAt - since < SLEEP) return null;
  return { before, events: before.seq + events.length === seq ? events : null };
}
