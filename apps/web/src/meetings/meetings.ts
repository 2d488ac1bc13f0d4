import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { startOfDay } from '@shanyrak/council';
import { type MeetingStateAnswer } from '@shanyrak/protocol';
import { get, ProblemError } from '../platform/api';
import { councilNow } from '../platform/clock';
import { pathOf } from './address';
import { type MeetingRow } from './calendar';

/** The calendar from the first day of a year on, asked for anew while somebody looks. */
export const meetingsQuery = (year: number) =>
  queryOptions({
    queryKey: ['meetings', year],
    queryFn: ({ signal }) =>
      get<readonly MeetingRow[]>(`/meetings?from=${startOfDay(year, 1, 1)}`, { signal }),
    refetchInterval: 10_000,
    refetchOnMount: 'always',
    placeholderData: keepPreviousData,
  });

/** The symbol of the meeting in which this body sits now; empty where it sits in none that is known here. */
export function useSittingOf(body: string): string {
  const { data } = useQuery(meetingsQuery(new Date(councilNow()).getUTCFullYear()));
  return data?.find((one) => one.body === body && one.status === 'OPEN')?.symbol ?? '';
}

/** What lies behind a meeting's address: the state with which its room begins. */
export const foundQuery = (symbol: string) =>
  queryOptions({
    queryKey: ['meeting', symbol],
    queryFn: () => get<MeetingStateAnswer>(`${pathOf(symbol)}/state`),
    retry: (_times, error) => isPassing(error),
    retryDelay: 1_500,
    refetchOnWindowFocus: false,
    gcTime: 0,
  });

/** Nobody answered, or not now: it is asked again. */
export const isPassing = (error: unknown): boolean =>
  error instanceof ProblemError && (error.offline || error.problem.status >= 500);
