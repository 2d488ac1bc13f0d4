import { itemsInOrder } from './order-of-business';
import { type AgendaRequest, type Item, type MeetingState, type Texts } from './state';

/**
 * When a request for a place on the agenda is met (practice rule 9): by the item under which its
 * draft stands, or, where it is about no draft, by the item that bears its title in some language.
 */
type Wish = Pick<AgendaRequest, 'title' | 'draft'>;

/** The id of the item that meets it; null while none does. */
export function itemMeeting(
  state: Pick<MeetingState, 'agenda' | 'items'>,
  wish: Wish,
): string | null {
  return itemsInOrder(state).find((item) => meets(item, wish))?.id ?? null;
}

function meets(item: Item, { title, draft }: Wish): boolean {
  return draft === null
    ? alike(item.title, title)
    : item.documents.some((document) => document.draft === draft);
}

function alike(one: Texts, other: Texts): boolean {
  return Object.entries(one).some(([language, text]) => other[language] === text);
}
