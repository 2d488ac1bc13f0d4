import { Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { type DraftState } from '@shanyrak/draft';
import { useDeskWords } from './desk-words';
import { type Settled, settledBy } from './settled-by';
import { useRoom } from './use-room';
import { useRoomWords } from './words';

/** So long it stays, in milliseconds; the margin and the history keep what it says. */
const STAYS = 20_000;

/** Said to everybody, quietly, when the room has settled something: nobody is left to wonder. */
export function JustSettled({ state }: { readonly state: DraftState }) {
  const { room } = useRoom();
  const say = useDeskWords();
  const tell = useRoomWords();
  const [settled, setSettled] = useState<Settled | null>(null);
  const now = useRef(state);
  useEffect(() => {
    now.current = state;
  });
  useEffect(
    () =>
      room.hear((events) => {
        for (const event of events) {
          const found = settledBy(event, now.current);
          if (found) setSettled(found);
        }
      }),
    [room],
  );
  useEffect(() => {
    if (!settled) return;
    const ends = setTimeout(() => setSettled(null), STAYS);
    return () => clearTimeout(ends);
  }, [settled]);
  return (
    <div role="status" className="just-settled on-screen-only">
      {settled && (
        <Text size="sm">✓ {say(settled.key, { label: settled.label || tell('title') })}</Text>
      )}
    </div>
  );
}
