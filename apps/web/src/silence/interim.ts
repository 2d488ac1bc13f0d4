import { queryOptions } from '@tanstack/react-query';
import { type InterimText } from '@shanyrak/publishing';
import { get, ProblemError } from '../platform/api';

/** Where the interim text of a round is read: the round's id is one part of the address. */
export const interimAddress = (draft: string, silence: string): string =>
  `/drafts/${draft}/interim-texts/${silence}`;

/** The interim text of a round; null where there is none for this reader. Its words never change. */
export const interimQuery = (draft: string, silence: string) =>
  queryOptions({
    queryKey: ['interim-text', silence],
    queryFn: async ({ signal }): Promise<InterimText | null> => {
      try {
        return await get<InterimText>(`${interimAddress(draft, silence)}.json`, { signal });
      } catch (error) {
        if (error instanceof ProblemError && error.problem.code === 'not-found') return null;
        throw error;
      }
    },
    refetchOnMount: 'always',
  });
