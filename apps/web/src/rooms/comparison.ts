import { type ComparisonAnswer } from '@shanyrak/protocol';
import { get } from '../platform/api';

/** The text of now on that of event `from`, 0 for the text as circulated. */
export function comparisonOf(
  draft: string,
  from: number,
  language: string,
): Promise<ComparisonAnswer> {
  const asked = new URLSearchParams({ from: String(from), lang: language });
  return get<ComparisonAnswer>(`/drafts/${encodeURIComponent(draft)}/comparison?${asked}`);
}
