import { queryOptions, useQuery } from '@tanstack/react-query';
import { type MeAnswer } from '@shanyrak/protocol';
import { get, ProblemError } from '../platform/api';
import { heardInstant } from '../platform/clock';

/** Who this window is; null where nobody is signed in. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async (): Promise<MeAnswer | null> => {
    try {
      const me = await get<MeAnswer>('/me');
      heardInstant(me.at);
      return me;
    } catch (error) {
      if (error instanceof ProblemError && error.problem.code === 'unauthenticated') return null;
      throw error;
    }
  },
  staleTime: 60_000,
  // Nobody answers: it is tried until somebody does, so that a server that starts late is enough.
  retry: true,
  retryDelay: 1_500,
});

/** Who this window is, on pages that are only shown to somebody. */
export function useMe(): MeAnswer {
  const { data } = useQuery(meQuery);
  if (!data) throw new Error('This page is shown to somebody only.');
  return data;
}
