import {
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type Pool } from 'pg';
import { DataSource } from 'typeorm';
import { type AnyCommand } from '@shanyrak/draft';
import { Ledger } from '../ledger/ledger';
import { type Due } from '../ledger/projections';
import { Bell } from '../platform/bell';
import { poolOf } from '../platform/database';

/** Between two looks at the deadlines, in milliseconds, should no timer have fired. */
const ROUND = 1_000;
/** Between an append and the look that it causes. */
const SOON = 100;
/** Timers are set for what is due within this time; the rest waits for a later look. */
const AHEAD = 60_000;
/** Deadlines taken at once. */
const MOST = 100;

interface Deadline {
  readonly command: string;
  readonly stream: string;
  readonly payload: Due;
  /** Milliseconds until it is due, by the database's clock; negative where it has passed. */
  readonly left: number;
}

/**
 * The council's own clock: when the quiet period after a gavel ends, it adopts (practice rule 4), and
 * so it does when a round of silence has passed unbroken (domain 4 (d)).
 * Every process watches the same deadlines and sends the same command, whose id is given by the
 * question or the deadline; the ledger takes it once. A deadline that passed while no server ran is met at the start.
 */
@Injectable()
export class Clock implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Clock');
  private readonly pool: Pool;
  private readonly set = new Map<string, NodeJS.Timeout>();
  private timer: NodeJS.Timeout | null = null;
  private soon: NodeJS.Timeout | null = null;
  private looking: Promise<void> | null = null;
  private stopped = false;
  private deafen: () => void = () => undefined;

  constructor(
    @InjectDataSource() source: DataSource,
    private readonly ledger: Ledger,
    private readonly bell: Bell,
  ) {
    this.pool = poolOf(source);
  }

  async onApplicationBootstrap(): Promise<void> {
    this.deafen = await this.bell.listen('ledger', () => this.lookSoon());
    this.timer = setInterval(() => void this.look(), ROUND).unref();
    await this.look();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    this.deafen();
    if (this.timer) clearInterval(this.timer);
    if (this.soon) clearTimeout(this.soon);
    for (const timer of this.set.values()) clearTimeout(timer);
    await this.looking;
  }

  /** Every append rings; a look a moment later serves all of them. */
  private lookSoon(): void {
    this.soon ??= setTimeout(() => {
      this.soon = null;
      void this.look();
    }, SOON).unref();
  }

  /** Sets a timer for every deadline that is near, and sends at once what is due. */
  private look(): Promise<void> {
    if (this.stopped) return Promise.resolve();
    this.looking ??= this.lookOnce()
      .catch((error: unknown) => this.logger.warn(error, 'The deadlines could not be read'))
      .finally(() => (this.looking = null));
    return this.looking;
  }

  private async lookOnce(): Promise<void> {
    const { rows } = await this.pool.query<Deadline>(
      `SELECT command, stream, payload, (due - ledger_clock())::float8 AS left FROM deadlines
        WHERE due < ledger_clock() + $1 ORDER BY due LIMIT $2`,
      [AHEAD, MOST],
    );
    for (const deadline of rows) {
      if (this.stopped || this.set.has(deadline.command)) continue;
      const timer = setTimeout(() => void this.meet(deadline), Math.max(0, deadline.left));
      this.set.set(deadline.command, timer.unref());
    }
  }

  /** A refusal is an answer too: an objection in time took the gavel back, or it is not yet due here. */
  private async meet({ command, stream, payload }: Deadline): Promise<void> {
    const envelope = { id: command, stream, v: 1, as: 'system', seen: 0 } as const;
    const due: AnyCommand =
      'silence' in payload
        ? { ...envelope, type: 'silence.expire', payload }
        : { ...envelope, type: 'decision.adopt', payload };
    try {
      const verdict = await this.ledger.executeAsClock(due);
      if (!verdict.ok) this.logger.log(`${stream}: ${verdict.refusal.rule}`);
    } catch (error) {
      this.logger.warn(error, `${stream} could not be adopted yet`);
    } finally {
      this.set.delete(command);
    }
  }
}
