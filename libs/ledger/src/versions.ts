import { type RecordedEvent } from './rows';

/**
 * The versions of events (design 3). A shape that was ever written is read for ever: when a type
 * gets a new version, a pure upcaster lifts the data of the one before, and the corpus
 * (`test/corpus/events`) keeps one event of each. What nobody here knows, because a newer release
 * wrote it, is named as unknown: its stream becomes read-only instead of wrong.
 */

/** From the data of one version of a type to the data of the next. */
export type Upcaster = (data: unknown) => unknown;

export interface VersionsOfType {
  /** The version that is written now, counted from 1. */
  readonly current: number;
  /** `upcasters[n]` lifts version n to n + 1; one for each version before the current. */
  readonly upcasters?: Readonly<Record<number, Upcaster>>;
}

export interface Versions {
  readonly of: Readonly<Record<string, VersionsOfType>>;
}

export type Lifted =
  | { readonly ok: true; readonly event: RecordedEvent }
  | { readonly ok: false; readonly unknown: { readonly type: string; readonly v: number } };

/** Throws RangeError where an older version of a type could not be lifted. */
export function versionsOf(types: Readonly<Record<string, VersionsOfType>>): Versions {
  for (const [type, { current, upcasters }] of Object.entries(types))
    for (let v = 1; v < current; v++)
      if (!upcasters?.[v]) throw new RangeError(`Nothing lifts ${type} from version ${v}.`);
  return { of: types };
}

/** Types of which only the first version was ever written. */
export function firstVersions(types: readonly string[]): Versions {
  return versionsOf(Object.fromEntries(types.map((type) => [type, { current: 1 }])));
}

/** The event in the current shape of its type, or the name of what is not known here. */
export function lift(versions: Versions, event: RecordedEvent): Lifted {
  const { type, v } = event;
  const known = Object.hasOwn(versions.of, type) ? versions.of[type] : undefined;
  if (!known || !Number.isSafeInteger(v) || v < 1 || v > known.current)
    return { ok: false, unknown: { type, v } };
  if (v === known.current) return { ok: true, event };
  let data = event.data;
  for (let from = v; from < known.current; from++) data = known.upcasters![from]!(data);
  return { ok: true, event: { ...event, v: known.current, data } };
}
