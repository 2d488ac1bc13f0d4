import { type CommandAnswer, type CommandFrame, type Problem, PROTOCOL } from '@shanyrak/protocol';
import { type Line, type Listener } from './line';
import { liveSocket, type LiveSocket, type TurnedAway } from './live-socket';

/** How long an answer may take before the line counts as broken, in milliseconds. */
const PATIENCE = 12_000;
/** A line on which nothing was heard for so long is broken: heads come every five seconds. */
const SILENCE = 13_000;

/** Answers why a socket could not be made; a problem where the server said it itself. */
export type Failed = (problem: Problem | null) => void;

/** The line over a web socket, made again for ever. `failed` hears of each attempt that came to nothing. */
export function socketLine(stream: string, listener: Listener, failed: Failed): Line {
  const { socket, close } = liveSocket();
  let silence: ReturnType<typeof setTimeout> | undefined;

  const alive = (seq?: number): void => {
    clearTimeout(silence);
    // A half-open connection looks like silence: only a new one tells.
    silence = setTimeout(() => socket.io.engine?.close(), SILENCE);
    listener.alive(seq);
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
  socket.on('disconnect', () => {
    clearTimeout(silence);
    listener.lost();
  });
  socket.on('connect_error', ({ data }: TurnedAway) => {
    listener.lost();
    failed(data ?? null);
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

  return {
    kind: 'socket',
    send: (command) => sent(socket, command),
    rejoin: () => (socket.connected ? join() : undefined),
    close: () => {
      clearTimeout(silence);
      close();
    },
  };
}

function sent(socket: LiveSocket, command: CommandFrame): Promise<CommandAnswer> {
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
