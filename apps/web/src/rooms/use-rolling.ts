import { useEffect, useRef, useState } from 'react';
import {
  type DraftState,
  type Rolled,
  type RollingDraft,
  type RollingProvision,
  rollingText,
  rollingTextOf,
  unmadeRows,
} from '@shanyrak/draft';
import { consolidate } from '@shanyrak/text';

/**
 * The rolling text of what is on the screen. The first one of a long draft is some hundred
 * milliseconds of work: it is made row by row, a few at a stretch, so that the page never stands
 * still; null until it is there. From then on an act costs what it touches, and is seen at once.
 */

/** So long is worked at a stretch, in milliseconds: the half of a frame. */
const STRETCH = 8;

export function useRolling(state: DraftState, language: string): RollingDraft | null {
  const before = useRef<Rolled | null>(null);
  const [first, setFirst] = useState<Rolled | null>(null);
  const known = before.current ?? first;
  const text = known && textAfter(known, state, language);
  useEffect(() => {
    if (text) before.current = { state, text };
  });
  const isThere = first !== null;
  const begun = useRef({ state, language });
  useEffect(() => {
    if (isThere) return;
    return madeInStretches(begun.current, setFirst);
  }, [isThere]);
  return text;
}

function textAfter(known: Rolled, state: DraftState, language: string): RollingDraft {
  if (known.state === state && known.text.language === language) return known.text;
  return rollingText(state, language, known);
}

/** Makes the text of a state while the page goes on; answers how to give it up. */
function madeInStretches(
  { state, language }: { readonly state: DraftState; readonly language: string },
  done: (rolled: Rolled) => void,
): () => void {
  const rows: RollingProvision[] = [];
  const unmade = unmadeRows(state, language);
  const { port1, port2 } = new MessageChannel();
  const work = (): void => {
    const until = performance.now() + STRETCH;
    for (let next = unmade.next(); ; next = unmade.next()) {
      if (next.done) return done({ state, text: rollingTextOf(state, language, rows) });
      rows.push(next.value(consolidate));
      if (performance.now() > until) return port2.postMessage(null);
    }
  };
  port1.onmessage = work;
  work();
  return () => port1.close();
}
