import { type Instant } from '@shanyrak/kernel';
import { type Language } from '../platform/language';
import { dateOf, minuteTime } from '../platform/times';

/** Dates as a document has them, by the calendar of the host city: 5 November 2026, 5 ноября 2026 года. */
export function documentDate(at: Instant, language: Language): string {
  return dateOf(at, language)
    .replace(/\sг\.$/, ' года')
    .replace(/^(\d+) /, '$1\u00a0');
}

/** Of a calendar day, `2026-11-05`. */
export const dayInWords = (day: string, language: Language): string =>
  documentDate(Date.parse(`${day}T12:00:00+05:00`), language);

/** With the time of day, for acts: 5 November 2026, 14:03. */
export const momentInWords = (at: Instant, language: Language): string =>
  `${documentDate(at, language)}, ${minuteTime(at, language)}`;
