import { type DraftState, type Provision, provisionsInOrder } from '@shanyrak/draft';

/** The provisions that stand in the text, in order. */
export function standingIn(state: DraftState): readonly Provision[] {
  return provisionsInOrder(state).filter(({ deleted }) => !deleted);
}

/** The one that stands next in the text; null after the last, and where this one stands no longer. */
export function nextTo(state: DraftState, id: string): string | null {
  const all = standingIn(state);
  const at = all.findIndex((one) => one.id === id);
  return at < 0 ? null : (all[at + 1]?.id ?? null);
}
