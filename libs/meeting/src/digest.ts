import { digestOf } from '@shanyrak/kernel';
import { itemsInOrder } from './order-of-business';
import { type Journal, type MeetingState } from './state';

/**
 * The digest by which an act says which agenda it takes as settled (design 3): what the agenda says,
 * in order, alike in server and browser; 64 hexadecimal characters. What becomes of items in the
 * course of the meeting is no part of it.
 */
export function agendaDigest(state: Pick<MeetingState, 'agenda' | 'items'>): string {
  return digestOf(
    itemsInOrder(state).map((item) => {
      const { id, label, title, annotation, documents, action, closed, currentIssues } = item;
      return { id, label, title, annotation, documents, action, closed, currentIssues };
    }),
  );
}

/** The digest by which a second officer says which journal is issued: what it says, whole. */
export function journalDigest(
  journal: Pick<Journal, 'place' | 'entries' | 'announcements' | 'statements' | 'attachments'>,
): string {
  const { place, entries, announcements, statements, attachments } = journal;
  return digestOf({ place, entries, announcements, statements, attachments });
}
