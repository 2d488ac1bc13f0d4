import {
  ALL_MEMBERS,
  type Audience,
  type Capacity,
  type Grade,
  type Told,
} from '@shanyrak/council';
import {
  type AnyCommand,
  type Context,
  decide,
  type DraftEvent,
  type DraftState,
  evolve,
  needs,
  type Needs,
  mayBeShared,
  mayReachBelow,
  onPackaged,
  packageFor,
  reachedBelow,
  recordedBelow,
  type StreamState,
} from '@shanyrak/draft';
import { parseStream, streamName, type Verdict } from '@shanyrak/kernel';
import * as meetings from '@shanyrak/meeting';
import { type Happened, type RecordedEvent, type Versions } from '@shanyrak/ledger';
import { toldOfDraft, toldOfMeeting } from './notices';
import { NOTHING_PROJECTED, type Projected, projectDraft, projectMeeting } from './projections';
import { DRAFT_VERSIONS, MEETING_VERSIONS } from './versions';

/**
 * The pure cores that decide what happens on a stream, by the kind in its name (design 2). The
 * ledger itself knows neither drafts nor meetings: it locks what a core needs, asks it, and records
 * what it answers.
 */
export interface SentCommand {
  readonly id: string;
  readonly stream: string;
  readonly type: string;
  readonly v: number;
  readonly as: Capacity;
  readonly payload: unknown;
  readonly seen: number;
  readonly digest?: string;
}

export type Register = NonNullable<Needs['register'] | meetings.Needs['register']>;

export type CoreNeeds = Omit<Needs, 'register'> & {
  readonly register: Register | null;
  /** What silence has adopted and no journal of the stream's body has announced. */
  readonly announces?: boolean;
};

/** Everything a rule may know beside the state; the states that it reads are of any kind. */
export type CoreContext = Omit<Context, 'reads'> & {
  readonly reads: Readonly<Record<string, unknown>>;
  readonly names: meetings.Names;
  readonly unannounced: readonly meetings.Unannounced[] | null;
};

/** Null stands for the state of a stream that does not exist. */
export interface Core {
  readonly versions: Versions;
  /** Of what `evolve` makes of the same events: a snapshot of another version is not read. */
  readonly stateVersion: number;
  readonly needs: (command: SentCommand) => CoreNeeds;
  readonly decide: (
    state: unknown,
    command: SentCommand,
    context: CoreContext,
  ) => Verdict<readonly Happened[]>;
  readonly evolve: (state: unknown, event: RecordedEvent) => unknown;
  /** Who may see a stream, and how long it is kept: fixed when it opens, by the state after that. */
  readonly opening: (state: unknown) => { readonly audience: Audience; readonly grade: Grade };
  /** Whether an observer may know that the stream exists. */
  readonly opensToObservers: (state: unknown) => boolean;
  /** Types of events that carry a number: it came from the register that their command needs. */
  readonly numbered: readonly string[];
  /**
   * The same act on every stream on which it is to be decided together, all or none; null where it
   * is this stream's own. `stateOf` reads another stream of the same kind.
   */
  readonly together?: (
    command: SentCommand,
    stateOf: (stream: string) => Promise<unknown>,
  ) => Promise<readonly SentCommand[] | null>;
  /** Types of commands that run against a deadline: receipted before they are decided. */
  readonly receipted: readonly string[];
  /** Types of commands that take effect at a deadline: earlier receipts are settled first. */
  readonly settling: readonly string[];
  readonly project: (stream: string, state: unknown) => Projected;
  /** What of an event is told, and to whom; absent where nothing of this kind is. */
  readonly tell?: (event: RecordedEvent, state: unknown) => readonly Told[];
}

/** By the kind of stream. */
export type Cores = Readonly<Record<string, Core>>;

/**
 * Raised whenever `evolve` makes another state of the same events: a field more or less, another
 * name, another value. `state-version.spec.ts` notices.
 */
export const STATE_VERSION = 10;
/** The same of meetings. */
export const MEETING_STATE_VERSION = 3;

