import { io, type Socket } from 'socket.io-client';
import { deadline } from './deadline';
import { type Window } from './window';

/** A line with nothing between the spec and the wire: what comes is kept in the order in which it came. */
export class RawSocket {
  /** Everything that arrived: frames by their event, answers as `answer`. */
  readonly heard: { readonly event: string; readonly frame: unknown }[] = [];
  ended: string | null = null;
  private readonly waiting = new Set<() => void>();

  private constructor(readonly socket: Socket) {
    socket.onAny((event: string, frame: unknown) => this.keep(event, frame));
    socket.on('disconnect', (reason) => {
      this.ended = reason;
      for (const look of this.waiting) look();
    });
  }

  /** Throws the handshake's problem where it is turned away. */
  static async open(
    { url, token }: Pick<Window, 'url' | 'token'>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<RawSocket> {
    const socket = io(url, {
      ...{ transports: ['websocket'], forceNew: true, reconnection: false },
      ...{ auth: { token }, extraHeaders: headers },
    });
    await new Promise<void>((done, fail) => {
      socket.once('connect', done);
      socket.once('connect_error', fail);
    });
    return new RawSocket(socket);
  }

  /** Sends a frame and waits for its answer, which is kept among what was heard. */
  ask(event: string, ...frame: unknown[]): Promise<Record<string, unknown>> {
    return new Promise((done) =>
      this.socket.emit(event, ...frame, (answer: Record<string, unknown>) => {
        this.keep('answer', answer);
        done(answer);
      }),
    );
  }

  frames<T>(event: string): T[] {
    return this.heard.filter((one) => one.event === event).map(({ frame }) => frame as T);
  }

  until(condition: () => boolean, what: string): Promise<void> {
    const said = (): string => `${what}; heard ${this.heard.map(({ event }) => event).join(', ')}`;
    return deadline(15_000, said, (done) => {
      const look = (): void => {
        if (condition()) done();
      };
      this.waiting.add(look);
      look();
      return () => this.waiting.delete(look);
    });
  }

  close(): void {
    this.socket.disconnect();
  }

  private keep(event: string, frame: unknown): void {
    this.heard.push({ event, frame });
    for (const look of this.waiting) look();
  }
}
