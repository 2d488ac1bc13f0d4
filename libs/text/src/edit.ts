/**
 * An edit: one change that an editor would mark on the base, and when two of them meet (design 4,
 * step 3). Places are counted in words of the base, so that edits of different proposals compare.
 */

/** A stretch of the base: words `from` up to, not with, `to`; a point between words when equal. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** The stretch of the base becomes words `textFrom` to `textTo` of the proposal's own text. */
export interface Edit extends Place {
  readonly textFrom: number;
  readonly textTo: number;
}

/** Words are only taken away. */
export const isDeletion = (edit: Edit): boolean => edit.textFrom === edit.textTo;

/** Words are only added. */
export const isInsertion = (place: Place): boolean => place.from === place.to;

/**
 * Whether edits of two proposals meet and must be settled together:
 *  - their changed words overlap (a blank is claimed like a word);
 *  - one inserts inside or at the edge of the words that the other changes;
 *  - both insert at the same point: an order of arrival must never decide.
 * Changed neighbours with an untouched blank between them do not meet, nor do two changes that
 * merely touch.
 */
export function meet(one: Place, other: Place): boolean {
  return isInsertion(one) || isInsertion(other)
    ? one.from <= other.to && other.from <= one.to
    : one.from < other.to && other.from < one.to;
}
