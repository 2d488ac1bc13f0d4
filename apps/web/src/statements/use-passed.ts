import { type Instant } from '@shanyrak/kernel';
import { useEffect, useState } from 'react';
import { councilNow } from '../platform/clock';

/** Whether an instant has passed by the council's clock; told when it does. */
export function usePassed(at: Instant | null): boolean {
  const [, waited] = useState(0);
  const left = at === null ? null : at - councilNow();
  useEffect(() => {
    if (left === null || left <= 0) return;
    const timer = setTimeout(() => waited((times) => times + 1), Math.min(left, LONGEST));
    return () => clearTimeout(timer);
  });
  return left !== null && left <= 0;
}

/** No timer of a browser waits longer. */
const LONGEST = 2 ** 31 - 1;
