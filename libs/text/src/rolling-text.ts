/**
 * The shapes of a rolling text (design 6, `text consolidate`): what goes in, what comes out, and who
 * stands behind it. JSON of these shapes is authoritative; the plain form is for reading.
 */

/** Who stands behind a proposal, as names or codes, in the order in which they are to be shown. */
export interface Attribution {
  readonly by: readonly string[];
  readonly coSponsoredBy?: readonly string[];
  readonly supportedBy?: readonly string[];
  readonly opposedBy?: readonly string[];
  readonly reservedBy?: readonly string[];
}

/**
 * A proposal: its id (distinct from all others), who stands behind it, the whole text; null or ''
 * deletes.
 */
export interface Proposal extends Attribution {
  readonly id: string;
  readonly text: string | null;
}

/** One way to read a disputed span; `proposals` are ids in code unit order. */
export interface Reading {
  text: string;
  base: boolean;
  proposals: string[];
}

/** Words that stand, or a bracket: the base's reading first, then by the lowest proposal id. */
export type Segment = { text: string } | { readings: Reading[] };

/** `groups` has one sorted list of proposal ids per bracket, in text order. */
export interface RollingText {
  segments: Segment[];
  groups: string[][];
  plain: string;
}

/** Code unit order of ids: the same on every machine, whatever its locale. */
export function byCodeUnits(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
