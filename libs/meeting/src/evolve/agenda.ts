import { found, keeping, withKey, withoutKey, type Keyed } from '@shanyrak/kernel';
import { itemMeeting } from '../requests';
import { type Agenda, type MeetingState, type Objection } from '../state';
import { type Folds } from './fold';

/**
 * The draft agenda, what is asked about it and objected to it, its adoption (practice 2.10). What was
 * asked lapses when the agenda changes; an objection to an item stays with the item, however it is
 * changed, and one to a whole agenda comes back with that very agenda: only the delegation takes
 * them back (I8). With the adoption they are gone, and so is every trace that there were any.
 */
type AgendaEvent =
  | 'agenda.set'
  | 'agenda.item'
  | 'agenda.request'
  | 'agenda.unrequest'
  | 'agenda.ask'
  | 'agenda.adopt'
  | 'agenda.notAdopt'
  | 'item.move'
  | 'objection.raise'
  | 'objection.withdraw'
  | 'objection.seen';

export const AGENDA_FOLDS: Pick<Folds, AgendaEvent> = {
  'agenda.set': (state, { order }) => withOrder(state, order),
  'agenda.item': (state, { item }) =>
    withRequests({ ...state, items: withKey(state.items, item.id, item) }),
  'agenda.request': (state, { request }) => ({
    ...state,
    requests: [...state.requests, request],
  }),
  'agenda.unrequest': (state, { request }) => ({
    ...state,
    requests: state.requests.filter(({ id }) => id !== request),
  }),
  'agenda.ask': (state, { ask }) => {
    const agenda = unasked(state.agenda);
    const heard = found(agenda.heard, ask.digest);
    const objections = heard ? withKey(agenda.objections, ask.id, heard) : agenda.objections;
    return { ...state, agenda: { ...agenda, ask, objections } };
  },
  'agenda.adopt': (state, _data, { occurredAt, at }) => ({
    ...state,
    agenda: { ...settled(state.agenda), status: 'ADOPTED', adoptedAt: occurredAt ?? at },
  }),
  'agenda.notAdopt': (state) => ({
    ...state,
    agenda: { ...settled(state.agenda), status: 'NOT_ADOPTED' },
  }),
  'item.move': (state, { item }) => {
    const order = state.agenda.order.filter((id) => id !== item.id);
    return withOrder({ ...state, items: withKey(state.items, item.id, item) }, order);
  },
  'objection.raise': (state, { against, objection }) =>
    withObjections(state, against, (objections) =>
      withKey(objections, objection.delegation, objection),
    ),
  'objection.withdraw': (state, { against, delegation }) =>
    withObjections(state, against, (objections) => withoutKey(objections, delegation)),
  'objection.seen': (state, { against, objection }) =>
    withObjections(state, against, (objections) =>
      Object.hasOwn(objections, objection.delegation)
        ? objections
        : withKey(objections, objection.delegation, objection),
    ),
};

/** The agenda in another order: what was asked lapses; what is not on it is gone, unless it was moved or struck. */
function withOrder(state: MeetingState, order: readonly string[]): MeetingState {
  const unasked_ = unasked(state.agenda);
  const objections = keeping(unasked_.objections, (_objections, target) => order.includes(target));
  const items = keeping(
    state.items,
    ({ id, status }) => order.includes(id) || status !== 'PENDING',
  );
  const version = state.agenda.version + 1;
  return withRequests({
    ...state,
    items,
    agenda: { ...unasked_, order: [...order], objections, version },
  });
}

/** Each request with the item that meets it now. */
function withRequests(state: MeetingState): MeetingState {
  const requests = state.requests.map((request) => {
    const item = itemMeeting(state, request);
    return item === request.item ? request : { ...request, item };
  });
  return { ...state, requests };
}

/** The agenda without what is asked about it. */
function unasked(agenda: Agenda): Agenda {
  const { ask, objections } = agenda;
  return ask ? { ...agenda, ask: null, objections: withoutKey(objections, ask.id) } : agenda;
}

function settled(agenda: Agenda): Agenda {
  return { ...agenda, ask: null, objections: {}, heard: {} };
}

function withObjections(
  state: MeetingState,
  against: string,
  change: (objections: Keyed<Objection>) => Keyed<Objection>,
): MeetingState {
  const { agenda } = state;
  const now = change(found(agenda.objections, against) ?? {});
  const objections = put(agenda.objections, against, now);
  const heard =
    agenda.ask?.id === against ? put(agenda.heard, agenda.ask.digest, now) : agenda.heard;
  return { ...state, agenda: { ...agenda, objections, heard } };
}

/** Nothing is kept of objections that were all taken back. */
function put(
  all: Agenda['objections'],
  key: string,
  objections: Keyed<Objection>,
): Agenda['objections'] {
  return Object.keys(objections).length > 0 ? withKey(all, key, objections) : withoutKey(all, key);
}
