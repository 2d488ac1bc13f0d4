import {
  type CommandAnswer,
  type CommandFrame,
  type JoinAnswer,
  type Presence,
  type Problem,
  type RoomContext,
  type RoomEvent,
} from '@shanyrak/protocol';

/**
 * The line between a room on the screen and the server: a web socket, or, where those are blocked,
 * requests that wait (design 6). Both say the same things to whoever listens.
 */
export interface Listener {
  /** The number of the last event or view that the screen has; undefined before the first. */
  readonly since: () => number | undefined;
  /** The room has been entered; with `reload` the state must be fetched anew. */
  joined(answer: JoinAnswer): void;
  events(events: readonly RoomEvent[]): void;
  view(number: number, view: unknown): void;
  presence(presence: Presence): void;
  context(context: RoomContext): void;
  /** Something arrived: the line lives. `seq` is where the stream stands, where the server said it. */
  alive(seq?: number): void;
  /** The line broke; it is made again by itself. */
  lost(): void;
  /** The server says no to this reader: signed out, not for them, too old a client. */
  turnedAway(problem: Problem): void;
}

export interface Line {
  readonly kind: 'socket' | 'polling';
  /** Sends a command and answers; rejects where the line breaks before the answer. */
  send(command: CommandFrame): Promise<CommandAnswer>;
  /** Enters the room anew: something was missed. */
  rejoin(): void;
  close(): void;
}
