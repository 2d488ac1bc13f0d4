import { type Audience, type Grade } from '@shanyrak/council';
import { type Instant } from '@shanyrak/kernel';
import { type Unannounced } from '@shanyrak/meeting';
import { escapeLiteral, type Pool, type PoolClient, type QueryResult } from 'pg';
import { type NoticeRow } from './notices';
import { type Projected } from './projections';
import { ONE_ANNOUNCES, sinceItMetIn, unannouncedIn } from './unannounced';
import { AS_LEDGER, asLedger, rollBack } from './transaction';

/**
 * The log in PostgreSQL: the only place that speaks its SQL for commands. A group is two round
 * trips, `open` and `append` (design 3); each is one string of several statements, since PostgreSQL
 * answers such a string as a whole. What they do stands in the migration of the ledger.
 */

/** An event as it is kept; `payload` is null where the contents have been erased. */
export interface Logged {
  readonly seq: number;
  readonly v: number;
  readonly type: string;
  readonly at: Instant;
  readonly command: string;
  readonly payload: string | null;
}

/** A stream's head, and the events that its reader has not seen, in order. */
export interface Unseen {
  readonly stream: string;
  readonly kind: string;
  readonly grade: Grade;
  /** The audience; null for all Members. */
  readonly delegations: readonly string[] | null;
  readonly chair: boolean;
  readonly secretariat: boolean;
  readonly seq: number;
  readonly hash: string;
  readonly at: Instant;
  readonly events: readonly Logged[];
}

export interface Wanted {
  readonly stream: string;
  /** The number of the last event that is known already. */
  readonly since: number;
}

export interface OpenRequest extends Wanted {
  readonly reads: readonly Wanted[];
  readonly registers: readonly string[];
  /** The prefix of the body's symbols, which names its registers. */
  readonly prefix: string;
  readonly commands: readonly string[];
  /** The group holds a command that takes effect at a deadline. */
  readonly deadline: boolean;
}

export interface RecordedOutcome {
  readonly command: string;
  readonly person: string;
  readonly digest: string;
  readonly from_seq: number;
  readonly to_seq: number;
  readonly at: Instant;
}

export interface Receipt {
  readonly command: string;
  readonly stream: string;
  readonly person: string;
  readonly digest: string;
  readonly envelope: unknown;
  readonly at: Instant;
  readonly settled: boolean;
}

export interface Opened {
  readonly version: number;
  readonly at: Instant;
  readonly own: Unseen | null;
  readonly reads: Readonly<Record<string, Unseen | null>>;
  readonly registers: Readonly<Record<string, { name: string; next: number; year: string }>>;
  readonly outcomes: readonly RecordedOutcome[];
  readonly receipts: readonly Receipt[];
}

export interface AppendRequest {
  readonly stream: string;
  readonly at: Instant;
  /** For a stream that opens. */
  readonly opening?: {
    readonly grade: Grade;
    readonly delegations: readonly string[] | null;
    readonly chair: boolean;
    readonly secretariat: boolean;
  };
  readonly entries: readonly object[];
  readonly outcomes: readonly Omit<RecordedOutcome, 'at'>[];
  readonly settled: readonly string[];
  /** The next numbers, by the registers' names. */
  readonly registers: Readonly<Record<string, number>>;
  /** Null where no event is appended. */
  readonly head: { readonly seq: number; readonly hash: string } | null;
  readonly projected: Projected | null;
  readonly notices: readonly NoticeRow[];
}

/** A transaction that writes several streams, all or none. */
export interface SharedTransaction {
  readonly client: PoolClient;
  /** The same as opens a group: one of the streams, whose head is locked already. */
  open(request: OpenRequest): Promise<Opened>;
  present(stream: string): Promise<readonly string[]>;
  add(request: AppendRequest): Promise<void>;
  commit(): Promise<void>;
  abandon(): Promise<void>;
}

