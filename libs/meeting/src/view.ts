import { canonical, type Instant } from '@shanyrak/kernel';
import { itemsInOrder, nextItem } from './order-of-business';
import { isOpenToObservers } from './room';
import { limitFor } from './speaking';
import {
  type AgendaStatus,
  type ExpectedAction,
  type Format,
  type Item,
  type ItemDocument,
  type ItemOutcome,
  type ItemResult,
  type ItemStatus,
  type MeetingState,
  type MeetingStatus,
  type Mode,
  type Speaker,
  type SpeakerKind,
  type Texts,
} from './state';

/**
 * What an audience may see of a meeting (design 5, practice 2.7). Members see the state itself.
 * Observers see what anybody in the hall sees: the agenda, the open item, who speaks and who is
 * next. No objection, ask, request or point of order, no seat and no reason (practice rules 5 and
 * 8); of a closed item its label and that it is closed; no time of a speech unless the Chair shows
 * the clock (practice rule 16). In any format but plenary they are not in the room and see nothing.
 *
 * Observers' views are numbered by themselves, from 1 without gaps, so that not even a gap betrays
 * an act: the number grows when, and only when, what they see has changed.
 */
export interface MeetingSeen {
  readonly symbol: string;
  readonly body: string;
  readonly title: Texts | null;
  readonly status: MeetingStatus;
  readonly startsAt: Instant;
  readonly place: Texts | null;
  readonly mode: Mode;
  readonly format: Format;
  readonly agenda: AgendaStatus;
  readonly items: readonly SeenItem[];
  /** The label of the open item; null while none is, or while it is a closed one. */
  readonly current: string | null;
  /** The label of the item that comes next. */
  readonly nextItem: string | null;
  readonly floor: FloorSeen;
  /** When the body meets again. */
  readonly next: MeetingState['next'];
}

export type SeenItem =
  | { readonly label: string; readonly closed: true }
  | {
      readonly label: string;
      readonly closed: false;
      readonly title: Texts;
      readonly annotation: Texts;
      readonly documents: readonly string[];
      readonly action: ExpectedAction;
      readonly status: ItemStatus;
      readonly outcome: ItemOutcome | null;
      readonly results: readonly ItemResult[];
      readonly adjournedTo: string | null;
    };

export interface FloorSeen {
  /** Who waits for the floor under items that are open to observers, in order. */
  readonly list: readonly SpeakerSeen[];
  readonly speaking: SpeakerSeen | null;
  /** The clock of the speech, where the Chair shows it. */
  readonly clock: { readonly from: Instant; readonly limit: number | null } | null;
}

export interface SpeakerSeen {
  readonly item: string;
  readonly delegation: string | null;
  readonly name: Texts | null;
  readonly kind: SpeakerKind;
  /** Those alone who have confirmed that they are spoken for. */
  readonly onBehalfOf: readonly string[];
}

export function viewFor(audience: 'members', state: MeetingState): MeetingState;
/** Null where they are not in the room: then, for an observer, the meeting does not exist. */
export function viewFor(audience: 'observers', state: MeetingState): MeetingSeen | null;
export function viewFor(
  audience: 'members' | 'observers',
  state: MeetingState,
): MeetingState | MeetingSeen | null;
export function viewFor(
  audience: 'members' | 'observers',
  state: MeetingState,
): MeetingState | MeetingSeen | null {
  if (audience === 'members') return state;
  if (!isOpenToObservers(state)) return null;
  const { symbol, body, title, status, startsAt, place, mode, format, next } = state;
  return {
    ...{ symbol, body, title, status, startsAt, place, mode, format, next },
    agenda: state.agenda.status,
    items: itemsInOrder(state).map(itemSeen),
    current: openLabel(state, state.current),
    nextItem: nextItem(state)?.label ?? null,
    floor: floorSeen(state),
  };
}

/** Of a draft its symbol alone: whether observers may read it is the draft's affair. */
function itemSeen(item: Item): SeenItem {
  const { label, title, annotation, action, status, outcome, results, adjournedTo } = item;
  if (item.closed) return { label, closed: true };
  const documents = item.documents.map(({ symbol }: ItemDocument) => symbol);
  return {
    ...{ label, closed: false, title, annotation, documents, action },
    ...{ status, outcome, results, adjournedTo },
  };
}

function floorSeen(state: MeetingState): FloorSeen {
  const { list, speaking, clockShown } = state.floor;
  const shown = speaking && isOpenItem(state, speaking.speaker.item) ? speaking : null;
  return {
    list: list
      .filter(({ item }) => isOpenItem(state, item))
      .map((speaker) => speakerSeen(state, speaker)),
    speaking: shown && speakerSeen(state, shown.speaker),
    clock: shown && clockShown ? { from: shown.from, limit: limitFor(state, shown.speaker) } : null,
  };
}

function speakerSeen(state: MeetingState, speaker: Speaker): SpeakerSeen {
  const { delegation, name, kind, aligned: onBehalfOf } = speaker;
  return { item: openLabel(state, speaker.item) ?? '', delegation, name, kind, onBehalfOf };
}

/** The label of an item that is not closed to observers. */
function openLabel({ items }: MeetingState, id: string | null): string | null {
  const item = id === null ? null : (items[id] ?? null);
  return item && !item.closed ? item.label : null;
}

function isOpenItem({ items }: MeetingState, id: string): boolean {
  return items[id]?.closed === false;
}

/** `next` with its observers' view counted: one more than before `previous` if they see a change. */
export function countView(previous: MeetingState, next: MeetingState): MeetingState {
  if (!isOpenToObservers(previous) && !isOpenToObservers(next)) return next;
  if (sameForObservers(previous, next)) return next;
  const before = canonical(viewFor('observers', previous));
  if (before === canonical(viewFor('observers', next))) return next;
  return { ...next, observers: { view: previous.observers.view + 1 } };
}

/** Most acts touch nothing that observers see; only the rest are worth a comparison in full. */
function sameForObservers(previous: MeetingState, next: MeetingState): boolean {
  return (
    previous.status === next.status &&
    previous.format === next.format &&
    previous.startsAt === next.startsAt &&
    previous.agenda.status === next.agenda.status &&
    previous.agenda.order === next.agenda.order &&
    previous.items === next.items &&
    previous.current === next.current &&
    previous.floor === next.floor
  );
}
