import { useSyncExternalStore } from 'react';
import { type Clearance, NOTHING_CLEARED } from './cleared';

/**
 * Where a person's marks of clearance lie: in this browser, and nowhere else, until a delegation has a
 * workspace of its own. Other windows of the same browser show them too.
 */
const keyOf = (person: string, stream: string): string => `shanyrak.cleared.${person}.${stream}`;

const listeners = new Set<() => void>();

function listen(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('storage', listener);
  };
}

/** What was read last, so that what has not changed is the very same. */
const known = new Map<string, { readonly raw: string | null; readonly clearance: Clearance }>();

function read(key: string): Clearance {
  const raw = localStorage.getItem(key);
  const before = known.get(key);
  if (before && before.raw === raw) return before.clearance;
  const clearance = parsed(raw);
  known.set(key, { raw, clearance });
  return clearance;
}

function parsed(raw: string | null): Clearance {
  try {
    return raw === null ? NOTHING_CLEARED : (JSON.parse(raw) as Clearance);
  } catch {
    return NOTHING_CLEARED;
  }
}

/** What this person has marked in a stream, and how to mark otherwise. */
export function useClearance(person: string, stream: string) {
  const key = keyOf(person, stream);
  const clearance = useSyncExternalStore(listen, () => read(key));
  const keep = (next: Clearance): void => {
    if (Object.keys(next.marks).length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(next));
    for (const listener of listeners) listener();
  };
  return [clearance, keep] as const;
}