/** Drafts and submissions share one core; its types are loosened here and nowhere else. */
const negotiation = {
  versions: DRAFT_VERSIONS,
  stateVersion: STATE_VERSION,
  needs: (command) => needs(command as AnyCommand),
  decide: (state, command, context) =>
    decide(state as StreamState | null, command as AnyCommand, context as Context),
  evolve: (state, event) => evolve(state as StreamState | null, event as DraftEvent),
  opensToObservers: (state) => {
    const known = state as StreamState;
    return known.kind === 'draft' && known.observers.open;
  },
  numbered: [
    'draft.register',
    'draft.receive',
    'decision.adopt',
    'silence.start',
    'silence.expire',
  ],
  receipted: [
    'objection.raise',
    'silence.break',
    ...['statement.submit', 'statement.confirm', 'statement.align'],
    ...['statement.leave', 'statement.withdraw'],
  ],
  settling: ['decision.adopt', 'silence.expire'],
  project: (stream, state) =>
    state ? projectDraft(stream, state as StreamState) : NOTHING_PROJECTED,
} as const satisfies Omit<Core, 'opening'>;

/**
 * A package is put, objected to and adopted on all its drafts at once (I20); what the body above
 * decides on a text is recorded at once in the draft below.
 */
async function onAllConcerned(
  sent: SentCommand,
  stateOf: (stream: string) => Promise<unknown>,
): Promise<readonly SentCommand[] | null> {
  const command = sent as AnyCommand;
  if (!mayBeShared(command) && !mayReachBelow(command)) return null;
  const state = (await stateOf(sent.stream)) as StreamState | null;
  const packed = packageFor(command, state);
  // What names no package of this draft is judged by its rule, on this draft alone.
  if (packed && !isPackageOf(packed, parseStream(sent.stream)!.id)) return null;
  if (!packed && reachedBelow(command, state) === null) return null;
  const known = (draft: string) =>
    stateOf(streamName('draft', draft)) as Promise<DraftState | null>;
  const here = await Promise.all(
    (packed ?? [parseStream(sent.stream)!.id]).map(async (draft) =>
      onPackaged(command, draft, await known(draft)),
    ),
  );
  const below = await Promise.all(here.map((one) => allBelow(one, known)));
  return [...here, ...below.flat()];
}

function isPackageOf(packed: readonly string[], draft: string): boolean {
  return packed.length > 1 && packed.includes(draft);
}

/** What an act is recorded as in the draft below, in the one below that, and so on, each after the one above. */
async function allBelow(
  command: AnyCommand,
  known: (draft: string) => Promise<DraftState | null>,
): Promise<readonly AnyCommand[]> {
  const draft = reachedBelow(command, await known(parseStream(command.stream)!.id));
  if (draft === null) return [];
  const recorded = recordedBelow(command, draft, await known(draft));
  return [recorded, ...(await allBelow(recorded, known))];
}

/** A submission is between its sponsor and the Secretariat (design 5). */
function betweenSponsorAndSecretariat(sponsor: string): Audience {
  const delegations = sponsor === 'CHAIR' || sponsor === 'SEC' ? [] : [sponsor];
  return { delegations, chair: sponsor === 'CHAIR', secretariat: true };
}

/** A meeting is every Member's; who is in the room at a moment says its format. */
const meeting: Core = {
  versions: MEETING_VERSIONS,
  stateVersion: MEETING_STATE_VERSION,
  needs: (command) => meetings.needs(command as meetings.AnyCommand),
  decide: (state, command, context) =>
    meetings.decide(state as meetings.MeetingState | null, command as meetings.AnyCommand, context),
  evolve: (state, event) =>
    meetings.evolve(state as meetings.MeetingState | null, event as meetings.MeetingEvent),
  opening: () => ({ audience: ALL_MEMBERS, grade: 'FORMAL' }),
  opensToObservers: (state) => meetings.isOpenToObservers(state as meetings.MeetingState),
  numbered: ['journal.issue'],
  receipted: ['journal.correct', 'journal.dispute'],
  settling: ['journal.issue'],
  project: (stream, state) =>
    state ? projectMeeting(stream, state as meetings.MeetingState) : NOTHING_PROJECTED,
  tell: toldOfMeeting,
};

export const CORES: Cores = {
  meeting,
  draft: {
    ...negotiation,
    together: onAllConcerned,
    tell: toldOfDraft,
    opening: () => ({ audience: ALL_MEMBERS, grade: 'FORMAL' }),
  },
  submission: {
    ...negotiation,
    opening: (state) => ({
      audience: betweenSponsorAndSecretariat((state as StreamState).sponsor),
      grade: 'FORMAL',
    }),
  },
};
