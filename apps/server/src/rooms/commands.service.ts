import { Injectable, Logger } from '@nestjs/common';
import { type Refusal } from '@shanyrak/kernel';
import { type Outcome, type Problem } from '@shanyrak/protocol';
import { Ledger } from '../ledger/ledger';
import { Limits } from '../platform/limits';
import { problemFrom, problemOfRefusal } from '../platform/problems';
import { Readers } from './readers.service';
import { readCommand } from './reading';
import { RoomMetrics } from './metrics';

/** What became of a command: where its events stand, or why not. */
export type Answer =
  ({ readonly ok: true } & Outcome) | { readonly ok: false; readonly problem: Problem };

/**
 * The one way in for commands, from a socket and over HTTP alike: limit by account, read, admit to
 * the stream, receipt what runs against a deadline, let the ledger decide. It never throws: whatever
 * fails is answered as a problem, and nothing of it is left behind.
 */
@Injectable()
export class Commands {
  private readonly logger = new Logger('Commands');

  constructor(
    private readonly ledger: Ledger,
    private readonly readers: Readers,
    private readonly limits: Limits,
    private readonly metrics: RoomMetrics,
  ) {}

  async receive(person: string, frame: unknown): Promise<Answer> {
    const stop = this.metrics.answering();
    const answer = await this.answer(person, frame).catch((error: unknown): Answer => {
      const problem = problemFrom(error);
      if (problem.status >= 500) this.logger.error(error, problem.title);
      return { ok: false, problem };
    });
    stop(frame, answer);
    return answer;
  }

  private async answer(person: string, frame: unknown): Promise<Answer> {
    await this.limits.spend(person, 'command');
    const read = readCommand(frame);
    if (!read.ok) return refused(read.refusal);
    const command = read.value;
    await this.readers.admit(command, person);
    // Most are not: only what runs against a deadline is receipted, in a commit of its own.
    const receivedAt = await this.ledger.receipt({ person, command });
    const decided = await this.ledger.execute({
      person,
      command,
      ...(receivedAt !== undefined && { receivedAt }),
    });
    if (decided.ok) return { ok: true, ...decided.value };
    return refused(await this.readers.told(decided.refusal, command.stream, person));
  }
}

function refused(refusal: Refusal): Answer {
  return { ok: false, problem: problemOfRefusal(refusal) };
}
