import { useQuery } from '@tanstack/react-query';
import { type StateAnswer } from '@shanyrak/protocol';
import { get, ProblemError } from '../platform/api';

/** Between two looks whether a submission has become a draft, in milliseconds. */
const SUBMISSION = 4_000;

/**
 * What lies behind a draft's address: its submission, until it is circulated. The answer holds the
 * whole state, with which the room begins.
 */
export function useStream(id: string) {
  return useQuery({
    queryKey: ['stream', id],
    queryFn: () => get<StateAnswer>(`/drafts/${encodeURIComponent(id)}/state`),
    retry: (_times, error) => isPassing(error),
    retryDelay: 1_500,
    refetchOnWindowFocus: false,
    refetchInterval: ({ state }) =>
      state.data?.stream.startsWith('submission:') ? SUBMISSION : false,
    gcTime: 0,
  });
}

/** Nobody answered, or not now: it is asked again. */
function isPassing(error: unknown): boolean {
  return error instanceof ProblemError && (error.offline || error.problem.status >= 500);
}
