import { type QueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { ProblemError } from '../platform/api';

/**
 * Whether the session of this window has ended by itself, while somebody is at work in it: by time, or
 * because an account was closed. The page then stays as it is, with whatever is typed in it, and asks
 * to sign in again (./sign-in-again). Signing out by one's own wish is no such end.
 */
let ended = false;
const listeners = new Set<() => void>();

export function noteSession(hasEnded: boolean): void {
  if (ended === hasEnded) return;
  ended = hasEnded;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const useSessionEnded = (): boolean => useSyncExternalStore(subscribe, () => ended);

/** Whatever request is answered as nobody's asks anew who this window is. */
export function useWatchedSession(queries: QueryClient): void {
  useEffect(
    () =>
      queries.getQueryCache().subscribe((notice) => {
        if (notice.type !== 'updated' || notice.action.type !== 'error') return;
        const { error } = notice.action;
        if (!(error instanceof ProblemError) || error.problem.code !== 'unauthenticated') return;
        void queries.invalidateQueries({ queryKey: ['me'] });
      }),
    [queries],
  );
}
