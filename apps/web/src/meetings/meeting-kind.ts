import {
  type AnyCommand,
  type Context,
  decide,
  evolve,
  mayBeCertified,
  type MeetingEvent,
  type MeetingSeen,
  type MeetingState,
  needs,
} from '@shanyrak/meeting';
import { type Instant, parseStream, type Verdict } from '@shanyrak/kernel';
import { presentIn } from '../live/foresee';
import { type ActOf, type ContextHere, type Kind } from '../live/kind';
import { changedUnder, type AgendaChanged } from './changed-under';

/** An act of any type on a meeting, told apart by its `type`. */
export type MeetingAct = {
  [T in AnyCommand['type']]: ActOf<T, Extract<AnyCommand, { readonly type: T }>['payload']>;
}[AnyCommand['type']];

/** A meeting, as what is live in the browser. */
export interface MeetingLive {
  readonly state: MeetingState;
  readonly event: MeetingEvent;
  readonly command: AnyCommand;
  readonly act: MeetingAct;
  readonly view: MeetingSeen;
  readonly told: MeetingState;
  readonly changed: AgendaChanged;
}

export const MEETINGS: Kind<MeetingLive> = {
  path: (stream) => `/meetings/${parseStream(stream)!.id}`,
  evolve,
  judged,
  mayBeCertified,
  changedUnder,
  // A meeting has no sealed names.
  ownState: (state) => state,
  ownEvents: (events) => events,
  toldFrom: (state) => state,
};

export function judged(
  state: MeetingState | null,
  command: AnyCommand,
  context: ContextHere,
  at: Instant,
): Verdict<readonly object[]> {
  // What is decided beside another stream finds none here: a room holds its own alone.
  const reads = Object.fromEntries(needs(command).reads.map((stream) => [stream, null]));
  return decide(state, command, contextFor(context, command.as, at, reads));
}

function contextFor(
  { actor, roster, colleagues, settings, bodies, presence }: ContextHere,
  as: AnyCommand['as'],
  at: Instant,
  reads: Context['reads'],
): Context {
  return {
    ...{
      at,
      receivedAt: null,
      roster,
      colleagues,
      settings,
      reads,
      number: null,
      unannounced: null,
    },
    present: presentIn(presence),
    actor: { ...actor, as },
    bodies,
  };
}
