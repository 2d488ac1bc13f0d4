import { type DraftEvent, type Events } from '../events';
import { type Ask, type Asked, type DraftState } from '../state';
import { type DraftFolds } from './fold';
import { keeping, withKey } from '../keyed';

/**
 * The room around a draft: its circulation, the reading in session with its seats, the facilitator,
 * what observers may see, and the draft's withdrawal (domain 4 (a), practice rules 1 and 9).
 */
type RoomEvent =
  | 'draft.circulate'
  | 'draft.withdraw'
  | 'facilitator.name'
  | 'draft.openToObservers'
  | 'session.begin'
  | 'session.end'
  | 'seat.take'
  | 'seat.pass';

/** How many asks and questions are remembered, so that an objection from an old screen finds its way. */
const ASKED_REMEMBERED = 256;

export function askedOnce(state: DraftState, { id, kind, provision }: Asked): DraftState['asked'] {
  return [...state.asked, { id, kind, provision }].slice(-ASKED_REMEMBERED);
}

/** A new ask takes the place of the old one: on the same provision, or about the same withdrawal. */
export function asking(state: DraftState, ask: Ask): DraftState {
  const withdrawal = ask.kind === 'withdrawal';
  const others = keeping(state.asks, ({ kind, provision }) =>
    withdrawal ? kind !== 'withdrawal' : provision !== ask.provision,
  );
  return { ...state, asks: withKey(others, ask.id, ask), asked: askedOnce(state, ask) };
}

export function circulated(data: Events['draft.circulate'], event: DraftEvent): DraftState {
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
    session: null,
    asks: {},
    heard: {},
    question: null,
    decision: null,
    itemClosed: false,
    amendedByOthers: false,
    acts: [],
    asked: [],
    observers: { open: false, view: 0 },
    seq: event.seq,
    at: event.at,
  };
}

export const ROOM_FOLDS: Pick<DraftFolds, RoomEvent> = {
  'draft.circulate': () => {
    throw new Error('A draft is circulated once.');
  },
  'draft.withdraw': (state, { asked }) =>
    asked ? asking(state, asked) : { ...state, status: 'WITHDRAWN', asks: {}, heard: {} },
  'facilitator.name': (state, { person, delegation }) => ({
    ...state,
    facilitator: { person, delegation },
  }),
  'draft.openToObservers': (state, { open }) => ({
    ...state,
    observers: { ...state.observers, open },
  }),
  'session.begin': (state, { meeting }, { at }) => ({
    ...state,
    status: state.status === 'CLEAN' || state.status === 'SCHEDULED' ? state.status : 'NEGOTIATION',
    session: { meeting, since: at, seats: {} },
  }),
  'session.end': (state) => ({
    ...state,
    session: null,
    asks: {},
  }),
  'seat.take': (state, seat) => seated(state, seat),
  'seat.pass': (state, seat) => seated(state, seat),
};

function seated(state: DraftState, { delegation, person }: Events['seat.take']): DraftState {
  if (!state.session) return state;
  const seats = withKey(state.session.seats, delegation, person);
  return { ...state, session: { ...state.session, seats } };
}