/** A group's transaction, between its two round trips. */
export interface Transaction {
  readonly client: PoolClient;
  readonly opened: Opened;
  /** Delegations whose seat on this stream is held by somebody who is there now, by code. */
  present(stream: string): Promise<readonly string[]>;
  /** What the meeting's body is still to announce; nobody else announces until the end of the transaction. */
  unannounced(stream: string): Promise<readonly Unannounced[]>;
  append(request: AppendRequest): Promise<void>;
  abandon(): Promise<void>;
}

/** At most so many unseen events come with an answer; whoever lacks more asks again. */
export const PAGE = 1000;

const WAITING = `
  SELECT to_jsonb(r) AS receipt FROM receipts r
   WHERE r.stream = ANY ($1) AND NOT r.settled ORDER BY r.at, r.command`;

/** For one transaction; a list in a SELECT is worked out from its beginning to its end. */
const prepared = `${AS_LEDGER},
  set_config('lock_timeout', '5s', true),
  set_config('statement_timeout', '15s', true),
  set_config('idle_in_transaction_session_timeout', '10s', true)`;

export class Log {
  constructor(private readonly pool: Pool) {}

  /** Locks, and reads all that the group needs: the first round trip. */
  async open(request: OpenRequest): Promise<Transaction> {
    const client = await this.pool.connect();
    try {
      const row = await ask<{ opened: Opened }>(client, `BEGIN; ${prepared}, ${opening(request)}`);
      return transactionOn(client, row.opened);
    } catch (error) {
      await rollBack(client);
      throw error;
    }
  }

  /** Locks several streams, and others to be read, in the order in which everybody locks them. */
  async begin(streams: {
    readonly own: readonly string[];
    readonly reads: readonly string[];
  }): Promise<SharedTransaction> {
    const client = await this.pool.connect();
    const { own } = streams;
    const all = [...new Set([...own, ...streams.reads])].sort().reverse();
    const locks = all.map((stream) => {
      const lock = own.includes(stream) ? 'UPDATE' : 'SHARE';
      return `PERFORM FROM heads WHERE stream = ${escapeLiteral(stream)} FOR ${lock};`;
    });
    const locking = `DO $lock$ BEGIN
      PERFORM FROM council_version FOR SHARE; ${locks.join(' ')} END $lock$`;
    try {
      await client.query(`BEGIN; ${prepared}; ${locking}`);
      return sharedOn(client);
    } catch (error) {
      await rollBack(client);
      throw error;
    }
  }

  /** The instant at which a command was received, in a commit of its own; null as the migration says. */
  async receipt(receipt: Omit<Receipt, 'at' | 'settled'>): Promise<Instant | null> {
    const literal = quoted(JSON.stringify(receipt));
    const row = await this.ask<{ at: string | null }>(`SELECT ledger_receipt(${literal}) AS at`);
    return row.at === null ? null : Number(row.at);
  }

  async unseen({ stream, since }: Wanted): Promise<Unseen | null> {
    const sql = `SELECT ledger_unseen(${escapeLiteral(stream)}, ${Math.trunc(since)}, ${PAGE}) AS unseen`;
    return (await this.ask<{ unseen: Unseen | null }>(sql)).unseen;
  }

  async events(stream: string, since: number, most: number): Promise<readonly Logged[]> {
    const sql = `SELECT ledger_events(${escapeLiteral(stream)}, ${Math.trunc(since)}, ${Math.trunc(most)}) AS events`;
    return (await this.ask<{ events: readonly Logged[] }>(sql)).events;
  }

  /** The numbers of the last events of these streams; absent where there is no such stream. */
  async heads(streams: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const row = await this.ask<{ heads: Record<string, number> | null }>(
      `SELECT jsonb_object_agg(stream, seq) AS heads FROM heads
        WHERE stream IN (${['', ...streams].map(escapeLiteral).join(', ')})`,
    );
    return new Map(Object.entries(row.heads ?? {}));
  }

