import { useQuery } from '@tanstack/react-query';
import { type StateAnswer } from '@shanyrak/protocol';
import { get, ProblemError } from '../platform/api';

/** Between two looks whether a submission has become a draft, in milliseconds; once it has its number that is next. */
const LOOK = 4_000;
const REGISTERED = 1_000;

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
    refetchInterval: ({ state }) => lookAgain(state.data),
    gcTime: 0,
  });
}

/** Nobody answered, or not now: it is asked again. */
function isPassing(error: unknown): boolean {
  return error instanceof ProblemError && (error.offline || error.problem.status >= 500);
}

function lookAgain(found: StateAnswer | undefined): number | false {
  if (found?.audience !== 'members' || found.state.kind !== 'submission') return false;
  return found.state.status === 'REGISTERED' ? REGISTERED : LOOK;
}
