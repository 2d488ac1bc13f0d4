import { useMemo } from 'react';
import { type DraftState } from '@shanyrak/draft';
import { sinceCleared, type SinceCleared } from './cleared';
import { useClearance } from './cleared-kept';
import { useClearedWords } from './cleared-words';
import { useRoom } from './use-room';

/** How each provision stands to its clearance, by its id. */
export function useClearedFates(state: DraftState): ReadonlyMap<string, SinceCleared['fate']> {
  const { room, view } = useRoom();
  const [clearance] = useClearance(view.context?.actor.person ?? '', room.stream);
  return useMemo(
    () => new Map(sinceCleared(clearance, state).map(({ provision, fate }) => [provision, fate])),
    [clearance, state],
  );
}

/** A quiet mark beside the status: cleared, or changed since. */
export function ClearedInMargin({ fate }: { readonly fate: SinceCleared['fate'] | null }) {
  const say = useClearedWords();
  if (fate !== 'same' && fate !== 'changed') return null;
  return (
    <span className="cleared-mark" data-fate={fate}>
      <span aria-hidden="true">{fate === 'same' ? '◆' : '◇'}</span>{' '}
      {say(fate === 'same' ? 'inMargin' : 'inMarginChanged')}
    </span>
  );
}
