import { type Instant } from '@shanyrak/kernel';
import { type Language } from './language';

/** Instants as people at the table read them: Astana's time first, one's own beside it where it differs. */
export const ASTANA = 'Asia/Almaty';

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
  inZone(at, language, CLOCK, ASTANA);

/** 14:03, in Astana. */
export const minuteTime = (at: Instant, language: Language): string =>
  inZone(at, language, MINUTE, ASTANA);

/** Thursday 26 March 2026, in Astana. */
export const dayOf = (at: Instant, language: Language): string => inZone(at, language, DAY, ASTANA);

/** 26 March 2026, in Astana. */
export const dateOf = (at: Instant, language: Language): string =>
  inZone(at, language, DATE, ASTANA);

/** The reader's own time of day, or null where the reader's clock shows Astana's. */
export function ownTime(at: Instant, language: Language): string | null {
  const own = inZone(at, language, MINUTE, undefined);
  return own === minuteTime(at, language) ? null : own;
}
