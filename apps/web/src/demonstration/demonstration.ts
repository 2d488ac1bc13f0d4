import { queryOptions } from '@tanstack/react-query';
import { type DemonstrationAnswer } from '@shanyrak/protocol';
import { get, ProblemError } from '../platform/api';

/** The seats of the demonstration council; null where this is no demonstration. */
export const demonstrationQuery = queryOptions({
  queryKey: ['demonstration'],
  queryFn: async (): Promise<DemonstrationAnswer | null> => {
    try {
      return await get<DemonstrationAnswer>('/demonstration');
    } catch (error) {
      if (error instanceof ProblemError && error.problem.code === 'not-found') return null;
      throw error;
    }
  },
  staleTime: Infinity,
  retry: true,
  retryDelay: 1_500,
});
