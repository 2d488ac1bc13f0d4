import { type Instant, type Refusal } from '@shanyrak/kernel';
import { doneInMeeting, isQuorate, membersNeeded, refuse } from '@shanyrak/council';
import { type Context } from '../context';
import { type MeetingRead, meetingStreamOf } from '../meeting-read';
import { type DraftState } from '../state';

/**
 * Where a body acts on a text (domain 4 (e) 1 and 5): the meeting sits with its quorum, nothing waits
 * for a ruling (a point of order suspends the window), and the item that is open is this draft's.
 */
export function underOpenItem(
  { id, symbol, body }: DraftState,
  meeting: string,
  context: Context,
  occurredAt?: Instant,
): Refusal | null {
  if (context.reads[meetingStreamOf(meeting)] === 'unread') return null;
  const read = meetingRead(meeting, context);
  if (!read) return refuse('meeting.absent', { meeting });
  if (read.body !== body) return refuse('body.other', { body });
  if (read.status !== 'OPEN') return refuse('meeting.notSitting', { meeting });
  if (read.order !== null) return refuse('order.waits', { delegation: read.order.delegation });
  const { roster, settings } = context;
  if (!isQuorate(read, roster, settings))
    return refuse('quorum.notMet', { needed: membersNeeded(roster, settings) });
  if (!isOpenFor(read, id)) return refuse('item.notOpen', { meeting, symbol });
  return doneInMeeting(occurredAt, read);
}

export function meetingRead(meeting: string, { reads }: Context): MeetingRead | null {
  const read = reads[meetingStreamOf(meeting)] ?? null;
  return read !== 'unread' && read?.kind === 'meeting' ? read : null;
}

function isOpenFor({ current, items }: MeetingRead, draft: string): boolean {
  const documents = current === null ? [] : (items[current]?.documents ?? []);
  return documents.some((one) => one.draft === draft);
}
