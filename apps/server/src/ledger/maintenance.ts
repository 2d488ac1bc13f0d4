import { Inject, Injectable, Optional } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import {
  beginVerification,
  endVerification,
  type ErasureRow,
  type EventRow,
  type Finding,
  lift,
  readEntry,
  type VerifiedHead,
  verifyEntry,
} from '@shanyrak/ledger';
import { parseStream } from '@shanyrak/kernel';
import { escapeLiteral, type Pool, type PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { poolOf } from '../platform/database';
import { CORES } from './cores';
import { LEDGER_OPTIONS, type LedgerOptions } from './ledger';
import { type Logged, PAGE, type Unseen } from './log';

export interface Verification {
  readonly streams: number;
  readonly entries: number;
  readonly erased: readonly Finding[];
  readonly damaged: readonly Finding[];
}

interface KeptEntry {
  readonly event: EventRow;
  readonly salt: string | null;
  readonly payload: string | null;
}

/**
 * What the operator does with the ledger (`ledger verify`, `ledger rebuild`), and what two officers
 * of the Secretariat do with an informal stream. Everything is read in pages: the log may be larger
 * than memory.
 */
@Injectable()
export class LedgerMaintenance {
  private readonly pool: Pool;
  private readonly cores: LedgerOptions['cores'];

  constructor(
    @InjectDataSource() source: DataSource,
    @Optional() @Inject(LEDGER_OPTIONS) options?: Partial<LedgerOptions>,
  ) {
    this.pool = poolOf(source);
    this.cores = options?.cores ?? CORES;
  }

  /** Verifies every stream of one snapshot of the database; `told` hears each finding as it is made. */
  async verifyAll(told: (finding: Finding) => void = () => undefined): Promise<Verification> {
    const erased: Finding[] = [];
    const damaged: Finding[] = [];
    let streams = 0;
    let entries = 0;
    for await (const finding of this.findings()) {
      streams += 1;
      if (finding.verdict === 'damaged') damaged.push(finding);
      else entries += finding.entries;
      if (finding.verdict === 'erased') erased.push(finding);
      told(finding);
    }
    return { streams, entries, erased, damaged };
  }

  /**
   * Writes every projection anew from the log, stream by stream, each under its lock. Answers how
   * many streams were rebuilt, and those whose events this release cannot read, which stay as they are.
   */
  async rebuild(): Promise<{ readonly rebuilt: number; readonly unreadable: readonly string[] }> {
    const unreadable: string[] = [];
    let rebuilt = 0;
    for (let last: string | null = ''; last !== null;) {
      const streams = await this.inTransaction('READ COMMITTED', (client) => after(client, last!));
      for (const stream of streams) {
        const readable = await this.inTransaction('READ COMMITTED', (client) =>
          this.rebuildStream(client, stream),
        );
        if (readable) rebuilt += 1;
        else unreadable.push(stream);
      }
      last = streams.at(-1) ?? null;
    }
    return { rebuilt, unreadable };
  }

  /**
   * Erases the contents of an informal stream by rule (practice rule 6). Throws where the database
   * refuses: a stream of another grade, one officer twice, nothing left. Returns how many went.
   */
  async erase(
    stream: string,
    officers: readonly [string, string],
    certificate: string,
  ): Promise<number> {
    const { rows } = await this.pool.query<{ erased: string }>(
      'SELECT erase_contents($1, $2, $3, $4) AS erased',
      [stream, ...officers, certificate],
    );
    return Number(rows[0]!.erased);
  }

  private async *findings(): AsyncGenerator<Finding> {
    const client = await this.pool.connect();
    try {
      await begin(client, 'REPEATABLE READ');
      for (const stream of await headless(client)) yield await verifyStream(client, stream);
      for (let last: string | null = ''; last !== null;) {
        const streams: string[] = await after(client, last);
        for (const stream of streams) yield await verifyStream(client, stream);
        last = streams.at(-1) ?? null;
      }
    } finally {
      await end(client, 'ROLLBACK');
    }
  }

  private async rebuildStream(client: PoolClient, stream: string): Promise<boolean> {
    const core = this.cores[parseStream(stream)?.kind ?? ''];
    if (!core) return false;
    await client.query('SELECT FROM heads WHERE stream = $1 FOR UPDATE', [stream]);
    let state: unknown = null;
    for (let since = 0; ;) {
      const page = await unseenAfter(client, stream, since);
      for (const logged of page) {
        if (logged.payload === null) return true;
        const lifted = lift(core.versions, readEntry(logged, logged.payload));
        if (!lifted.ok) return false;
        state = core.evolve(state, lifted.event);
        since = logged.seq;
      }
      if (page.length < PAGE) break;
    }
    const projected = JSON.stringify(core.project(stream, state));
    await client.query('SELECT ledger_project($1, $2::jsonb)', [stream, projected]);
    return true;
  }

  private async inTransaction<T>(
    isolation: Isolation,
    work: (client: PoolClient) => Promise<T>,
  ): Promise<T> {
    const client = await this.pool.connect();
    let outcome: 'COMMIT' | 'ROLLBACK' = 'ROLLBACK';
    try {
      await begin(client, isolation);
      const done = await work(client);
      outcome = 'COMMIT';
      return done;
    } finally {
      await end(client, outcome);
    }
  }
}

type Isolation = 'READ COMMITTED' | 'REPEATABLE READ';

/** The operator's long work is not held to the time-outs of a command. */
async function begin(client: PoolClient, isolation: Isolation): Promise<void> {
  await client.query(`BEGIN ISOLATION LEVEL ${isolation};
    SELECT set_config('app.audience', 'ledger', true), set_config('statement_timeout', '0', true),
      set_config('idle_in_transaction_session_timeout', '0', true)`);
}

async function end(client: PoolClient, how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
  let broken = true;
  try {
    await client.query(how);
    broken = false;
  } finally {
    client.release(broken);
  }
}

async function rowsOf<Row>(client: PoolClient, sql: string): Promise<Row[]> {
  return (await client.query(sql)).rows as Row[];
}

/** The next streams by name. */
async function after(client: PoolClient, stream: string): Promise<string[]> {
  const rows = await rowsOf<{ stream: string }>(
    client,
    `SELECT stream FROM heads WHERE stream > ${escapeLiteral(stream)} ORDER BY stream LIMIT 200`,
  );
  return rows.map((row) => row.stream);
}

/** Streams whose head somebody has taken away. */
async function headless(client: PoolClient): Promise<string[]> {
  const rows = await rowsOf<{ stream: string }>(
    client,
    `SELECT DISTINCT stream FROM events e
      WHERE NOT EXISTS (SELECT FROM heads h WHERE h.stream = e.stream) ORDER BY stream`,
  );
  return rows.map((row) => row.stream);
}

async function unseenAfter(
  client: PoolClient,
  stream: string,
  since: number,
): Promise<readonly Logged[]> {
  const rows = await rowsOf<{ unseen: Unseen | null }>(
    client,
    `SELECT ledger_unseen(${escapeLiteral(stream)}, ${since}, ${PAGE}) AS unseen`,
  );
  return rows[0]?.unseen?.events ?? [];
}

async function verifyStream(client: PoolClient, stream: string): Promise<Finding> {
  const name = escapeLiteral(stream);
  const heads = await rowsOf<{ head: VerifiedHead }>(
    client,
    `SELECT to_jsonb(h) AS head FROM heads h WHERE stream = ${name}`,
  );
  const erasures = await rowsOf<{ erasure: ErasureRow }>(
    client,
    `SELECT jsonb_build_object('stream', stream, 'from', from_seq, 'to', to_seq,
        'certificate', certificate) AS erasure
      FROM erasures WHERE stream = ${name} ORDER BY from_seq`,
  );
  let progress = beginVerification(
    stream,
    heads[0]?.head ?? null,
    erasures.map((row) => row.erasure),
  );
  for (let since = 0; ;) {
    const page = await entriesAfter(client, name, since);
    for (const { event, salt, payload } of page) {
      const contents = salt === null || payload === null ? null : { salt, payload };
      progress = verifyEntry(progress, event, contents);
      since = event.seq;
    }
    if (page.length < PAGE || progress.damage) return endVerification(progress);
  }
}

function entriesAfter(client: PoolClient, name: string, since: number): Promise<KeptEntry[]> {
  return rowsOf<KeptEntry>(
    client,
    `SELECT to_jsonb(e) AS event, c.salt, c.payload
      FROM events e LEFT JOIN contents c USING (stream, seq)
      WHERE e.stream = ${name} AND e.seq > ${since} ORDER BY e.seq LIMIT ${PAGE}`,
  );
}
