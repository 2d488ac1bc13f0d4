import { useEffect, useState } from 'react';
import { lastHappened, type MeetingState } from '@shanyrak/meeting';
import { kept } from '../live/kept';
import { useLiveRoom } from '../live/use-room';
import { councilNow } from '../platform/clock';
import { astanaInstant } from './calendar';
import { type Entering, proposed, type Said } from './entering';

const keyOf = (person: string, meeting: string): string => `shanyrak.entering.${person}.${meeting}`;

/** For whoever enters this meeting, in the room of the page; null: it was not held on paper, or others enter it. */
export function useEntering(meeting: MeetingState | null): Entering | null {
  const { room, view } = useLiveRoom();
  const [typed, type] = useState<{ readonly key: string; readonly said: Said } | null>(null);
  const key = meeting && keyOf(view.context?.actor.person ?? '', meeting.symbol);
  const own = key === null ? null : typed?.key === key ? typed.said : kept<Said>(key);
  const said = own ?? (meeting && proposed(meeting));
  const at = said && astanaInstant(said.day, said.time);
  const enters = meeting !== null;
  useEffect(() => {
    if (!enters) return;
    room.enterAsOf(at);
    // What lies ahead becomes lawful as soon as it is past: the page is looked at again then.
    const ahead = at === null ? 0 : at - councilNow();
    const timer = ahead > 0 ? setTimeout(() => room.enterAsOf(at), ahead) : undefined;
    return () => {
      clearTimeout(timer);
      room.enterAsOf(null);
    };
  }, [room, enters, at]);
  if (!meeting || !said || key === null) return null;
  const say = (next: Said): void => {
    sessionStorage.setItem(key, JSON.stringify(next));
    type({ key, said: next });
  };
  return { said, at, known: lastHappened(meeting), say };
}
