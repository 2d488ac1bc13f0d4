import { refuse } from '@shanyrak/council';
import { type Instant, type Refusal } from '@shanyrak/kernel';
import { type Presence } from '@shanyrak/protocol';
import { type ContextHere, type Kind, type Live } from './kind';

/**
 * What the shared core says of an act before the server has been asked (design 2): which buttons are
 * live, why a dead one is dead, and how the screen will look when the act has been taken. Its verdict
 * is advice; the server's decides.
 */

/** A name that no command bears: for asking the rules, never for sending. */
const NOBODYS = '00000000-0000-4000-8000-000000000000';

interface Addressed {
  readonly id: string;
  readonly stream: string;
  readonly seen: number;
}

export function commandOf<L extends Live>(
  act: L['act'],
  { id, stream, seen }: Addressed,
): L['command'] {
  const { type, as, payload, digest } = act;
  return { id, stream, type, v: 1, as, payload, seen, ...(digest ? { digest } : {}) };
}

/** As `commandOf`, for asking what would become of it. */
export function supposed<L extends Live>(
  act: L['act'],
  stream: string,
  state: L['state'] | null,
): L['command'] {
  return commandOf<L>(act, { id: NOBODYS, stream, seen: state?.seq ?? 0 });
}

/** Null where the rules let the act through, as far as this screen can know; else why not. */
export function hindrance<L extends Live>(
  kind: Kind<L>,
  state: L['state'] | null,
  stream: string,
  act: L['act'],
  context: ContextHere | null,
  at: Instant,
): Refusal | null {
  if (!context) return refuse('stream.absent', {});
  const verdict = kind.judged(state, supposed<L>(act, stream, state), context, at);
  return verdict.ok ? null : verdict.refusal;
}

/**
 * The state as it will be when the command has been taken; null where the rules would refuse it now,
 * or where only the server can say (a number of a register).
 */
export function foreseen<L extends Live>(
  kind: Kind<L>,
  state: L['state'] | null,
  command: L['command'],
  context: ContextHere,
  at: Instant,
): L['state'] | null {
  const verdict = kind.judged(state, command, context, at);
  if (!verdict.ok) return null;
  const { actor } = context;
  const by = { person: actor.person, delegation: actor.delegation, as: command.as };
  const begun = state?.seq ?? 0;
  return verdict.value.reduce<L['state'] | null>((before, happening, n) => {
    const event = { ...happening, seq: begun + n + 1, at, command: command.id, by };
    return kind.evolve(before, event);
  }, state);
}

/** Delegations whose seat's holder is there, in the room or remotely. */
export function presentIn(presence: Presence): string[] {
  return Object.keys(presence).filter((delegation) => presence[delegation] !== 'empty');
}
