import { type Speaker } from '@shanyrak/meeting';

/** The list in its new order: one speaker before another, or at the end; the rest stay as they are. */
export function movedTo(
  list: readonly Pick<Speaker, 'id'>[],
  id: string,
  before: string | null,
): readonly string[] {
  const rest = list.map((one) => one.id).filter((one) => one !== id);
  const at = before === null ? -1 : rest.indexOf(before);
  return at < 0 ? [...rest, id] : [...rest.slice(0, at), id, ...rest.slice(at)];
}

/** How many speak before a delegation does; null where it has not asked. */
export function placeOnList(
  list: readonly Pick<Speaker, 'delegation'>[],
  delegation: string | null,
): number | null {
  const place = list.findIndex((one) => delegation !== null && one.delegation === delegation);
  return place < 0 ? null : place;
}
