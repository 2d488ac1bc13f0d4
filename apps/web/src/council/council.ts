import {
  infiniteQueryOptions,
  type QueryClient,
  queryOptions,
  useQuery,
} from '@tanstack/react-query';
import { type DeclaredDays, type Function } from '@shanyrak/council';
import {
  type AnnouncementsAnswer,
  type BodiesAnswer,
  type ClosedDaysAnswer,
  type CouncilAnswer,
  type OwnDelegationAnswer,
  type OwnNote,
  type OwnPersonRequest,
  type PreparedAnswer,
  type PreparedView,
  type PrepareRequest,
} from '@shanyrak/protocol';
import { get, post, put } from '../platform/api';
import { useLanguage } from '../platform/language';

/** What the pages of the council ask the server for, and what is done there. */

/** How often a page looks whether something was confirmed or announced meanwhile. */
const LOOK = 10_000;

export const councilQuery = queryOptions({
  queryKey: ['council'],
  queryFn: ({ signal }) => get<CouncilAnswer>('/council', { signal }),
  refetchInterval: LOOK,
  refetchOnMount: 'always',
});

export const bodiesQuery = queryOptions({
  queryKey: ['bodies'],
  queryFn: ({ signal }) => get<BodiesAnswer>('/bodies', { signal }),
  refetchInterval: LOOK,
  refetchOnMount: 'always',
});

/** A body by its name, in the reader's language; by its code where there is none such now. */
export function useBodyName(): (code: string) => string {
  const { data } = useQuery(bodiesQuery);
  const language = useLanguage();
  return (code) => data?.bodies.find(({ prefix }) => prefix === code)?.name[language] ?? code;
}

export const announcementsQuery = infiniteQueryOptions({
  queryKey: ['announcements'],
  queryFn: ({ signal, pageParam }) =>
    get<AnnouncementsAnswer>(
      `/council/announcements${pageParam === null ? '' : `?before=${pageParam}`}`,
      { signal },
    ),
  initialPageParam: null as number | null,
  getNextPageParam: ({ before }: AnnouncementsAnswer) => before,
  refetchInterval: LOOK,
  refetchOnMount: 'always',
});

export const preparedQuery = queryOptions({
  queryKey: ['prepared'],
  queryFn: ({ signal }) => get<PreparedAnswer>('/council/prepared', { signal }),
  refetchInterval: LOOK,
  refetchOnMount: 'always',
});

export const ownDelegationQuery = queryOptions({
  queryKey: ['delegation'],
  queryFn: ({ signal }) => get<OwnDelegationAnswer>('/delegation', { signal }),
  refetchInterval: LOOK,
  refetchOnMount: 'always',
});

export const closedDaysQuery = queryOptions({
  queryKey: ['closed-days'],
  queryFn: ({ signal }) => get<ClosedDaysAnswer>('/council/closed-days', { signal }),
  refetchOnMount: 'always',
});

/** Whatever the answer, the pages are asked for anew. */
async function thenAnew<T>(queries: QueryClient, act: Promise<T>): Promise<T> {
  try {
    return await act;
  } finally {
    const touched = [
      'council',
      'bodies',
      'announcements',
      'prepared',
      'delegation',
      'closed-days',
      'participants',
    ];
    await Promise.all(touched.map((key) => queries.invalidateQueries({ queryKey: [key] })));
  }
}

export const prepare = (queries: QueryClient, request: PrepareRequest): Promise<PreparedView> =>
  thenAnew(queries, post<PreparedView>('/council/prepared', request));

export const endPrepared = (
  queries: QueryClient,
  id: string,
  how: 'confirm' | 'withdraw',
): Promise<PreparedView> =>
  thenAnew(queries, post<PreparedView>(`/council/prepared/${id}/${how}`, {}));

export const addOwnPerson = (
  queries: QueryClient,
  request: OwnPersonRequest,
): Promise<OwnDelegationAnswer> =>
  thenAnew(queries, post<OwnDelegationAnswer>('/delegation/people', request));

export const endOwnPerson = (
  queries: QueryClient,
  person: string,
  note: OwnNote,
): Promise<OwnDelegationAnswer> =>
  thenAnew(
    queries,
    post<OwnDelegationAnswer>(`/delegation/people/${encodeURIComponent(person)}/end`, { note }),
  );

export const setOwnSheet = (
  queries: QueryClient,
  functions: readonly Function[],
  note: OwnNote,
): Promise<OwnDelegationAnswer> =>
  thenAnew(queries, put<OwnDelegationAnswer>('/delegation/sheet', { functions, note }));

export const declareClosedDays = (
  queries: QueryClient,
  days: DeclaredDays,
): Promise<ClosedDaysAnswer> =>
  thenAnew(queries, put<ClosedDaysAnswer>('/delegation/closed-days', days));
