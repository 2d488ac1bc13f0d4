import { useCallback, useState } from 'react';
import { type MeetingState } from '@shanyrak/meeting';
import { kept, keyOf, wasSent } from '../live/kept';
import { useHoldsPage } from '../platform/release';
import { type AgendaDraft, draftedFrom, type DraftedItem } from './agenda-draft';

/** The agenda that one draws up: it stays in this window over a reload, and goes nowhere unsent. */
export function useAgendaDraft(state: MeetingState, person: string, stream: string) {
  const key = keyOf(person, stream, 'agenda');
  const [draft, setDraft] = useState<AgendaDraft>(
    () => kept<AgendaDraft>(key) ?? draftedFrom(state),
  );
  const [isChanged, setChanged] = useState(() => kept<AgendaDraft>(key) !== null);
  useHoldsPage(isChanged);
  const write = useCallback(
    (change: (items: readonly DraftedItem[]) => readonly DraftedItem[]): void => {
      setChanged(true);
      setDraft((before) => {
        const next = { ...before, items: change(before.items) };
        sessionStorage.setItem(key, JSON.stringify(next));
        return next;
      });
    },
    [key],
  );
  const forget = (): void => sessionStorage.removeItem(key);
  const sent = (command: string): void => wasSent(command, key, draft);
  return { draft, isChanged, write, forget, sent };
}
