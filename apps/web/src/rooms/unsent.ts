import { useCallback, useState } from 'react';
import { useHoldsPage } from '../platform/release';
import { kept, keyOf, type Unsent, wasSent } from './kept';

/** Something being written, by the name under which it is kept. */
export function useUnsent(person: string, stream: string, name: string, afresh: Unsent) {
  const key = keyOf(person, stream, name);
  const [unsent, setUnsent] = useState<Unsent>(() => kept(key) ?? afresh);
  const holds = unsent.text !== unsent.start || unsent.rationale !== '';
  useHoldsPage(holds);
  const write = useCallback(
    (change: Partial<Unsent>) =>
      setUnsent((before) => {
        const next = { ...before, ...change };
        sessionStorage.setItem(key, JSON.stringify(next));
        return next;
      }),
    [key],
  );
  const forget = useCallback(() => sessionStorage.removeItem(key), [key]);
  const sent = (command: string): void => wasSent(command, key, unsent);
  return { unsent, write, forget, sent };
}
