import { refuse } from '@shanyrak/council';
import {
  type AnyCommand,
  type Context,
  decide,
  type DraftEvent,
  type DraftState,
  evolve,
  mayBeCertified,
  needs,
  decidedTogether,
  type ObserversView,
  type StreamState,
} from '@shanyrak/draft';
import {
  accept,
  type Instant,
  parseStream,
  refused,
  streamName,
  type Verdict,
} from '@shanyrak/kernel';
import { type ActOf, type ContextHere, type Kind } from '../live/kind';
import { presentIn } from '../live/foresee';
import { changedUnder, type ChangedUnder } from './changed-under';
import { ownEventsIn, ownStateIn } from './own-names';

/** An act of any type on a draft, told apart by its `type`. */
export type AnyAct = {
  [T in AnyCommand['type']]: ActOf<T, Extract<AnyCommand, { readonly type: T }>['payload']>;
}[AnyCommand['type']];

/** A draft, and before its circulation its submission, as what is live in the browser. */
export interface DraftLive {
  readonly state: StreamState;
  readonly event: DraftEvent;
  readonly command: AnyCommand;
  readonly act: AnyAct;
  readonly view: ObserversView;
  readonly told: DraftState;
  readonly changed: ChangedUnder;
}

export const DRAFTS: Kind<DraftLive> = {
  path: (stream) => `/drafts/${parseStream(stream)!.id}`,
  evolve,
  judged,
  mayBeCertified,
  changedUnder,
  ownState: ownStateIn,
  ownEvents: ownEventsIn,
  toldFrom: (state) => (state?.kind === 'draft' ? state : null),
};

function judged(
  state: StreamState | null,
  command: AnyCommand,
  context: ContextHere,
  at: Instant,
): Verdict<readonly object[]> {
  // A room holds its own stream alone. Of the meeting it knows nothing; whoever has a submission there
  // may ask of the draft that it will become.
  const own = state && streamName(state.kind, state.id);
  const { reads: read, register } = needs(command);
  const unread = (stream: string) => (parseStream(stream)?.kind === 'meeting' ? 'unread' : null);
  const reads = Object.fromEntries(
    read.map((stream) => [stream, stream === own ? state : unread(stream)] as const),
  );
  try {
    // What concerns several drafts is done to all of them, by the server, at once (I20).
    const together = decidedTogether(command, state);
    const here = contextFor(context, command.as, at, reads);
    const there = command.stream === own ? state : null;
    return decide(there, command, together ? { ...here, together } : here);
  } catch {
    // It takes a number of a register, which is the server's to give: nothing of it is foreseen.
    return register ? accept([]) : refused(refuse('stream.absent', {}));
  }
}

/** Everything that the rules may know, as this screen knows it. */
function contextFor(
  { actor, roster, colleagues, settings, bodies, presence }: ContextHere,
  as: AnyCommand['as'],
  at: Instant,
  reads: Context['reads'],
): Context {
  return {
    ...{ at, receivedAt: null, roster, colleagues, settings, bodies, reads },
    present: presentIn(presence),
    actor: { ...actor, as },
    // A number of a register is the server's to give; no act that a screen foresees takes one.
    number: null,
  };
}
