import { useCallback } from 'react';
import { DEFAULT_BODIES } from '@shanyrak/council';
import { useLiveRoom } from '../live/use-room';
import { useLanguage } from '../platform/language';

/** The bodies by their names, as this reader knows them; a code that is none is answered as it came. */
export function useBodyName(): (code: string) => string {
  const { view } = useLiveRoom();
  const language = useLanguage();
  const bodies = view.context?.bodies ?? DEFAULT_BODIES;
  return useCallback(
    (code) => bodies.find((one) => one.code === code)?.names[language] ?? code,
    [bodies, language],
  );
}

/** The bodies to which this one forwards texts, and those that forward to it, by code. */
export function useWays(body: string): Record<'up' | 'down', readonly string[]> {
  const { view } = useLiveRoom();
  const bodies = view.context?.bodies ?? [];
  return {
    up: bodies.find(({ code }) => code === body)?.forwardsTo ?? [],
    down: bodies.filter(({ forwardsTo }) => forwardsTo.includes(body)).map(({ code }) => code),
  };
}
