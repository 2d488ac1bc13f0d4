/**
 * The names that stand for delegations where attribution is sealed: `#3` for whoever was the third to
 * speak in this draft, `!1` for whoever was the first to object. Two series, since an objection is
 * heard in the room: a name that both shared would tell who had said all the rest. No delegation's code
 * begins so.
 */
const SAID = '#';
const OBJECTED = '!';

export const isSealed = (name: string): boolean =>
  name.startsWith(SAID) || name.startsWith(OBJECTED);

/** Who broke a round of silence, by the round's id: a name of its own, which tells of nothing else. */
export const sealedBreaker = (silence: string): string => `${OBJECTED}${silence}`;

/** The number of a sealed name among those who spoke; null for any other name. */
export function numberOfSealed(name: string): number | null {
  return name.startsWith(SAID) ? Number(name.slice(SAID.length)) : null;
}

/** Said of somebody who objected, and is not named. */
export const isSealedObjector = (name: string): boolean => name.startsWith(OBJECTED);

/** A name that nobody has borne yet says of whom it speaks: nobody. Nothing is ever left open. */
const placeIn = (names: readonly string[], delegation: string): number =>
  names.indexOf(delegation) + 1;

export const sealedSpeaker = (said: readonly string[], delegation: string): string =>
  `${SAID}${placeIn(said, delegation)}`;

export const sealedObjector = (objected: readonly string[], delegation: string): string =>
  `${OBJECTED}${placeIn(objected, delegation)}`;

/** In the order of their numbers, own names first: an order that tells no more than the names. */
export function bySealedName(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : Number(one > other));
}
