import { queryOptions } from '@tanstack/react-query';
import { type NoticesAnswer } from '@shanyrak/protocol';
import { get } from '../platform/api';

/** How often a window looks whether something new was told. */
export const LOOK = 30_000;

/** How many notices one has not read: the number in the heading of every page. */
export const unreadQuery = queryOptions({
  queryKey: ['notices', 'unread'],
  queryFn: ({ signal }) => get<NoticesAnswer>('/notices?limit=0', { signal }),
  refetchInterval: LOOK,
});
