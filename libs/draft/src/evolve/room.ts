import { type Instant, keeping, withKey } from '@shanyrak/kernel';
import { NAMES_OPEN } from '../attribution';
import { type DraftEvent, type Events } from '../events';
import { type Ask, type Asked, type DraftState, type Session } from '../state';
import { type DraftFolds } from './fold';
import { withReasons } from '../heard';
import { endedAs } from '../silences';

/**
 * The room around a draft: its circulation, the reading in session with its seats, the facilitator,
 * what observers may see, and the draft's withdrawal (domain 4 (a), practice rules 1 and 9).
 */
type RoomEvent =
  | 'draft.circulate'
  | 'draft.receive'
  | 'draft.withdraw'
  | 'facilitator.name'
  | 'draft.openToObservers'
  | 'attribution.set'
  | 'session.begin'
  | 'session.end'
  | 'seat.take'
  | 'seat.pass'
  | 'provision.takeUp';

/** How many asks and questions are remembered, so that an objection from an old screen finds its way. */
export const ASKED_REMEMBERED = 256;

/** A reading leaves these as they are; every other draft is negotiated from its beginning on. */
const KEPT: readonly DraftState['status'][] = ['CLEAN', 'SCHEDULED', 'UNDER_SILENCE'];

/** A reading at its beginning. */
const EMPTY_TABLE = { seats: {}, remote: [], takenUp: null } as const;

/** A session as it stands in an event, which may be older than some of its fields. */
export function sessionRead(session: Session | null): Session | null {
  return session && { ...EMPTY_TABLE, ...session };
}

export function askedOnce(state: DraftState, { id, kind, provision }: Asked): DraftState['asked'] {
  return [...state.asked, { id, kind, provision }].slice(-ASKED_REMEMBERED);
}

/** A new ask takes the place of the old one: on the same provision, or about the same withdrawal. */
export function asking(state: DraftState, asked: Ask): DraftState {
  const ask = withReasons(state, asked);
  const others = keeping(state.asks, ({ kind, provision }) =>
    ask.provision === null ? kind !== ask.kind : provision !== ask.provision,
  );
  return { ...state, asks: withKey(others, ask.id, ask), asked: askedOnce(state, ask) };
}

export function circulated(
  data: Events['draft.circulate'] | Events['draft.receive'],
  event: DraftEvent,
): DraftState {
  const { id, symbol, sponsor, coSponsors, mandate, body, originalLanguage, languages } = data;
  return {
    kind: 'draft',
    ...{ id, symbol, sponsor, coSponsors, mandate, body, originalLanguage, languages },
    status: 'CIRCULATED',
    facilitator: null,
    revision: 0,
    revisions: [],
    order: [],
    provisions: {},
    amendments: {},
    stances: {},
    adRefs: {},
    session: null,
    asks: {},
    heard: {},
    question: null,
    silences: [],
    decision: null,
    statements: [],
    forwarded: null,
    origin: data.origin ?? null,
    remitted: null,
    remittals: [],
    adoptedAbove: null,
    package: null,
    itemClosed: false,
    amendedByOthers: false,
    acts: [],
    asked: [],
    attribution: NAMES_OPEN,
    observers: { open: false, view: 0 },
    seq: event.seq,
    at: event.at,
  };
}

/** A draft that is taken back while it is under silence takes the round with it (practice 3 (a)). */
function withdrawn(state: DraftState, at: Instant): DraftState {
  const silences = endedAs(state.silences, { status: 'CANCELLED', endedAt: at });
  return { ...state, status: 'WITHDRAWN', asks: {}, heard: {}, silences };
}

export const ROOM_FOLDS: Pick<DraftFolds, RoomEvent> = {
  'draft.circulate': () => {
    throw new Error('A draft is circulated once.');
  },
  'draft.receive': () => {
    throw new Error('A draft is opened once.');
  },
  'draft.withdraw': (state, { asked }, { at }) =>
    asked ? asking(state, asked) : withdrawn(state, at),
  'facilitator.name': (state, { person, delegation }) => ({
    ...state,
    facilitator: { person, delegation },
  }),
  'draft.openToObservers': (state, { open }) => ({
    ...state,
    observers: { ...state.observers, open },
  }),
  'attribution.set': (state, { mode }) => ({
    ...state,
    attribution: { ...state.attribution, mode },
  }),
  'session.begin': (state, { meeting }, { at, occurredAt }) => ({
    ...state,
    status: KEPT.includes(state.status) ? state.status : 'NEGOTIATION',
    session: { meeting, since: occurredAt ?? at, ...EMPTY_TABLE },
  }),
  'session.end': (state) => ({
    ...state,
    session: null,
    asks: {},
  }),
  'seat.take': (state, { delegation, person, remote = false }) =>
    seated(state, delegation, person, remote),
  // Whoever takes it over says so, where he sits elsewhere than whoever passes it on.
  'seat.pass': (state, { delegation, person }) =>
    seated(state, delegation, person, state.session?.remote.includes(delegation) ?? false),
  'provision.takeUp': (state, { provision: takenUp }) =>
    state.session ? { ...state, session: { ...state.session, takenUp } } : state,
};

function seated(
  state: DraftState,
  delegation: string,
  person: string,
  isRemote: boolean,
): DraftState {
  const { session } = state;
  if (!session) return state;
  const seats = withKey(session.seats, delegation, person);
  const others = session.remote.filter((one) => one !== delegation);
  const remote = isRemote ? [...others, delegation].sort() : others;
  return { ...state, session: { ...session, seats, remote } };
}
