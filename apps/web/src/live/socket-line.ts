import { io, type Socket } from 'socket.io-client';
import {
  type ClientToServer,
  type CommandAnswer,
  type CommandFrame,
  type Problem,
  PROTOCOL,
  type ServerToClient,
} from '@shanyrak/protocol';
import { shownPerson, windowToken } from '../platform/window-session';
import { type Line, type Listener } from './line';

/** How long an answer may take before the line counts as broken, in milliseconds. */
const PATIENCE = 12_000;
/** A line on which nothing was heard for so long is broken: heads come every five seconds. */
const SILENCE = 13_000;

/** Answers why a socket could not be made; a problem where the server said it itself. */
export type Failed = (problem: Problem | null) => void;

/** The line over a web socket, made again for ever. `failed` hears of each attempt that came to nothing. */
export function socketLine(stream: string, listener: Listener, failed: Failed): Line {
  const socket: Socket<ServerToClient, ClientToServer> = io({
    transports: ['websocket'],
    auth: (give) => give(named({ token: windowToken(), person: shownPerson() })),
    forceNew: true,
    reconnectionDelay: 300,
    reconnectionDelayMax: 3_000,
    timeout: 8_000,
  });
  let silence: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;

  const alive = (seq?: number): void => {
    clearTimeout(silence);
    // A half-open connection looks like silence: only a new one tells.
    silence = setTimeout(() => socket.io.engine?.close(), SILENCE);
    listener.alive(seq);
  };
  const later = (wait: number): void => {
    clearTimeout(again);
    again = setTimeout(() => socket.connect(), wait);
  };
  const join = (): void => {
    const since = listener.since();
    const request = { stream, protocol: PROTOCOL, ...(since !== undefined && { since }) };
    socket.timeout(PATIENCE).emit('room.join', request, (broken, answer) => {
      if (broken) return void socket.io.engine?.close();
      if (!answer.ok) return listener.turnedAway(answer.problem);
      listener.joined(answer);
      alive(answer.audience === 'members' ? answer.seq : undefined);
    });
  };

  socket.on('connect', () => {
    alive();
    join();
  });
  socket.on('disconnect', (reason) => {
    clearTimeout(silence);
    listener.lost();
    // The server ended the session, or itself; socket.io leaves it to us to come back.
    if (reason === 'io server disconnect') later(300);
  });
  socket.on('connect_error', (error: Error & { data?: Problem }) => {
    listener.lost();
    failed(error.data ?? null);
    // Turned away by name: only a server that is closing is worth another try.
    if (!socket.active && error.data?.code === 'unavailable') later(1_000);
  });
  socket.on('events', ({ events }) => {
    listener.events(events);
    alive();
  });
  socket.on('view', ({ number, view }) => {
    listener.view(number, view);
    alive();
  });
  socket.on('head', ({ seq }) => alive(seq));
  socket.on('presence', ({ presence }) => listener.presence(presence));
  socket.on('context', ({ context }) => listener.context(context));
  socket.on('closing', ({ reconnectIn }) => later(reconnectIn));

  return {
    kind: 'socket',
    send: (command) => sent(socket, command),
    rejoin: () => (socket.connected ? join() : undefined),
    close: () => {
      clearTimeout(silence);
      clearTimeout(again);
      socket.removeAllListeners();
      socket.disconnect();
    },
  };
}

/** Only what is known. */
function named(claims: Readonly<Record<string, string | null>>): Record<string, string> {
  const known = Object.entries(claims).filter((one): one is [string, string] => one[1] !== null);
  return Object.fromEntries(known);
}

function sent(
  socket: Socket<ServerToClient, ClientToServer>,
  command: CommandFrame,
): Promise<CommandAnswer> {
  return new Promise((answered, broke) => {
    if (!socket.connected) return broke(new Error('no line'));
    const onLost = (): void => broke(new Error('the line broke'));
    socket.once('disconnect', onLost);
    socket.timeout(PATIENCE).emit('command', command, (broken, answer) => {
      socket.off('disconnect', onLost);
      if (!broken) return answered(answer);
      socket.io.engine?.close();
      broke(new Error('no answer'));
    });
  });
}
