import { type Events, type MeetingEvent } from '../events';
import { type MeetingState } from '../state';
import { type Folds } from './fold';

/** How a meeting comes about: requested, answered, convened, put off, cancelled (practice 2.11). */
type ConveningEvent =
  | 'meeting.request'
  | 'meeting.decline'
  | 'meeting.convene'
  | 'meeting.reschedule'
  | 'meeting.cancel';

/** A meeting of which nothing is known but that it is to be. */
const EMPTY = {
  kind: 'meeting',
  agenda: {
    status: 'DRAFT',
    version: 0,
    order: [],
    ask: null,
    objections: {},
    heard: {},
    adoptedAt: null,
  },
  items: {},
  requests: [],
  current: null,
  floor: {
    list: [],
    speaking: null,
    spoken: [],
    limit: null,
    replyLimit: null,
    clockShown: false,
  },
  order: null,
  orders: [],
  sittings: [],
  presided: [],
  seats: {},
  remote: [],
  attended: [],
  suspendedUntil: null,
  next: null,
  journal: null,
} as const;

export function requested(data: Events['meeting.request'], event: MeetingEvent): MeetingState {
  const { id, symbol, body, startsAt, title, request } = data;
  return {
    ...EMPTY,
    ...{ id, symbol, body, title, startsAt, urgent: request },
    status: 'REQUESTED',
    place: null,
    // Nobody is shut out by how it is held until the Chair says how.
    mode: 'hybrid',
    format: 'plenary',
    onPaper: false,
    observers: { view: 0 },
    seq: event.seq,
    at: event.at,
  };
}

/** Observers learn of a meeting when it is convened, unless it is the Members' alone. */
export function convened(data: Events['meeting.convene'], event: MeetingEvent): MeetingState {
  const { id, symbol, body, startsAt, mode, format, title, place, onPaper } = data;
  return {
    ...EMPTY,
    ...{ id, symbol, body, startsAt, mode, format, title, place, onPaper },
    status: 'CONVENED',
    urgent: null,
    observers: { view: format === 'plenary' ? 1 : 0 },
    seq: event.seq,
    at: event.at,
  };
}

export const CONVENING_FOLDS: Pick<Folds, ConveningEvent> = {
  'meeting.request': () => {
    throw new Error('A meeting is requested once.');
  },
  'meeting.decline': (state, { reason }, { at }) => ({
    ...state,
    status: 'DECLINED',
    urgent: state.urgent && { ...state.urgent, declined: { reason, at } },
  }),
  'meeting.convene': (state, { startsAt, mode, format, title, place, onPaper }) => ({
    ...state,
    ...{ startsAt, mode, format, title, place, onPaper },
    status: 'CONVENED',
  }),
  'meeting.reschedule': (state, { startsAt }) => ({ ...state, startsAt }),
  'meeting.cancel': (state) => ({ ...state, status: 'CANCELLED' }),
};
