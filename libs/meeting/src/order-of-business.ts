import { found } from '@shanyrak/kernel';
import { type Item, type MeetingState } from './state';

/** Where the meeting is in its agenda: what a screen asks of it first. */

/** The items of the agenda as it stands, in order; without those that were moved or struck. */
export function itemsInOrder({ agenda, items }: Pick<MeetingState, 'agenda' | 'items'>): Item[] {
  return agenda.order.map((id) => found(items, id)).filter((item) => item !== null);
}

/** The item that is open now. */
export function currentItem({ current, items }: MeetingState): Item | null {
  return current === null ? null : found(items, current);
}

/** The item that the agenda would take up next: the first that waits; null where none does. */
export function nextItem(state: MeetingState): Item | null {
  return itemsInOrder(state).find(({ status }) => status === 'PENDING') ?? null;
}

/** The item on the agenda under this id; null for one that is not on it, or not any more. */
export function itemOnAgenda({ agenda, items }: MeetingState, id: string): Item | null {
  return agenda.order.includes(id) ? found(items, id) : null;
}

/** The drafts under an item, by id, each once. */
export function draftsUnder({ documents }: Item): string[] {
  return [...new Set(documents.map(({ draft }) => draft).filter((draft) => draft !== null))];
}

/** The drafts under all items of the agenda, by id, each once. */
export function draftsOnAgenda(state: Pick<MeetingState, 'agenda' | 'items'>): string[] {
  return [...new Set(itemsInOrder(state).flatMap(draftsUnder))];
}
