import { type QueryClient } from '@tanstack/react-query';
import { type Location } from 'react-router';
import { type MeAnswer, type SeatTaken } from '@shanyrak/protocol';
import { get, post, put, remove } from '../platform/api';
import { i18n, type Language } from '../platform/language';
import { dropToken, holdToken, windowToken } from '../platform/window-session';
import { noteSession } from './ended';
import { meQuery } from './me';

const languageNow = (): Language => (i18n.language === 'ru' ? 'ru' : 'en');

/** What is the same for everybody, and who this window is. */
const KEPT: readonly unknown[] = ['demonstration', 'me'];

/**
 * Everything that was fetched was fetched as somebody else, unless it is the same person again. What
 * is on the screen stays there meanwhile: it may hold words that were never sent.
 */
async function asNow(queries: QueryClient): Promise<MeAnswer | null> {
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
 * Signs this window alone in as a person of the demonstration, who from now on reads the language of
 * whoever has sat down. Throws `ProblemError`.
 */
export async function takeSeat(queries: QueryClient, person: string): Promise<MeAnswer | null> {
  const { token } = await post<SeatTaken>('/demonstration/session', { person });
  holdToken(token);
  const language = languageNow();
  const me = await get<MeAnswer>('/me');
  if (me.language !== language) await put('/me/language', { language });
  return asNow(queries);
}

export async function signOut(queries: QueryClient): Promise<void> {
  await remove('/session').catch(() => undefined);
  if (windowToken() !== null) dropToken();
  queries.setQueryData(['me'], null);
  noteSession(false);
  await asNow(queries);
}

/** The page from which somebody was sent to sign in; the drafts, where one came by oneself. */
export function cameFrom({ state }: Pick<Location, 'state'>): string {
  const from: unknown = state;
  return typeof from === 'string' && /^\/(?![/\\])/.test(from) && from !== '/' ? from : '/drafts';
}
