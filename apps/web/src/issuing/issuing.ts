import { type QueryClient, queryOptions } from '@tanstack/react-query';
import {
  type IssuedAnswer,
  type IssuingRequest,
  type IssuingReview,
  type IssuingState,
} from '@shanyrak/protocol';
import { type IssuanceGiven } from '@shanyrak/publishing';
import { get, post } from '../platform/api';

/**
 * What an officer looks at before acting: always as it is now. `path` is the document's own; with
 * answers to the check-list, as it would be with these.
 */
export const reviewQuery = (path: string, given: IssuanceGiven | null) =>
  queryOptions({
    queryKey: ['issue', path, given],
    queryFn: ({ signal }) =>
      given === null
        ? get<IssuingReview<unknown>>(`${path}/issue`, { signal })
        : post<IssuingReview<unknown>>(`${path}/issue/review`, given),
    staleTime: 0,
    gcTime: 0,
  });

/** An officer's act. Throws `ProblemError`; whatever the answer, the pages named are asked for anew. */
export async function actOnIssue(
  queries: QueryClient,
  path: string,
  touched: readonly (readonly string[])[],
  request: IssuingRequest,
): Promise<IssuingState> {
  try {
    return await post<IssuingState>(`${path}/issue`, request);
  } finally {
    const all = [...touched, ['issue', path]];
    await Promise.all(all.map((queryKey) => queries.invalidateQueries({ queryKey })));
  }
}

/** How soon a page looks whether what was being printed is there. */
const PRINTING = 3_000;

/** The editions and forms of a document, up to an edition that was issued. */
export const issuedQuery = (symbol: string, edition: number) =>
  queryOptions({
    queryKey: ['issued', symbol, edition],
    queryFn: ({ signal }) => get<IssuedAnswer>(`/issued/${encodeURIComponent(symbol)}`, { signal }),
    refetchInterval: ({ state: { data } }) =>
      data?.editions[0]?.forms.some(({ size }) => size === null) ? PRINTING : false,
  });
