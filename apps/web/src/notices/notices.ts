import { infiniteQueryOptions, type QueryClient, queryOptions } from '@tanstack/react-query';
import { type NoticeChoices } from '@shanyrak/council';
import { type Instant, parseStream } from '@shanyrak/kernel';
import {
  type CalendarAddress,
  type ChoicesAnswer,
  type MailAnswer,
  type Notice,
  type NoticesAnswer,
  type StampsAnswer,
} from '@shanyrak/protocol';
import { addressOf } from '../meetings/address';
import { get, post, put, remove } from '../platform/api';
import { LOOK, lookAgain } from './unread';

/** What the inbox asks the server for, and what is done there. */
export const inboxQuery = infiniteQueryOptions({
  queryKey: ['notices', 'list'],
  queryFn: ({ signal, pageParam }) =>
    get<NoticesAnswer>(`/notices${pageParam === null ? '' : `?before=${pageParam}`}`, { signal }),
  initialPageParam: null as string | null,
  getNextPageParam: ({ before }: NoticesAnswer) => before,
  refetchInterval: lookAgain,
  refetchOnMount: 'always',
});

export const choicesQuery = queryOptions({
  queryKey: ['notices', 'choices'],
  queryFn: ({ signal }) => get<ChoicesAnswer>('/me/notices', { signal }),
  refetchOnMount: 'always',
});

export const mailQuery = queryOptions({
  queryKey: ['notices', 'mail'],
  queryFn: ({ signal }) => get<MailAnswer>('/notices/mail', { signal }),
  refetchInterval: LOOK,
});

export const stampsQuery = (notice: string) =>
  queryOptions({
    queryKey: ['notices', 'stamps', notice],
    queryFn: ({ signal }) => get<StampsAnswer>(`/notices/${notice}/stamps`, { signal }),
    refetchInterval: LOOK,
  });

/** Whatever the answer, the inbox is asked for anew. */
async function thenAnew<T>(queries: QueryClient, act: Promise<T>): Promise<T> {
  try {
    return await act;
  } finally {
    await queries.invalidateQueries({ queryKey: ['notices'] });
  }
}

export const markRead = (queries: QueryClient, { id }: Notice): Promise<void> =>
  thenAnew(queries, post<void>(`/notices/${id}/read`, {}));
export const markAllRead = (queries: QueryClient, until: Instant): Promise<void> =>
  thenAnew(queries, post<void>('/notices/read', { until }));
export const stamp = (queries: QueryClient, { id }: Notice): Promise<Notice> =>
  thenAnew(queries, post<Notice>(`/notices/${id}/received`, {}));
export const choose = (queries: QueryClient, choices: NoticeChoices): Promise<ChoicesAnswer> =>
  thenAnew(queries, put<ChoicesAnswer>('/me/notices', choices));
export const openCalendar = (queries: QueryClient): Promise<CalendarAddress> =>
  thenAnew(queries, post<CalendarAddress>('/me/calendar', {}));
export const closeCalendar = (queries: QueryClient): Promise<void> =>
  thenAnew(queries, remove<void>('/me/calendar'));

/** Where that is of which a notice tells. */
export function placeOf({ kind, stream, symbol }: Notice): string {
  if (kind === 'journal.issue') return '/journals';
  const known = parseStream(stream);
  return known?.kind === 'meeting'
    ? addressOf(symbol)
    : `/drafts/${encodeURIComponent(known?.id ?? '')}`;
}
