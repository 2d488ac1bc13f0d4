import { type Instant } from '@shanyrak/kernel';
import { useEffect, useState } from 'react';

/**
 * The council's clock, as well as a browser can know it. Every instant that the server tells was
 * past when it arrived; the tightest of these bounds is kept. It serves countdowns and nothing else:
 * what counts is decided by the database's clock (design 3).
 */
let ahead: number | null = null;

/** The server has told an instant that it read just now. */
export function heardInstant(at: Instant): void {
  const bound = Date.now() - at;
  if (ahead === null || bound < ahead) ahead = bound;
}

/** After a break the browser's own clock may have been set. */
export function forgetClock(): void {
  ahead = null;
}

export function councilNow(): Instant {
  return Date.now() - (ahead ?? 0);
}

/** The council's clock, ticking while `ticking`; drawn anew four times a second. */
export function useCouncilNow(ticking: boolean): Instant {
  const [now, setNow] = useState(councilNow);
  useEffect(() => {
    if (!ticking) return;
    setNow(councilNow());
    const timer = setInterval(() => setNow(councilNow()), 250);
    return () => clearInterval(timer);
  }, [ticking]);
  return now;
}
