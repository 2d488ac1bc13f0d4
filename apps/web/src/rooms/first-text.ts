import { useEffect, useRef, useState } from 'react';
import {
  type DraftState,
  type Rolled,
  type RollingProvision,
  rollingTextOf,
  unmadeRows,
} from '@shanyrak/draft';
import { consolidate } from '@shanyrak/text';

/**
 * The first rolling text of a long draft is some hundred milliseconds of work: it is made row by row,
 * a few at a stretch, so that the page never stands still. From then on an act costs what it touches.
 */

/** So long is worked at a stretch, in milliseconds: the half of a frame. */
const STRETCH = 8;

/** The text of the state as it was when the room was entered; null until it is there. */
export function useFirstText(state: DraftState): Rolled | null {
  const [first, setFirst] = useState<Rolled | null>(null);
  const entered = useRef(state);
  useEffect(() => madeInStretches(entered.current, setFirst), []);
  return first;
}

/** Makes the text of a state while the page goes on; answers how to give it up. */
function madeInStretches(state: DraftState, done: (rolled: Rolled) => void): () => void {
  const language = state.originalLanguage;
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
