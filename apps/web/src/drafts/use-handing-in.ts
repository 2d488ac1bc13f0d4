import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { type Capacity } from '@shanyrak/council';
import { streamName, uuidSent } from '@shanyrak/kernel';
import { post, ProblemError, UNDECIDED } from '../platform/api';
import { draftsQuery } from './drafts';
import { payloadOf, type Spoken, type WrittenPaper } from './written-paper';

/** A paper that has not been handed in yet. */
export interface NewPaper extends WrittenPaper {
  /** The UUID by which it will be known: whatever is sent of it opens that one stream, once. */
  readonly id: string;
  readonly as: Capacity;
}

/** Between two attempts, while nobody answers, in milliseconds. */
const RETRY = 1_500;

/**
 * Hands a paper in. There is no room yet in which it could be done, so it is sent by itself, and until
 * somebody answers again and again. The act is named after what it says: the same words are taken once.
 */
export function useHandingIn(spoken: Spoken, onTaken: () => void) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const handing = useMutation({
    mutationFn: ({ id, as, ...paper }: NewPaper) => {
      const payload = payloadOf(paper, spoken);
      const stream = streamName('submission', id);
      return post('/drafts', { id: uuidSent({ stream, as, payload }), stream, as, payload });
    },
    retry: (_times, error) =>
      error instanceof ProblemError && UNDECIDED.includes(error.problem.code),
    retryDelay: RETRY,
    onSuccess: () => {
      onTaken();
      return queries.invalidateQueries({ queryKey: draftsQuery.queryKey });
    },
  });
  // Whoever has gone elsewhere meanwhile is not led away from there.
  const handIn = (paper: NewPaper): Promise<unknown> =>
    handing.mutateAsync(paper, { onSuccess: () => void navigate(`/drafts/${paper.id}`) });
  return { ...handing, handIn };
}
