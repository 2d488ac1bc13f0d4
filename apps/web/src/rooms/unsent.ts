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

/** Something being written about a draft, by the name under which it is kept. */
export function useUnsent(person: string, stream: string, name: string, afresh: Unsent) {
  return useUnsentOf(keyOf(person, stream, name), afresh, isBegun);
}

const isBegun = ({ text, start, rationale }: Unsent): boolean => text !== start || rationale !== '';

/** Something being written, of whatever shape, kept under a key; `holds`: it would be missed. */
export function useUnsentOf<T extends object>(
  key: string,
  afresh: T,
  holds: (unsent: T) => boolean,
) {
  const [unsent, setUnsent] = useState<T>(() => kept<T>(key) ?? afresh);
  useHoldsPage(holds(unsent));
  const write = useCallback(
    (change: Partial<T> | ((before: T) => Partial<T>)) =>
      setUnsent((before) => {
        const next = { ...before, ...(typeof change === 'function' ? change(before) : change) };
        sessionStorage.setItem(key, JSON.stringify(next));
        return next;
      }),
    [key],
  );
  const forget = useCallback(() => sessionStorage.removeItem(key), [key]);
  const sent = (command: string): void => wasSent(command, key, unsent);
  return { unsent, write, forget, sent };
}
