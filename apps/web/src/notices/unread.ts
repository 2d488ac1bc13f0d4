import { queryOptions } from '@tanstack/react-query';
import { type NoticesAnswer } from '@shanyrak/protocol';
import { get } from '../platform/api';

/** How often a window looks whether something new was told, where nobody tells it so. */
export const LOOK = 30_000;

let isHeard = false;

/** Whether the server can say at this moment that there is something new. */
export function hearsInbox(now: boolean): void {
  isHeard = now;
}

/** Never while the server says it by itself. */
export const lookAgain = (): number | false => (isHeard ? false : LOOK);

/** How many notices one has not read: the number in the heading of every page. */
export const unreadQuery = queryOptions({
  queryKey: ['notices', 'unread'],
  queryFn: ({ signal }) => get<NoticesAnswer>('/notices?limit=0', { signal }),
  refetchInterval: lookAgain,
});
