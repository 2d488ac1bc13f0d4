import { ZONE_OF_ASTANA } from '@shanyrak/council';
import { type Instant } from '@shanyrak/kernel';
import { type Language } from './language';

/** Instants as people at the table read them: Astana's time first, one's own beside it where it differs. */

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', ru: 'ru-RU' };

type Format = Omit<Intl.DateTimeFormatOptions, 'timeZone'>;
const formats = new Map<string, Intl.DateTimeFormat>();

function inZone(at: Instant, language: Language, format: Format, timeZone: string | undefined) {
  const key = JSON.stringify([language, format, timeZone]);
  let known = formats.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(LOCALES[language], {
      ...format,
      ...(timeZone && { timeZone }),
    });
    formats.set(key, known);
  }
  return known.format(at);
}

const CLOCK: Format = { hour: '2-digit', minute: '2-digit', second: '2-digit' };
const MINUTE: Format = { hour: '2-digit', minute: '2-digit' };
const DAY: Format = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' };
const DATE: Format = { day: 'numeric', month: 'long', year: 'numeric' };

/** 14:03:22, in Astana. */
export const clockTime = (at: Instant, language: Language): string =>
  inZone(at, language, CLOCK, ZONE_OF_ASTANA);

/** 14:03, in Astana. */
export const minuteTime = (at: Instant, language: Language): string =>
  inZone(at, language, MINUTE, ZONE_OF_ASTANA);

/** Thursday 26 March 2026, in Astana. */
export const dayOf = (at: Instant, language: Language): string =>
  inZone(at, language, DAY, ZONE_OF_ASTANA);

/** 26 March 2026, in Astana. */
export const dateOf = (at: Instant, language: Language): string =>
  inZone(at, language, DATE, ZONE_OF_ASTANA);

const MOMENT: Format = { ...DATE, ...MINUTE };

/** 26 March 2026 at 14:03, in Astana. */
export const momentOf = (at: Instant, language: Language): string =>
  inZone(at, language, MOMENT, ZONE_OF_ASTANA);

/** 14:03, in Astana; with the date where it is another than that of `day`. */
export function timeOn(day: Instant, at: Instant, language: Language): string {
  const [time, date] = [minuteTime(at, language), dateOf(at, language)];
  return date === dateOf(day, language) ? time : `${time}, ${date}`;
}

/** The reader's own time of day, or null where the reader's clock shows Astana's. */
export function ownTime(at: Instant, language: Language): string | null {
  const own = inZone(at, language, MINUTE, undefined);
  return own === minuteTime(at, language) ? null : own;
}

const SHORT: Format = { day: 'numeric', month: 'long' };

/** 25 March, in Astana. */
export const dayAndMonth = (at: Instant, language: Language): string =>
  inZone(at, language, SHORT, ZONE_OF_ASTANA);

/** As `ownTime`, with the day where it is another one than in Astana: 25 March, 23:00. */
export function ownMoment(at: Instant, language: Language): string | null {
  const own = ownTime(at, language);
  if (own === null) return null;
  const day = inZone(at, language, SHORT, undefined);
  return day === dayAndMonth(at, language) ? own : `${day}, ${own}`;
}

/** March 2026, of a month as `2026-03`. */
export function monthInWords(month: string, language: Language): string {
  const format: Format = { month: 'long', year: 'numeric' };
  const words = inZone(Date.parse(`${month}-15T12:00:00Z`), language, format, ZONE_OF_ASTANA);
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}

/** Tue, Tuesday, of a day in Astana. */
export const weekdayOf = (
  at: Instant,
  language: Language,
  weekday: 'short' | 'long' = 'short',
): string => inZone(at, language, { weekday }, ZONE_OF_ASTANA);

/** Monday to Sunday, short for the head of a column and in full for whoever listens. */
export function weekdays(
  language: Language,
): readonly { readonly short: string; readonly long: string }[] {
  return Array.from({ length: 7 }, (_, n) => {
    const monday = Date.UTC(2026, 2, 2 + n, 12);
    return {
      short: weekdayOf(monday, language),
      long: weekdayOf(monday, language, 'long'),
    };
  });
}
