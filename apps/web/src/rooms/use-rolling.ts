import { useEffect, useRef } from 'react';
import { type DraftState, type Rolled, type RollingDraft, rollingText } from '@shanyrak/draft';

/**
 * The rolling text; what an act has not touched is drawn from the text before.
 *   first  the text to begin from, where one has been made already
 */
export function useRolling(
  state: DraftState,
  language: string,
  first: Rolled | null = null,
): RollingDraft {
  const before = useRef(first);
  const known = before.current;
  const text =
    known?.state === state && known.text.language === language
      ? known.text
      : rollingText(state, language, known);
  useEffect(() => {
    before.current = { state, text };
  });
  return text;
}
