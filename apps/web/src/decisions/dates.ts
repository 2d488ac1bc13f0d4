import { type Language } from '../platform/language';
import { dateOf } from '../platform/times';

/** A day in the host city, `2026-11-05`, as a document has it: 5 November 2026, 5 ноября 2026 года. */
export function documentDate(day: string, language: Language): string {
  const noon = Date.parse(`${day}T12:00:00+05:00`);
  return dateOf(noon, language)
    .replace(/\sг\.$/, ' года')
    .replace(/^(\d+) /, '$1\u00a0');
}
