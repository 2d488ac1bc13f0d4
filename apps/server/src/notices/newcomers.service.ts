import {
  type BeforeApplicationShutdown,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { ALL_MEMBERS } from '@shanyrak/council';
import { type Instant } from '@shanyrak/kernel';
import { type ClientBase, type Pool } from 'pg';
import { DataSource } from 'typeorm';
import { CouncilService } from '../council/council.service';
import { CLOCK } from '../council/snapshot';
import { noticesOf } from '../ledger';
import { asLedger } from '../ledger/transaction';
import { Bell } from '../platform/bell';
import { poolOf } from '../platform/database';

/** Between two looks, since a membership takes effect without anybody doing anything, in milliseconds. */
const ROUND = 2_000;

interface Running {
  readonly stream: string;
  /** The event that began the round, and was told to the Members of its time. */
  readonly seq: number;
  readonly symbol: string;
  readonly until: Instant;
  readonly lacking: readonly string[];
}

/**
 * Rounds that were told when they began, and of which a Member of now has not been told. One that is
 * just being written to is left to the next look.
 */
const LACKING = `
  SELECT d.stream, began.seq::float8 AS seq, d.silence->>'symbol' AS symbol,
         (d.silence->>'until')::float8 AS until, untold.members AS lacking
    FROM draft_list d
    JOIN heads h ON h.stream = d.stream AND h.delegations IS NULL
    CROSS JOIN LATERAL (SELECT e.seq FROM events e
       WHERE e.stream = d.stream AND e.type = 'silence.start' ORDER BY e.seq DESC LIMIT 1) AS began
    CROSS JOIN LATERAL (SELECT ARRAY(SELECT m FROM unnest($1::text[]) AS m
       WHERE NOT EXISTS (SELECT FROM notices n
         WHERE n.stream = d.stream AND n.seq = began.seq AND n.addressee = m)) AS members) AS untold
   WHERE d.silence->>'status' = 'RUNNING' AND untold.members <> '{}'
     AND EXISTS (SELECT FROM notices n WHERE n.stream = d.stream AND n.seq = began.seq)
     FOR UPDATE OF d SKIP LOCKED`;

/**
 * Whoever becomes a Member while silence runs learns of it when the membership takes effect, and may
 * break it (domain 4 (d)): the notice that all others were sent when the round began, written once
 * since it bears the same name whichever process writes it. What was told to nobody, as in a copy of
 * an earlier release, is not told now.
 */
@Injectable()
export class Newcomers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Newcomers');
  private readonly pool: Pool;
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> | null = null;
  private deafen: () => void = () => undefined;

  constructor(
    @InjectDataSource() source: DataSource,
    private readonly council: CouncilService,
    private readonly bell: Bell,
  ) {
    this.pool = poolOf(source);
  }

  async onApplicationBootstrap(): Promise<void> {
    this.timer = setInterval(() => this.look(), ROUND).unref();
    this.deafen = await this.bell.listen('council_changed', () => this.look());
    this.look();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.deafen();
    if (this.timer) clearInterval(this.timer);
    await this.looking;
  }

  private look(): void {
    this.looking ??= asLedger(this.pool, (client) => this.tell(client))
      .catch((error: unknown) => this.logger.warn(error, 'New Members could not be told'))
      .finally(() => (this.looking = null));
  }

  private async tell(client: ClientBase): Promise<void> {
    const council = await this.council.snapshot(client);
    const at = await this.council.now();
    const { roster } = council.contextAt(CLOCK, 'system', at);
    const members = Object.keys(roster).filter((code) => roster[code] === 'MEMBER');
    const { rows } = await client.query<Running>(LACKING, [members]);
    if (rows.length === 0) return;
    const notices = rows.flatMap((round) => noticesOfNewcomers(round, at));
    await client.query('SELECT ledger_tell($1)', [JSON.stringify(notices)]);
  }
}

function noticesOfNewcomers({ stream, seq, symbol, until, lacking }: Running, at: Instant) {
  const told = { kind: 'silence.start', symbol, due: until, to: lacking } as const;
  const reached = { audience: ALL_MEMBERS, members: lacking, observers: [] };
  return noticesOf(stream, { seq, at }, [told], reached);
}
