import { type DefaultEventsMap, type Socket } from 'socket.io';
import { type ClientToServer, type ServerToClient } from '@shanyrak/protocol';
import { type Packet } from './packet';

/** What the handshake has settled about a socket: whose it is, and by which session. */
export interface Handshake {
  person: string;
  session: string;
}

export type LiveSocket = Socket<ClientToServer, ServerToClient, DefaultEventsMap, Handshake>;

/** Bytes that may wait for one reader; whoever reads more slowly is let go and catches up by number. */
export const LONGEST_BACKLOG = 4_000_000;

/** What a line may have held back, to be let through now. */
interface HeldBack {
  flush(): void;
}

/**
 * One connected socket: a person at a screen, with a line into each room that the screen shows.
 * Frames that carry the events of a command still under way from here wait until that command is
 * answered, so that a sender hears the answer before the room's echo (design 6).
 */
export class Visitor {
  /** By stream. */
  readonly lines = new Map<string, HeldBack>();
  private readonly underWay = new Set<string>();

  constructor(readonly socket: LiveSocket) {}

  get person(): string {
    return this.socket.data.person;
  }

  get session(): string {
    return this.socket.data.session;
  }

  /** The connection ended while something was still being prepared for it. */
  get gone(): boolean {
    return this.socket.disconnected;
  }

  /** A command from here has not been answered yet. */
  get awaitsAnswer(): boolean {
    return this.underWay.size > 0;
  }

  awaitsAnswerTo(command: string): boolean {
    return this.underWay.has(command);
  }

  begins(command: string): void {
    this.underWay.add(command);
  }

  /** The answer has been handed to the socket: what was held back follows it. */
  answered(command: string): void {
    this.underWay.delete(command);
    for (const line of this.lines.values()) line.flush();
  }

  emit: LiveSocket['emit'] = (event, ...frame) => {
    const sent = this.socket.emit(event, ...frame);
    this.mustKeepUp();
    return sent;
  };

  /** What the whole room is told, written down once for everybody. */
  hand(packet: Packet): void {
    packet.sendTo(this.socket);
    this.mustKeepUp();
  }

  /** Closes the connection itself, not only the namespace: nothing more is read or written. */
  end(): void {
    this.socket.disconnect(true);
  }

  private mustKeepUp(): void {
    if (this.backlog() > LONGEST_BACKLOG) this.end();
  }

  /** Bytes handed to the engine and to the web socket that the network has not taken yet. */
  private backlog(): number {
    const { writeBuffer, transport } = this.socket.conn as unknown as EngineSocket;
    let bytes = transport?.socket?.bufferedAmount ?? 0;
    for (const { data } of writeBuffer ?? []) bytes += typeof data === 'string' ? data.length : 0;
    return bytes;
  }
}

/** The part of engine.io's socket that tells how much is waiting; its types keep it private. */
interface EngineSocket {
  readonly writeBuffer?: readonly { readonly data?: unknown }[];
  readonly transport?: { readonly socket?: { readonly bufferedAmount?: number } };
}
