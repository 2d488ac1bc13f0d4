import { type Instant } from '@shanyrak/kernel';
import { type MeetingState } from './state';

/**
 * The last instant at which something of a meeting is known to have happened in the room, as
 * certified; null where nothing has. Whoever enters a meeting from paper goes on from there.
 */
export function lastHappened({ sittings, agenda, items }: MeetingState): Instant | null {
  const known = [
    ...sittings.flatMap(({ from, until }) => [from, until]),
    agenda.adoptedAt,
    ...Object.values(items).flatMap(({ openedAt, closedAt }) => [openedAt, closedAt]),
  ].filter((one) => one !== null);
  return known.length === 0 ? null : Math.max(...known);
}
