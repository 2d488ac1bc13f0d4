import { useCallback, useState } from 'react';
import { type ProvisionKind } from '@shanyrak/draft';
import { kept, keyOf, wasSent } from '../live/kept';
import { useHoldsPage } from '../platform/release';

/** Words about a draft that one is writing and has not sent. */
export interface Unsent {
  readonly text: string;
  readonly rationale: string;
  /** The words that one began with. */
  readonly start: string;
  /** The provision's words as they stood then. */
  readonly base: string;
  /** Of a new paragraph. */
  readonly kind?: ProvisionKind;
  /** Who has read it out, by code; empty where that is not chosen yet. */
  readonly delegation?: string;
  /** The amendments that the words would settle. */
  readonly settles?: readonly string[];
}

/** Something being written, by the name under which it is kept. */
export function useUnsent(person: string, stream: string, name: string, afresh: Unsent) {
  const key = keyOf(person, stream, name);
  const [unsent, setUnsent] = useState<Unsent>(() => kept<Unsent>(key) ?? afresh);
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
