import { useCallback, useState } from 'react';
import { useHoldsPage } from '../platform/release';

/**
 * What one is writing and has not sent. It stays in this window's own storage, over a reload and a
 * lost connection, and goes nowhere else: unsent words never leave the browser (practice rule 8).
 */
export interface Unsent {
  readonly text: string;
  readonly rationale: string;
  /** The words that one began with. */
  readonly start: string;
  /** The provision's words as they stood then. */
  readonly base: string;
}

const keyOf = (person: string, name: string): string => `shanyrak.unsent.${person}.${name}`;

function kept(key: string): Unsent | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as Unsent | null;
  } catch {
    return null;
  }
}

/** Names of what this person has begun to write in a stream: after a reload it is opened again. */
export function begunIn(person: string, stream: string): readonly string[] {
  const prefix = keyOf(person, `${stream} `);
  return Object.keys(sessionStorage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
}

/** Something being written, by the name under which it is kept. */
export function useUnsent(person: string, stream: string, name: string, afresh: Unsent) {
  const key = keyOf(person, `${stream} ${name}`);
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
  return { unsent, write, forget };
}
