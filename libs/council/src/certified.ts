import { type Instant, type Refusal } from '@shanyrak/kernel';
import { refuse } from './rules';

/** What has to be known of a meeting to judge when something in it was done. */
export interface Timed {
  readonly symbol: string;
  readonly startsAt: Instant;
  readonly onPaper: boolean;
  readonly sittings: readonly { readonly from: Instant }[];
}

/** A meeting that was called for ten may have begun the evening before, not the year. */
const DAY = 24 * 3_600_000;

/**
 * An act may be entered later than it was done in the room (practice rule 3), never before: in a meeting
 * that sits here not before its sitting began; in one that was held on paper not before its day.
 */
export function doneInMeeting(
  occurredAt: Instant | undefined,
  { symbol, startsAt, onPaper, sittings }: Timed,
): Refusal | null {
  if (occurredAt === undefined) return null;
  const sat = onPaper ? undefined : sittings.at(-1)?.from;
  const earliest = sat ?? startsAt - DAY;
  return occurredAt < earliest
    ? refuse('occurredAt.early', { meeting: symbol, at: earliest })
    : null;
}
