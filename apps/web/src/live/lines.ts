import { type Problem } from '@shanyrak/protocol';
import { type Line, type Listener } from './line';
import { pollingLine } from './polling-line';
import { socketLine } from './socket-line';

/** Failed sockets in a row, while HTTP answers, after which requests take over. */
const BLOCKED = 2;
/** Between two looks whether web sockets have come back, in milliseconds. */
const LOOK_FOR_SOCKETS = 60_000;

/** Where a room's lines lead. */
export interface Ends {
  readonly stream: string;
  /** Where HTTP answers for it. */
  readonly path: string;
  readonly listener: Listener;
  /** Whether requests are answered: asked where a socket cannot be made. */
  readonly reached: () => Promise<boolean>;
}

/** The line of a room: a web socket; where something between us blocks those, requests, until it ends. */
export class Lines {
  private line: Line;
  private failures = 0;
  private closed = false;
  private sockets: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ends: Ends) {
    this.line = this.socket();
  }

  get kind(): Line['kind'] {
    return this.line.kind;
  }

  readonly send: Line['send'] = (command) => this.line.send(command);

  rejoin(): void {
    this.line.rejoin();
  }

  /** The room has been entered over this line. */
  holds(): void {
    this.failures = 0;
  }

  /** A line made anew: somebody else may be at this end of it. */
  begin(line: () => Line = this.socket): void {
    this.line.close();
    clearTimeout(this.sockets);
    this.line = line();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.sockets);
    this.line.close();
  }

  private readonly socket = (): Line =>
    socketLine(this.ends.stream, this.ends.listener, (problem) => void this.socketFailed(problem));

  private readonly polling = (): Line => {
    this.sockets = setTimeout(() => this.begin(), LOOK_FOR_SOCKETS);
    return pollingLine(this.ends.path, this.ends.listener);
  };

  private async socketFailed(problem: Problem | null): Promise<void> {
    if (problem) return this.ends.listener.turnedAway(problem);
    this.failures += 1;
    if (this.failures < BLOCKED) return;
    // Where requests are answered and sockets are not, something between us blocks them.
    const reached = await this.ends.reached();
    if (reached && !this.closed && this.failures >= BLOCKED && this.line.kind === 'socket')
      this.begin(this.polling);
  }
}
