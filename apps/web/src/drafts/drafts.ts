import { queryOptions } from '@tanstack/react-query';
import { get } from '../platform/api';
import { type DraftRow } from './groups';

/** The drafts of this reader, asked for anew while somebody looks. */
export const draftsQuery = queryOptions({
  queryKey: ['drafts'],
  queryFn: ({ signal }) => get<readonly DraftRow[]>('/drafts', { signal }),
  refetchInterval: 5_000,
  refetchOnMount: 'always',
});
