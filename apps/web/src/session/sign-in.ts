import { type QueryClient } from '@tanstack/react-query';
import { post, remove } from '../platform/api';
import { dropToken, holdToken, windowToken } from '../platform/window-session';

/** Everything that was fetched was fetched as somebody else. */
async function asSomebodyElse(queries: QueryClient): Promise<void> {
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'demonstration' });
  await queries.refetchQueries({ queryKey: ['me'] });
}

/** Signs the whole browser in, by a cookie that no script reads. Throws `ProblemError`. */
export async function signIn(queries: QueryClient, email: string, password: string): Promise<void> {
  dropToken();
  await post('/session', { email, password });
  await asSomebodyElse(queries);
}

/** Signs this window alone in as a person of the demonstration. Throws `ProblemError`. */
export async function takeSeat(queries: QueryClient, person: string): Promise<void> {
  const { token } = await post<{ readonly token: string }>('/demonstration/session', { person });
  holdToken(token);
  await asSomebodyElse(queries);
}

export async function signOut(queries: QueryClient): Promise<void> {
  await remove('/session').catch(() => undefined);
  if (windowToken() !== null) dropToken();
  await asSomebodyElse(queries);
}
