import {
  createContext,
  createElement,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { type Instant } from '@shanyrak/kernel';
import { type StateAnswer } from '@shanyrak/protocol';
import { Room } from './room';
import { type RoomView } from './room-view';

/** The room that a page shows, for everything on that page. */
export interface InRoom {
  readonly room: Room;
  readonly view: RoomView;
}

/**
 * The room itself and not its view: whoever reads the view asks the room for it. So nothing of the
 * page is looked through for readers when something happens, and only they are drawn again.
 */
const Context = createContext<Room | null>(null);

/** Everything below is read as it was at an earlier moment; null: as it is. */
const Then = createContext<RoomView | null>(null);
export const ThenProvider = Then.Provider;

interface RoomProviderProps {
  readonly value: InRoom;
  readonly children: ReactNode;
}

export function RoomProvider({ value, children }: RoomProviderProps) {
  return createElement(Context.Provider, { value: value.room }, children);
}

/** Throws outside a room's page. */
export function useRoom(): InRoom {
  const room = useRoomItself();
  const now = useSyncExternalStore(room.subscribe, room.read);
  return { room, view: useContext(Then) ?? now };
}

/** Up to when everything is saved, for the one line that tells it. */
export function useSavedAt(): Instant | null {
  const room = useRoomItself();
  return useSyncExternalStore(room.subscribe, room.savedAt);
}

/** How many own acts are on their way, for the same line. */
export function useOnTheWay(): number {
  const room = useRoomItself();
  return useSyncExternalStore(room.subscribe, room.onTheWay);
}

function useRoomItself(): Room {
  const room = useContext(Context);
  if (!room) throw new Error('This is shown in a room only.');
  return room;
}

/**
 * Enters a room for as long as the component is shown, beginning with the state that was found there;
 * null in the very first moment.
 */
export function useEnteredRoom(found: StateAnswer, person: string): InRoom | null {
  const { stream } = found;
  const first = useRef(found);
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => {
    const entered = new Room(first.current, person);
    setRoom(entered);
    return () => entered.close();
  }, [stream, person]);
  const view = useSyncExternalStore(room?.subscribe ?? notYet, () => room?.read() ?? null);
  return room && view ? { room, view } : null;
}

const notYet = () => () => undefined;
