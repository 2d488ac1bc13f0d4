import { type CommandAnswer, type CommandFrame, type Problem } from '@shanyrak/protocol';

/** Answers that decide nothing: the same command may be sent again. */
const UNDECIDED: ReadonlySet<Problem['code']> = new Set([
  'unavailable',
  'internal',
  'too-many-requests',
]);

interface Letter {
  readonly frame: CommandFrame;
  readonly answered: (answer: CommandAnswer) => void;
  sent: boolean;
}

/** Hands a frame to the line; the answer may never come. */
export type Transmit = (frame: CommandFrame, answer: (answer: CommandAnswer) => void) => void;

/**
 * The commands that a client has sent and that have not been answered: each is sent again under its
 * own id whenever the line is made anew, so that it takes effect once, however often it travels.
 */
export class Outbox {
  /** How often a command was sent once more. */
  resent = 0;
  private readonly letters = new Map<string, Letter>();

  /**
   * `persistent`: an answer that decides nothing is not taken for one; `later` calls when to try
   * again.
   */
  constructor(
    private readonly transmit: Transmit,
    private readonly isOpen: () => boolean,
    private readonly persistent: boolean,
    private readonly later: (again: () => void) => void,
  ) {}

  get size(): number {
    return this.letters.size;
  }

  send(frame: CommandFrame): Promise<CommandAnswer> {
    return new Promise((answered) => {
      this.letters.set(frame.id, { frame, answered, sent: false });
      this.post(frame.id);
    });
  }

  /** The line is open again: everything that was not answered goes out. */
  sendAgain(): void {
    for (const id of this.letters.keys()) this.post(id);
  }

  private post(id: string): void {
    const letter = this.letters.get(id);
    if (!letter || !this.isOpen()) return;
    if (letter.sent) this.resent += 1;
    letter.sent = true;
    this.transmit(letter.frame, (answer) => {
      if (!this.letters.has(id)) return;
      if (this.persistent && !answer.ok && UNDECIDED.has(answer.problem.code))
        return this.later(() => this.post(id));
      this.letters.delete(id);
      letter.answered(answer);
    });
  }
}
