import { withKey } from '@shanyrak/kernel';
import { type MeetingEvent } from '../events';
import { type Item, type MeetingState } from '../state';
import { doneAt, type Folds } from './fold';

/** The meeting as it sits: open, suspended, closed; who is at the table; which item is open (domain 4 (e)). */
type RoomEvent =
  | 'meeting.open'
  | 'meeting.suspend'
  | 'meeting.resume'
  | 'meeting.close'
  | 'format.set'
  | 'seat.take'
  | 'seat.pass'
  | 'item.open'
  | 'item.link'
  | 'item.conclude'
  | 'item.adjourn';

export const ROOM_FOLDS: Pick<Folds, RoomEvent> = {
  'meeting.open': (state, _data, event) => sitting({ ...state, status: 'OPEN' }, event),
  'meeting.suspend': (state, { until }, event) => ({
    ...risen(state, doneAt(event)),
    status: 'SUSPENDED',
    suspendedUntil: until,
  }),
  'meeting.resume': (state, _data, event) =>
    sitting({ ...state, status: 'OPEN', suspendedUntil: null }, event),
  // Nobody sits at a table that is no more; who sat there is remembered.
  'meeting.close': (state, { next }, event) => ({
    ...risen(state, doneAt(event)),
    status: 'CLOSED',
    suspendedUntil: null,
    next,
    seats: {},
    remote: [],
    agenda: { ...state.agenda, ask: null, objections: {}, heard: {} },
    floor: { ...state.floor, list: [] },
  }),
  'format.set': (state, { format }) => ({ ...state, format }),
  'seat.take': (state, { delegation, person, remote = false }) =>
    seated(state, delegation, person, remote),
  // Whoever takes it over says so, where he sits elsewhere than whoever passes it on.
  'seat.pass': (state, { delegation, person }) =>
    seated(state, delegation, person, state.remote.includes(delegation)),
  'item.open': (state, { item }, event) => ({
    ...changed(state, item, { status: 'OPEN', openedAt: doneAt(event) }),
    current: item,
  }),
  'item.link': (state, { item }) => ({
    ...state,
    items: withKey(state.items, item.id, item),
    requests: state.requests.map((request) =>
      request.item === null &&
      request.draft !== null &&
      item.documents.some(({ draft }) => draft === request.draft)
        ? { ...request, item: item.id }
        : request,
    ),
  }),
  'item.conclude': (state, { item, outcome, results }, event) =>
    dealtWith(state, item, { status: 'CONCLUDED', closedAt: doneAt(event), outcome, results }),
  'item.adjourn': (state, { item, to }, event) =>
    dealtWith(state, item, { status: 'ADJOURNED', closedAt: doneAt(event), adjournedTo: to }),
};

function changed(state: MeetingState, id: string, change: Partial<Item>): MeetingState {
  const item = state.items[id];
  return item ? { ...state, items: withKey(state.items, id, { ...item, ...change }) } : state;
}

/** The item is closed, and whoever still waited to speak under it waits no more. */
function dealtWith(state: MeetingState, id: string, change: Partial<Item>): MeetingState {
  const { floor } = state;
  const list = floor.list.filter(({ item }) => item !== id);
  return { ...changed(state, id, change), current: null, floor: { ...floor, list } };
}

function sitting(state: MeetingState, event: MeetingEvent): MeetingState {
  const { person, delegation } = event.by;
  const known = state.presided.some((one) => one.person === person);
  return {
    ...state,
    sittings: [...state.sittings, { from: doneAt(event), until: null }],
    presided: known ? state.presided : [...state.presided, { person, delegation }],
  };
}

function risen(state: MeetingState, until: number): MeetingState {
  const sittings = state.sittings.map((one) => (one.until === null ? { ...one, until } : one));
  return { ...state, sittings };
}

function seated(
  state: MeetingState,
  delegation: string,
  person: string,
  isRemote: boolean,
): MeetingState {
  const others = state.remote.filter((one) => one !== delegation);
  return {
    ...state,
    seats: withKey(state.seats, delegation, person),
    remote: isRemote ? [...others, delegation].sort() : others,
    attended: [...new Set([...state.attended, delegation])].sort(),
  };
}
