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
import { type Found, type Kind, type Live } from './kind';
import { Room } from './room';
import { type RoomView } from './room-view';

/** The room that a page shows, for everything on that page. */
export interface InRoom<L extends Live = Live> {
  readonly room: Room<L>;
  readonly view: RoomView<L>;
}

/**
 * The room itself and not its view: whoever reads the view asks the room for it. So nothing of the
 * page is looked through for readers when something happens, and only they are drawn again. Of which
 * kind it is, whoever is drawn in it knows.
 */
const Context = createContext<unknown>(null);

/** Everything below is read as it was at an earlier moment; null: as it is. */
const Then = createContext<unknown>(null);

interface ThenProviderProps<L extends Live> {
  readonly value: RoomView<L> | null;
  readonly children: ReactNode;
}

export function ThenProvider<L extends Live>({ value, children }: ThenProviderProps<L>) {
  return createElement(Then.Provider, { value }, children);
}

interface RoomProviderProps<L extends Live> {
  readonly value: InRoom<L>;
  readonly children: ReactNode;
}

export function RoomProvider<L extends Live>({ value, children }: RoomProviderProps<L>) {
  return createElement(Context.Provider, { value: value.room }, children);
}

/** The room of the page, of the kind that the page is of. Throws outside a room's page. */
export function useLiveRoom<L extends Live = Live>(): InRoom<L> {
  const room = useRoomItself<L>();
  const now = useSyncExternalStore(room.subscribe, room.read);
  return { room, view: (useContext(Then) as RoomView<L> | null) ?? now };
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

function useRoomItself<L extends Live = Live>(): Room<L> {
  const room = useContext(Context) as Room<L> | null;
  if (!room) throw new Error('This is shown in a room only.');
  return room;
}

/**
 * Enters a room for as long as the component is shown, beginning with the state that was found there;
 * null in the very first moment.
 */
export function useEnteredRoom<L extends Live>(
  kind: Kind<L>,
  found: Found<L>,
  person: string,
): InRoom<L> | null {
  const { stream } = found;
  const first = useRef(found);
  const [room, setRoom] = useState<Room<L> | null>(null);
  useEffect(() => {
    const entered = new Room(kind, first.current, person);
    setRoom(entered);
    return () => entered.close();
  }, [kind, stream, person]);
  const view = useSyncExternalStore(room?.subscribe ?? notYet, () => room?.read() ?? null);
  return room && view ? { room, view } : null;
}

const notYet = () => () => undefined;
