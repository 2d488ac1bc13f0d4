import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ClosedDaysAnswer } from '@shanyrak/protocol';
import { closedDaysQuery } from '../council/council';
import { type KnownDays } from './deadline';

/**
 * What is known of closed days; null while the server has not said. It is awaited until it has answered
 * or failed once: then one goes on without, whatever is tried again.
 */
export function useKnownDays(): { readonly known: KnownDays | null; readonly isAwaited: boolean } {
  const { data, isLoading, failureCount } = useQuery({ ...closedDaysQuery, select: ofMembers });
  const [isAwaited, setAwaited] = useState(true);
  if (isAwaited && (!isLoading || failureCount > 0)) setAwaited(false);
  return { known: data ?? null, isAwaited };
}

/** Silence is the Members' affair: whether an observer works then is no matter. */
const ofMembers = ({ delegations, publicHolidays }: ClosedDaysAnswer): KnownDays => ({
  publicHolidays,
  members: Object.fromEntries(
    delegations.filter(({ status }) => status === 'MEMBER').map((one) => [one.code, one]),
  ),
});
