import { type Instant } from '@shanyrak/kernel';
import { foreseen } from './foresee';
import { type ContextHere, type Kind, type Live } from './kind';

/**
 * What a member's screen is made of (design 2): the state that the log has confirmed, and one's own
 * acts that it has not yet. What is shown is `evolve` of both, made anew whenever either changes, so
 * that an own act is seen at once and never outlives its refusal.
 */
export interface Screen<L extends Live> {
  readonly confirmed: L['state'] | null;
  /** The number of the last event that was heard. */
  readonly seq: number;
  readonly pending: readonly Pending<L>[];
}

/** An own act on its way. */
export interface Pending<L extends Live> {
  readonly command: L['command'];
  /** The server has acknowledged it: it is saved, and its events follow. */
  readonly acknowledged: boolean;
}

export const EMPTY = { confirmed: null, seq: 0, pending: [] } as const;

/** Events that follow in order; what is known already is passed over, a gap changes nothing. */
export function heard<L extends Live>(
  { evolve }: Kind<L>,
  screen: Screen<L>,
  events: readonly L['event'][],
): Screen<L> {
  let { confirmed, seq, pending } = screen;
  for (const event of events) {
    if (event.seq !== seq + 1) continue;
    confirmed = evolve(confirmed, event);
    seq = event.seq;
    pending = pending.filter(({ command }) => command.id !== event.command);
  }
  return seq === screen.seq ? screen : { confirmed, seq, pending };
}

/** Whether these events would leave a gap behind what the screen has. */
export function leavesGap<L extends Live>(
  { seq }: Screen<L>,
  events: readonly L['event'][],
): boolean {
  const [first] = events;
  return first !== undefined && first.seq > seq + 1;
}

/** The state as it was loaded whole. An older one than the screen's own is passed over. */
export function loaded<L extends Live>(screen: Screen<L>, state: L['state']): Screen<L> {
  if (state.seq < screen.seq) return screen;
  return { ...screen, confirmed: state, seq: state.seq };
}

export function sent<L extends Live>(screen: Screen<L>, command: L['command']): Screen<L> {
  return { ...screen, pending: [...screen.pending, { command, acknowledged: false }] };
}

/** Saved. Where its events have been heard already, it is not pending any more. */
export function acknowledged<L extends Live>(screen: Screen<L>, id: string, to: number): Screen<L> {
  if (to <= screen.seq) return withdrawn(screen, id);
  const pending = screen.pending.map((one) =>
    one.command.id === id ? { ...one, acknowledged: true } : one,
  );
  return { ...screen, pending };
}

/** Refused, or given up before it was answered. */
export function withdrawn<L extends Live>(screen: Screen<L>, id: string): Screen<L> {
  return { ...screen, pending: screen.pending.filter(({ command }) => command.id !== id) };
}

/** The state that is shown: what is confirmed, and of the own acts those that the rules let through. */
export function shown<L extends Live>(
  kind: Kind<L>,
  { confirmed, pending }: Screen<L>,
  context: ContextHere | null,
  at: Instant,
): L['state'] | null {
  if (!context) return confirmed;
  return pending.reduce<L['state'] | null>(
    (state, { command }) => foreseen(kind, state, command, context, at) ?? state,
    confirmed,
  );
}
