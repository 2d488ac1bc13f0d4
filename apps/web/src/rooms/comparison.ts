import { type ProvisionKind } from '@shanyrak/draft';
import { get } from '../platform/api';

/** One text of a draft shown on an earlier one, as the server answers it. */
export interface ComparisonAnswer {
  readonly from: ComparedPoint;
  readonly to: ComparedPoint;
  readonly provisions: readonly ComparedProvision[];
}

interface ComparedPoint {
  readonly seq: number;
  readonly revision: number;
}

export interface ComparedProvision {
  readonly provision: string;
  readonly label: string;
  readonly formerLabel: string | null;
  readonly kind: ProvisionKind;
  readonly depth: number;
  readonly fate: 'same' | 'changed' | 'inserted' | 'deleted' | 'moved';
  readonly alsoMoved?: boolean;
  readonly spans: readonly {
    readonly kind: 'kept' | 'inserted' | 'deleted';
    readonly text: string;
  }[];
}

/** The text of now on that of event `from`, 0 for the text as circulated. */
export function comparisonOf(
  draft: string,
  from: number,
  language: string,
): Promise<ComparisonAnswer> {
  const asked = new URLSearchParams({ from: String(from), lang: language });
  return get<ComparisonAnswer>(`/drafts/${encodeURIComponent(draft)}/comparison?${asked}`);
}
