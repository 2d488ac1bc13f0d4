import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { problem } from './problems';

/**
 * How much one account may ask of one process (design 5: per account, since a whole hall shares one
 * address). Wide enough for any hand and any page; narrow enough that a program gone wild does not
 * cost the others their table.
 */
const PER_ACCOUNT = {
  /** Acts: submitted texts, amendments, objections. */
  command: { points: 200, duration: 10 },
  /** Rooms joined and states loaded. */
  join: { points: 200, duration: 10 },
  /** Frames of any kind on the account's sockets, malformed ones included. */
  frame: { points: 1_000, duration: 10 },
  /** Looks into the past: each replays a log. */
  replay: { points: 60, duration: 10 },
  /** Pages printed for a download: each takes the press a second. */
  print: { points: 10, duration: 60 },
} as const;
export type Limited = keyof typeof PER_ACCOUNT;

@Injectable()
export class Limits {
  private readonly limiters: Readonly<Record<Limited, RateLimiterMemory>> = {
    command: new RateLimiterMemory({ ...PER_ACCOUNT.command, keyPrefix: 'command' }),
    join: new RateLimiterMemory({ ...PER_ACCOUNT.join, keyPrefix: 'join' }),
    frame: new RateLimiterMemory({ ...PER_ACCOUNT.frame, keyPrefix: 'frame' }),
    replay: new RateLimiterMemory({ ...PER_ACCOUNT.replay, keyPrefix: 'replay' }),
    print: new RateLimiterMemory({ ...PER_ACCOUNT.print, keyPrefix: 'print' }),
  };

  /** Counts one; throws `too-many-requests` with the seconds to wait. */
  async spend(person: string, what: Limited): Promise<void> {
    try {
      await this.limiters[what].consume(person);
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      throw problem('too-many-requests', {
        params: { seconds: Math.ceil(error.msBeforeNext / 1000) },
      });
    }
  }
}
