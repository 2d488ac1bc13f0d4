/**
 * The order in which the drafts of a package will be numbered (practice 2.4): that of the item's
 * documents, until the Chair moves one.
 */
export function inOrder<T extends { readonly id: string }>(
  all: readonly T[],
  order: readonly string[],
): readonly T[] {
  const placed = order.flatMap((id) => all.filter((one) => one.id === id));
  return [...placed, ...all.filter(({ id }) => !order.includes(id))];
}

/** With this one a place earlier (-1) or later (1); as before where there is none. */
export function moved(order: readonly string[], id: string, by: 1 | -1): readonly string[] {
  const from = order.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return order;
  const without = order.filter((one) => one !== id);
  return [...without.slice(0, to), id, ...without.slice(to)];
}
