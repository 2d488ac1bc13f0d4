import { type QueryClient } from '@tanstack/react-query';
import { type Location } from 'react-router';
import { type MeAnswer, type SeatTaken } from '@shanyrak/protocol';
import { post, put, remove } from '../platform/api';
import { type Language } from '../platform/language';
import { dropToken, holdToken, showsPerson, windowToken } from '../platform/window-session';
import { noteSession } from './ended';
import { meQuery } from './me';

/** What is the same for everybody, and who this window is. */
const KEPT: readonly unknown[] = ['demonstration', 'me'];

/**
 * Everything that was fetched was fetched as somebody else, unless it is the same person again. What
 * is on the screen stays there meanwhile: it may hold words that were never sent.
 */
async function asNow(queries: QueryClient): Promise<MeAnswer | null> {
  showsPerson(null);
  const before = queries.getQueryData<MeAnswer | null>(['me']);
  const now = await queries.fetchQuery({ ...meQuery, staleTime: 0 });
  if (before && before.person === now?.person) await queries.invalidateQueries();
  else queries.removeQueries({ predicate: ({ queryKey }) => !KEPT.includes(queryKey[0]) });
  return now;
}

/** Signs the whole browser in, by a cookie that no script reads. Throws `ProblemError`. */
export async function signIn(
  queries: QueryClient,
  email: string,
  password: string,
): Promise<MeAnswer | null> {
  await post('/session', { email, password });
  dropToken();
  return asNow(queries);
}

/**
 * Signs this window alone in as a person of the demonstration. Its people are invented and have no
 * language of their own: with `language` they speak that of whoever sits down. Throws `ProblemError`.
 */
export async function takeSeat(
  queries: QueryClient,
  person: string,
  language?: Language,
): Promise<MeAnswer | null> {
  const { token } = await post<SeatTaken>('/demonstration/session', { person });
  holdToken(token);
  showsPerson(person);
  if (language) await put('/me/language', { language }).catch(() => undefined);
  return asNow(queries);
}

export async function signOut(queries: QueryClient): Promise<void> {
  await remove('/session').catch(() => undefined);
  if (windowToken() !== null) dropToken();
  queries.setQueryData(['me'], null);
  noteSession(false);
  await asNow(queries);
}

/** The page from which somebody was sent to sign in; the first page, where one came by oneself. */
export function cameFrom({ state }: Pick<Location, 'state'>): string {
  const from: unknown = state;
  return typeof from === 'string' && /^\/(?![/\\])/.test(from) ? from : '/';
}
