import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { Room, type RoomView } from './room';

/** The room that a page shows, for everything on that page. */
export interface InRoom {
  readonly room: Room;
  readonly view: RoomView;
}

const Context = createContext<InRoom | null>(null);
export const RoomProvider = Context.Provider;

/** Throws outside a room's page. */
export function useRoom(): InRoom {
  const inRoom = useContext(Context);
  if (!inRoom) throw new Error('This is shown in a room only.');
  return inRoom;
}

/** Enters a room for as long as the component is shown; null in the very first moment. */
export function useEnteredRoom(stream: string, person: string): InRoom | null {
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => {
    const entered = new Room(stream, person);
    setRoom(entered);
    return () => entered.close();
  }, [stream, person]);
  const view = useSyncExternalStore(room?.subscribe ?? notYet, () => room?.read() ?? null);
  return room && view ? { room, view } : null;
}

const notYet = () => () => undefined;
