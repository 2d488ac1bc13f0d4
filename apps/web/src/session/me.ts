import { queryOptions, useQuery } from '@tanstack/react-query';
import { type MeAnswer } from '@shanyrak/protocol';
import { get, ProblemError } from '../platform/api';
import { heardInstant } from '../platform/clock';
import { showsPerson } from '../platform/window-session';
import { noteSession } from './ended';

/**
 * Who this window is; null where nobody is signed in. Whoever was at work when the session ended stays
 * known, so that the page stays too, and is asked to sign in again.
 */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ client }): Promise<MeAnswer | null> => {
    try {
      const me = await get<MeAnswer>('/me');
      heardInstant(me.at);
      showsPerson(me.person);
      noteSession(false);
      return me;
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.code !== 'unauthenticated') throw error;
      const before = client.getQueryData<MeAnswer | null>(['me']) ?? null;
      noteSession(before !== null);
      return before;
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

/** A Member's delegation, the Chair or the Secretariat; observers are the Council's guests. */
export const isOfTheCouncil = ({ offices, accreditations }: MeAnswer): boolean =>
  offices.length > 0 || accreditations.some(({ status }) => status === 'MEMBER');
