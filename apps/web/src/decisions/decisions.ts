import { queryOptions } from '@tanstack/react-query';
import { type DecisionSummary } from '@shanyrak/protocol';
import { get } from '../platform/api';

/** The decisions that this reader may read. */
export const decisionsQuery = queryOptions({
  queryKey: ['decisions'],
  queryFn: ({ signal }) => get<readonly DecisionSummary[]>('/decisions', { signal }),
  refetchInterval: 5_000,
  refetchOnMount: 'always',
});