  async now(): Promise<Instant> {
    return Number((await this.ask<{ now: string }>('SELECT ledger_clock() AS now')).now);
  }

  unannounced(stream: string): Promise<readonly Unannounced[]> {
    return asLedger(this.pool, (client) => unannouncedIn(client, stream));
  }

  /** What was received on these streams and nobody has decided yet, in the order in which it came. */
  async waitingOn(streams: readonly string[]): Promise<readonly Receipt[]> {
    return asLedger(this.pool, async (client) => {
      const { rows } = await client.query<{ receipt: Receipt }>(WAITING, [streams]);
      return rows.map(({ receipt }) => receipt);
    });
  }

  sinceItMet(stream: string): Promise<readonly Unannounced[]> {
    return asLedger(this.pool, (client) => sinceItMetIn(client, stream));
  }

  private ask<Row>(sql: string): Promise<Row> {
    return askLedger<Row>(this.pool, sql);
  }
}

/** The only row of a question that sees every stream; one round trip. */
export async function askLedger<Row>(pool: Pool, sql: string): Promise<Row> {
  const client = await pool.connect();
  let broken = true;
  try {
    const row = await ask<Row>(client, `${AS_LEDGER}; ${sql}`);
    broken = false;
    return row;
  } finally {
    client.release(broken);
  }
}

function transactionOn(client: PoolClient, opened: Opened): Transaction {
  let ended = false;
  const abandon = async () => {
    if (ended) return;
    ended = true;
    await rollBack(client);
  };
  const append = async (request: AppendRequest) => {
    try {
      await client.query(`SELECT ${appending(request)}; COMMIT`);
    } catch (error) {
      await abandon();
      throw error;
    }
    ended = true;
    client.release();
  };
  const present = (stream: string) => presentAt(client, stream);
  const unannounced = async (stream: string) => {
    await client.query(ONE_ANNOUNCES);
    return unannouncedIn(client, stream);
  };
  return { client, opened, present, unannounced, append, abandon };
}

function sharedOn(client: PoolClient): SharedTransaction {
  let ended = false;
  return {
    client,
    open: async (request) =>
      (await ask<{ opened: Opened }>(client, `SELECT ${opening(request)}`)).opened,
    present: (stream) => presentAt(client, stream),
    add: async (request) => {
      await client.query(`SELECT ${appending(request)}`);
    },
    commit: async () => {
      await client.query('COMMIT');
      ended = true;
      client.release();
    },
    abandon: async () => {
      if (ended) return;
      ended = true;
      await rollBack(client);
    },
  };
}

const opening = (request: OpenRequest): string =>
  `ledger_open(${quoted(JSON.stringify({ ...request, most: PAGE }))}) AS opened`;

const appending = (request: AppendRequest): string =>
  `ledger_append(${quoted(JSON.stringify(request))})`;

/** Presence is leased beside the log; it is read at the instant of the decision. */
async function presentAt(client: PoolClient, stream: string): Promise<readonly string[]> {
  const { rows } = await client.query<{ delegation: string }>(
    `SELECT DISTINCT delegation FROM presence
      WHERE stream = $1 AND expires > clock_timestamp() ORDER BY delegation`,
    [stream],
  );
  return rows.map(({ delegation }) => delegation);
}

/** A quotation that does not contain its own mark needs no sign of it escaped, however long it is. */
const MARK = '$said$';

function quoted(text: string): string {
  const said = `${text}${MARK}`;
  return said.indexOf(MARK) === text.length ? `${MARK}${said}` : escapeLiteral(text);
}

/** The only row of the last statement. */
async function ask<Row>(client: PoolClient, sql: string): Promise<Row> {
  const answer: QueryResult | QueryResult[] = await client.query(sql);
  return [answer].flat().at(-1)!.rows[0] as Row;
}

/** The audience that a head names. */
export function audienceOf({ delegations, chair, secretariat }: Unseen): Audience {
  return { delegations: delegations ?? 'members', chair, secretariat };
}
