import { useState } from 'react';
import { type RollingText } from '@shanyrak/text';

/** How often brackets have closed, as the name of what is played then: it begins anew with each. */
type Settled = 'once' | 'again';

/** Whether a bracket of a row has closed since the row was first drawn (look.md: motion only to explain). */
export function useSettling({ segments }: Pick<RollingText, 'segments'>): Settled | undefined {
  const brackets = bracketsIn(segments);
  const [known, setKnown] = useState<{ brackets: number; settled?: Settled }>({ brackets });
  if (known.brackets === brackets) return known.settled;
  const next = afterwards(known, brackets);
  setKnown(next);
  return next.settled;
}

/** Pure: what is played where a row has so many brackets now. */
export function afterwards(
  before: { readonly brackets: number; readonly settled?: Settled },
  brackets: number,
): { brackets: number; settled?: Settled } {
  if (brackets >= before.brackets) return { brackets };
  return { brackets, settled: before.settled === 'once' ? 'again' : 'once' };
}

const bracketsIn = (segments: RollingText['segments']): number =>
  segments.filter((one) => 'readings' in one).length;
