import { queryOptions } from '@tanstack/react-query';
import {
  type DecisionAnswer,
  type DecisionSummary,
  type PublishedAnswer,
  type PublishedSummary,
} from '@shanyrak/protocol';
import { get, ProblemError } from '../platform/api';

/** A decision as this reader may have it: one of the Council's own, or a guest. */
export type Decision = DecisionAnswer | PublishedAnswer;
export type DecisionRow = DecisionSummary | PublishedSummary;

/** How often a page looks whether something was adopted or published meanwhile. */
const LOOK = 5_000;

/** The address of a decision, in the client and in the API alike: a symbol, PC.DEC/1, is one part of it. */
export const decisionPath = (symbol: string): string => `/decisions/${encodeURIComponent(symbol)}`;

/** The decisions that this reader may read. */
export const decisionsQuery = queryOptions({
  queryKey: ['decisions'],
  queryFn: ({ signal }) => get<readonly DecisionRow[]>('/decisions', { signal }),
  refetchInterval: LOOK,
  refetchOnMount: 'always',
});

/** One decision; null where there is none for this reader. */
export const decisionQuery = (symbol: string) =>
  queryOptions({
    queryKey: ['decision', symbol],
    queryFn: async ({ signal }): Promise<Decision | null> => {
      try {
        return await get<Decision>(decisionPath(symbol), { signal });
      } catch (error) {
        if (error instanceof ProblemError && error.problem.code === 'not-found') return null;
        throw error;
      }
    },
    refetchInterval: LOOK,
    refetchOnMount: 'always',
  });
