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

/** Whoever shows a page looks again whenever the server may have changed: after a break, at times. */
const lookers = new Set<() => void>();

/** The line to the server was made anew: perhaps by another release. */
export function lookForRelease(): void {
  for (const look of lookers) look();
}

const LOADED_FOR = 'shanyrak.loadedFor';

/** Once for each release: where two are served side by side, a page must not chase them for ever. */
function mayLoadFor(release: string): boolean {
  if (holders.size > 0 || sessionStorage.getItem(LOADED_FOR) === release) return false;
  sessionStorage.setItem(LOADED_FOR, release);
  return true;
}

/**
 * Whether the server serves another client than this one. The page then loads itself anew, unless
 * something is being typed: then it says so, and waits. It looks at first, for each new `person`, and
 * then again and again.
 */
export function useNewRelease(person: string | undefined): boolean {
  const [isOld, setOld] = useState(false);
  useEffect(() => {
    let gone = false;
    const ask = async (): Promise<void> => {
      const now = await get<ReleaseAnswer>('/release').catch(() => null);
      if (gone || !now?.client || !OWN || now.client === OWN) return;
      if (mayLoadFor(now.client)) location.reload();
      else setOld(true);
    };
    const look = (): void => void ask();
    look();
    lookers.add(look);
    const timer = setInterval(look, LOOK);
    return () => {
      gone = true;
      lookers.delete(look);
      clearInterval(timer);
    };
  }, [person]);
  return isOld;
}
