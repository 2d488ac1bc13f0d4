import { type Instant } from '@shanyrak/kernel';

/**
 * Calendar days of the host city. A status begins on a day, and the day is counted where the council
 * sits: in Astana (domain 0.8). The zone is Asia/Almaty: UTC+6, and UTC+5 since 1 March 2024, when at
 * midnight the clocks went back an hour, so that 29 February 2024 lasted 25 hours. This one
 * transition is all that is known here; the daylight saving time kept until 2004 could move the
 * beginning of a day by an hour and no source dates a status that closely.
 */
const HOUR = 3_600_000;
const BEFORE_MARCH_2024 = 6 * HOUR;
const SINCE_MARCH_2024 = 5 * HOUR;
/** 1 March 2024, 00:00 at UTC+6: from this instant the clocks show UTC+5. */
const TRANSITION: Instant = Date.UTC(2024, 2, 1) - BEFORE_MARCH_2024;

/** Milliseconds by which the clocks of Astana are ahead of UTC at this instant. */
export function offsetOfAstana(at: Instant): number {
  return at < TRANSITION ? BEFORE_MARCH_2024 : SINCE_MARCH_2024;
}

/** The first instant of a day in Astana; `month` from 1, overflow as in `Date.UTC` (month 13 is the next January). */
export function startOfDay(year: number, month: number, day: number): Instant {
  const asIfUtc = Date.UTC(year, month - 1, day);
  return asIfUtc < Date.UTC(2024, 2, 1) ? asIfUtc - BEFORE_MARCH_2024 : asIfUtc - SINCE_MARCH_2024;
}

/** A span of time: from its first instant up to, and without, its end. */
export interface Period {
  readonly start: Instant;
  readonly end: Instant;
}

const DATE = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/;

/** The period in Astana that a date names, `2011`, `2014-05` or `1999-09-14`; null where there is no such date. */
export function periodOf(date: string): Period | null {
  const parts = DATE.exec(date)?.groups;
  if (!parts) return null;
  const year = Number(parts['year']);
  if (parts['month'] === undefined) {
    return { start: startOfDay(year, 1, 1), end: startOfDay(year + 1, 1, 1) };
  }
  const month = Number(parts['month']);
  if (month < 1 || month > 12) return null;
  if (parts['day'] === undefined) {
    return { start: startOfDay(year, month, 1), end: startOfDay(year, month + 1, 1) };
  }
  const day = Number(parts['day']);
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day < 1 || day > lastDay) return null;
  return { start: startOfDay(year, month, day), end: startOfDay(year, month, day + 1) };
}

/** The calendar day that it is in Astana at this instant, `2026-11-05`. */
export function dayInAstana(at: Instant): string {
  return new Date(at + offsetOfAstana(at)).toISOString().slice(0, 10);
}

/** The IANA zone that is used for Astana. */
export const ZONE_OF_ASTANA = 'Asia/Almaty';

/** No council names a later instant: beyond it there is no calendar of four digits to read a day from. */
export const LATEST_INSTANT = Date.UTC(9999, 0, 1);

/** The local time in Astana, to the minute, or finer where the instant is: `2026-03-26T18:00`, `…:05`. */
export function localTimeInAstana(at: Instant): string {
  const local = new Date(at + offsetOfAstana(at)).toISOString();
  return local.replace(/(?:(?::00)?\.000)?Z$/, '');
}

/** What the host city was called: it bore another name from March 2019 to September 2022 (domain 0.8). */
export const HOST_CITY = [
  { from: -Infinity, en: 'Astana', ru: 'Астана' },
  { from: startOfDay(2019, 3, 23), en: 'Nur-Sultan', ru: 'Нур-Султан' },
  { from: startOfDay(2022, 9, 17), en: 'Astana', ru: 'Астана' },
] as const;

/** The name of the city in which the council sits, as it was in force at this instant. */
export function hostCityAt(at: Instant): { readonly en: string; readonly ru: string } {
  const { en, ru } = HOST_CITY.findLast(({ from }) => from <= at)!;
  return { en, ru };
}
