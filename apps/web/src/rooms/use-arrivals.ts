import { useCallback, useEffect, useRef, useState } from 'react';
import { type RollingDraft } from '@shanyrak/draft';
import { arrivedIn, type Side } from './arrivals';
import { Eyes, type Watcher } from './eyes';

/** The rows that others have changed since the reader saw them, and where each waits. */
export interface Arrivals extends Watcher {
  readonly sides: ReadonlyMap<string, Side>;
}

type Sides = Arrivals['sides'];

/**
 *   others  the number of the last act by somebody else; what changes without one is one's own
 *   isThen  whether an earlier moment is read: what comes meanwhile has arrived when one is back
 */
export function useArrivals(text: RollingDraft, others: number, isThen: boolean): Arrivals {
  const [sides, setSides] = useState<Sides>(new Map());
  const before = useRef({ text, others });
  useEffect(() => {
    if (isThen) return;
    const then = before.current;
    before.current = { text, others };
    if (then.others === others || then.text.language !== text.language) return;
    const arrived = arrivedIn(then.text.provisions, text.provisions);
    if (arrived.length > 0)
      setSides((known) => new Map([...arrived.map((row) => [row, 'inSight'] as const), ...known]));
  }, [text, others, isThen]);
  const moved = useCallback(
    (row: string, side: Side) => setSides((known) => standing(known, row, side)),
    [],
  );
  const read = useCallback(
    (row: string) => setSides((known) => new Map([...known].filter(([one]) => one !== row))),
    [],
  );
  return { sides, moved, read };
}

function standing(known: Sides, row: string, side: Side): Sides {
  return !known.has(row) || known.get(row) === side ? known : new Map(known).set(row, side);
}

/** Watches what has arrived, for as long as the rows are on the page. */
export function useEyes({ sides, moved, read }: Arrivals): void {
  const eyes = useRef<Eyes | null>(null);
  useEffect(() => {
    const opened = new Eyes({ moved, read });
    eyes.current = opened;
    return () => opened.close();
  }, [moved, read]);
  const rows = [...sides.keys()].sort().join(' ');
  useEffect(() => eyes.current?.watch(rows === '' ? [] : rows.split(' ')), [rows]);
}
