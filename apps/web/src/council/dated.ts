import { type Instant } from '@shanyrak/kernel';
import { offsetOfAstana, periodOf } from '@shanyrak/council';
import { dayInWords, documentDate, momentInWords } from '../decisions/dates';
import { type Language } from '../platform/language';

const DAY = 86_400_000;

/** A day where something counts from its beginning in Astana; else the moment. */
export const dayOrMoment = (at: Instant, language: Language): string =>
  (at + offsetOfAstana(at)) % DAY === 0 ? documentDate(at, language) : momentInWords(at, language);

/** A document as it is cited, `PC.DEC/31, 2026-03-31`, with its day in words. */
export function citedInWords(cites: string, language: Language): string {
  const cut = cites.lastIndexOf(', ');
  const day = cites.slice(cut + 2);
  return /^\d{4}-\d{2}-\d{2}$/.test(day)
    ? `${cites.slice(0, cut)}, ${dayInWords(day, language)}`
    : cites;
}

/** An instant as a form names it, a day and, where one is given, a time of day, by the clocks of Astana. */
export function instantOf(day: string, time: string): Instant | null {
  const period = periodOf(day);
  if (!period) return null;
  const [hours = 0, minutes = 0] = time === '' ? [] : time.split(':').map(Number);
  return period.start + (hours * 60 + minutes) * 60_000;
}
