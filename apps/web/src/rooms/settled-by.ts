import { type DraftEvent, type DraftState } from '@shanyrak/draft';
import { labelOfChange } from './change-words';

/** What was settled or closed, of which draft. */
export interface Settled {
  readonly seq: number;
  readonly key: 'settledNow' | 'settledOut' | 'closedNow';
  readonly label: string;
}

/** What an event settles: the draft is the one before it or after it, whichever the screen has. */
export function settledBy(event: DraftEvent, state: DraftState): Settled | null {
  const { seq } = event;
  if (event.type === 'provision.close') {
    const label = state.provisions[event.data.provision]?.label ?? '';
    return { seq, key: 'closedNow', label };
  }
  if (event.type !== 'wording.settle') return null;
  const change = state.amendments[event.data.amendment]?.change;
  if (!change) return null;
  const stands = change.kind !== 'delete' && change.kind !== 'amend';
  return { seq, key: stands ? 'settledNow' : 'settledOut', label: labelOfChange(state, change) };
}
