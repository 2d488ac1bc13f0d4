import { type Floor, type Item, type MeetingState, type Speaker } from '../state';
import { withKey } from '@shanyrak/kernel';
import { type Folds } from './fold';

/** The list of speakers, the floor and points of order (practice 2.15, 2.16; domain 2.1). */
type FloorEvent =
  | 'floor.request'
  | 'floor.withdraw'
  | 'floor.enter'
  | 'floor.align'
  | 'floor.order'
  | 'floor.give'
  | 'floor.end'
  | 'floor.limit'
  | 'floor.showClock'
  | 'floor.closeList'
  | 'floor.reopenList'
  | 'order.raise'
  | 'order.withdraw'
  | 'order.rule';

export const FLOOR_FOLDS: Pick<Folds, FloorEvent> = {
  'floor.request': (state, { speaker, place }) => listed(state, speaker, place),
  'floor.enter': (state, { speaker, place }) => listed(state, speaker, place),
  'floor.withdraw': (state, { speaker }) =>
    withFloor(state, { list: without(state.floor.list, speaker) }),
  'floor.align': (state, { speaker, delegation }) => {
    const align = (one: Speaker): Speaker =>
      one.id === speaker ? { ...one, aligned: [...one.aligned, delegation] } : one;
    const { list, speaking, spoken } = state.floor;
    return withFloor(state, {
      list: list.map(align),
      speaking: speaking && { ...speaking, speaker: align(speaking.speaker) },
      spoken: spoken.map((speech) => ({ ...speech, speaker: align(speech.speaker) })),
    });
  },
  'floor.order': (state, { speakers }) => {
    const { list } = state.floor;
    const ordered = speakers.map((id) => list.find((one) => one.id === id));
    return withFloor(state, { list: ordered.filter((one) => one !== undefined) });
  },
  'floor.give': (state, { speech }) =>
    withFloor(state, { list: without(state.floor.list, speech.speaker.id), speaking: speech }),
  'floor.end': (state, _data, { at }) => {
    const { speaking, spoken } = state.floor;
    if (!speaking) return state;
    return withFloor(state, { speaking: null, spoken: [...spoken, { ...speaking, until: at }] });
  },
  'floor.limit': (state, { limit, replyLimit }) => withFloor(state, { limit, replyLimit }),
  'floor.showClock': (state, { shown }) => withFloor(state, { clockShown: shown }),
  'floor.closeList': (state, { item }) => withItem(state, item, { listClosed: true }),
  'floor.reopenList': (state, { item }) => withItem(state, item, { listClosed: false }),
  'order.raise': (state, { order }) => ({ ...state, order }),
  'order.withdraw': (state) => ({ ...state, order: null }),
  'order.rule': (state, ruling, { at }) => ({
    ...state,
    order: null,
    orders: state.order
      ? [...state.orders, { ...state.order, ruling: { ...ruling, at } }]
      : state.orders,
  }),
};

function withFloor(state: MeetingState, change: Partial<Floor>): MeetingState {
  return { ...state, floor: { ...state.floor, ...change } };
}

function withItem(state: MeetingState, id: string, change: Partial<Item>): MeetingState {
  const item = state.items[id];
  return item ? { ...state, items: withKey(state.items, id, { ...item, ...change }) } : state;
}

function listed(state: MeetingState, speaker: Speaker, place: number): MeetingState {
  return withFloor(state, { list: state.floor.list.toSpliced(place, 0, speaker) });
}

function without(list: readonly Speaker[], id: string): Speaker[] {
  return list.filter((speaker) => speaker.id !== id);
}
