import { type Amendment, type DraftState, inText, type ProposedChange } from '@shanyrak/draft';

/** The amendment of another delegation that wants exactly this change, to the letter, if one stands in the text. */
export function proposedBy(
  state: DraftState,
  change: ProposedChange,
  own: string | null,
): Amendment | null {
  const wanted = Object.entries(change);
  const found = inText(state, ({ sponsor, change: other }) => {
    if (sponsor === own || sponsor === 'CHAIR' || sponsor === 'FACILITATOR') return false;
    const theirs = new Map<string, unknown>(Object.entries(other));
    return wanted.every(([key, value]) => theirs.get(key) === value);
  });
  return found[0] ?? null;
}
