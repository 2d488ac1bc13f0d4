import { type Capacity, type DraftCommandType, refuse } from '@shanyrak/council';
import {
  type Amendment,
  type AnyCommand,
  type Command,
  type Context,
  decide,
  type DraftEvent,
  type DraftState,
  evolve,
  needs,
  type Payloads,
  type StreamState,
} from '@shanyrak/draft';
import { type Instant, refused, type Verdict } from '@shanyrak/kernel';
import { type Presence, type RoomContext } from '@shanyrak/protocol';

/**
 * What the shared core says of an act before the server has been asked (design 2): which buttons are
 * live, why a dead one is dead, and how the screen will look when the act has been taken. Its verdict
 * is advice; the server's decides.
 */

/** An act as a screen offers it: who would do what, in which capacity, on which words. */
export interface Act<T extends DraftCommandType = DraftCommandType> {
  readonly type: T;
  readonly as: Capacity;
  readonly payload: Payloads[T];
  readonly digest?: string | null;
}

/** An act of any type, told apart by its `type`. */
export type AnyAct = { [T in DraftCommandType]: Act<T> }[DraftCommandType];

/** What the rules need to know beside the state, and who sits at the table as this screen heard last. */
export interface ContextHere extends RoomContext {
  readonly presence: Presence;
}

/** Delegations whose seat's holder is there, in the room or remotely. */
export function presentIn(presence: Presence): string[] {
  return Object.keys(presence).filter((delegation) => presence[delegation] !== 'empty');
}

/** A name that no command bears: for asking the rules, never for sending. */
const NOBODYS = '00000000-0000-4000-8000-000000000000';

export function commandOf(
  act: AnyAct,
  { id, stream, seen }: { readonly id: string; readonly stream: string; readonly seen: number },
): AnyCommand {
  const { type, as, payload, digest } = act;
  const command = { id, stream, type, v: 1, as, payload, seen, ...(digest ? { digest } : {}) };
  return command as Command as AnyCommand;
}

/** Everything that the rules may know, as this screen knows it. */
export function contextFor(
  { actor, roster, colleagues, settings, bodies, presence }: ContextHere,
  as: Capacity,
  at: Instant,
  reads: Context['reads'] = {},
): Context {
  return {
    ...{ at, receivedAt: null, roster, colleagues, settings, bodies, reads },
    present: presentIn(presence),
    actor: { ...actor, as },
    // A number of a register is the server's to give; no act that a screen foresees takes one.
    number: null,
  };
}

/** Null where the rules let the act through, as far as this screen can know; else why not. */
export function hindrance(
  state: StreamState | null,
  stream: string,
  act: AnyAct,
  context: ContextHere | null,
  at: Instant,
) {
  if (!context) return refuse('stream.absent', {});
  const seen = state?.seq ?? 0;
  const verdict = judged(state, commandOf(act, { id: NOBODYS, stream, seen }), context, at);
  return verdict.ok ? null : verdict.refusal;
}

/**
 * The state as it will be when the command has been taken; null where the rules would refuse it now,
 * or where only the server can say (a number of a register).
 */
export function foreseen(
  state: StreamState | null,
  command: AnyCommand,
  context: ContextHere,
  at: Instant,
): StreamState | null {
  const verdict = judged(state, command, context, at);
  if (!verdict.ok) return null;
  const { actor } = context;
  const by = { person: actor.person, delegation: actor.delegation, as: command.as };
  const begun = state?.seq ?? 0;
  return verdict.value.reduce<StreamState | null>((before, happening, n) => {
    const event = { ...happening, seq: begun + n + 1, at, command: command.id, by } as DraftEvent;
    return evolve(before, event);
  }, state);
}

/** The amendment as it would stand in the text, and that text; null where the rules would refuse it now. */
export function foreseenAmendment(
  state: DraftState,
  stream: string,
  act: AnyAct,
  context: ContextHere | null,
  at: Instant,
): { readonly state: DraftState; readonly amendment: Amendment } | null {
  if (!context) return null;
  const next = foreseen(
    state,
    commandOf(act, { id: NOBODYS, stream, seen: state.seq }),
    context,
    at,
  );
  if (next?.kind !== 'draft') return null;
  const amendment = Object.values(next.amendments).find(({ id }) => !state.amendments[id]);
  return amendment ? { state: next, amendment } : null;
}

function judged(
  state: StreamState | null,
  command: AnyCommand,
  context: ContextHere,
  at: Instant,
): Verdict<readonly Omit<DraftEvent, 'seq'>[]> {
  // What is decided beside another stream finds none here: a room holds its own alone.
  const reads = Object.fromEntries(needs(command).reads.map((stream) => [stream, null]));
  try {
    return decide(state, command, contextFor(context, command.as, at, reads)) as Verdict<never>;
  } catch {
    // It takes a number of a register, which is the server's to give.
    return refused(refuse('stream.absent', {}));
  }
}
