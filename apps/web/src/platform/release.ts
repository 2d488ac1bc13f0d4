import { useEffect, useState } from 'react';
import { type ReleaseAnswer } from '@shanyrak/protocol';
import { get } from './api';

/** The release that this page was loaded as; the server writes it into the page. */
const OWN = document.querySelector<HTMLMetaElement>('meta[name="release"]')?.content ?? '';
const LOOK = 60_000;

/** Whoever is typing or has something unsent holds the page, so that it is not loaded anew under them. */
const holders = new Set<symbol>();

export function useHoldsPage(holding: boolean): void {
  useEffect(() => {
    if (!holding) return;
    const holder = Symbol('unsent');
    holders.add(holder);
    return () => void holders.delete(holder);
  }, [holding]);
}

/**
 * Whether the server serves another client than this one. The page then loads itself anew, unless
 * something is being typed: then it says so, and waits. `again` changes whenever to look once more.
 */
export function useNewRelease(again: unknown): boolean {
  const [isOld, setOld] = useState(false);
  useEffect(() => {
    let gone = false;
    const look = async (): Promise<void> => {
      const now = await get<ReleaseAnswer>('/release').catch(() => null);
      if (gone || !now?.client || !OWN || now.client === OWN) return;
      if (holders.size === 0) location.reload();
      else setOld(true);
    };
    void look();
    const timer = setInterval(() => void look(), LOOK);
    return () => {
      gone = true;
      clearInterval(timer);
    };
  }, [again]);
  return isOld;
}
