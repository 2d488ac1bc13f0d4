import { io, type Socket } from 'socket.io-client';
import { type ClientToServer, type Problem, type ServerToClient } from '@shanyrak/protocol';
import { shownPerson, windowToken } from '../platform/window-session';

export type LiveSocket = Socket<ServerToClient, ClientToServer>;

/** As the server tells it where it turns a socket away. */
export type TurnedAway = Error & { readonly data?: Problem };

/**
 * A web socket of this window, made again for ever: also after the server has ended the session, or
 * itself, which socket.io leaves to us. Where it is turned away by name it stays away, unless the
 * server is only closing.
 */
export function liveSocket(): { readonly socket: LiveSocket; readonly close: () => void } {
  let again: ReturnType<typeof setTimeout> | undefined;
  const socket: LiveSocket = io({
    transports: ['websocket'],
    auth: (give) => give(named({ token: windowToken(), person: shownPerson() })),
    forceNew: true,
    reconnectionDelay: 300,
    reconnectionDelayMax: 3_000,
    timeout: 8_000,
  });
  const later = (wait: number): void => {
    clearTimeout(again);
    again = setTimeout(() => socket.connect(), wait);
  };
  socket.on('disconnect', (reason) => {
    if (reason === 'io server disconnect') later(300);
  });
  socket.on('connect_error', ({ data }: TurnedAway) => {
    if (!socket.active && data?.code === 'unavailable') later(1_000);
  });
  socket.on('closing', ({ reconnectIn }) => later(reconnectIn));
  const close = (): void => {
    clearTimeout(again);
    socket.removeAllListeners();
    socket.disconnect();
  };
  return { socket, close };
}

/** Only what is known. */
function named(claims: Readonly<Record<string, string | null>>): Record<string, string> {
  const known = Object.entries(claims).filter((one): one is [string, string] => one[1] !== null);
  return Object.fromEntries(known);
}
