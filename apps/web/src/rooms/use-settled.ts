import { useMemo } from 'react';
import { type DraftState, settledIn } from '@shanyrak/draft';

/** The provisions to which words have been settled, and which are not closed; the same set for the same ones. */
export function useSettled({ amendments, provisions }: DraftState): ReadonlySet<string> {
  return useMemo(() => settledIn({ amendments, provisions }), [amendments, provisions]);
}
