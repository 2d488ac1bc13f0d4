/**
 * Records by id that share what did not change: the shape of everything in a state. A key that was
 * never there and one that was taken away look alike, so that what is undone is as it was before.
 */
export type Keyed<T> = Readonly<Record<string, T>>;

export function withKey<T>(record: Keyed<T>, key: string, value: T): Keyed<T> {
  return { ...record, [key]: value };
}

export function withoutKey<T>(record: Keyed<T>, key: string): Keyed<T> {
  return keeping(record, (_value, other) => other !== key);
}

/** Only what passes; the record itself where everything does. */
export function keeping<T>(record: Keyed<T>, passes: (value: T, key: string) => boolean): Keyed<T> {
  const kept = Object.entries(record).filter(([key, value]) => passes(value, key));
  return kept.length === Object.keys(record).length ? record : Object.fromEntries(kept);
}

/** The same keys, and under each what `change` makes of it. */
export function mapped<T>(record: Keyed<T>, change: (one: T) => T): Keyed<T> {
  return Object.fromEntries(Object.entries(record).map(([key, one]) => [key, change(one)]));
}

/** What stands under a key that somebody sent: never what every object inherits under such a name. */
export function found<T>(record: Keyed<T>, key: string): T | null {
  return Object.hasOwn(record, key) ? record[key]! : null;
}
