import { type Logger } from '@nestjs/common';
import { type Instant } from '@shanyrak/kernel';
import { createHash } from 'node:crypto';
import { type ClientBase, escapeLiteral, type Pool } from 'pg';
import { askLedger } from './log';
import { asLedger } from './transaction';

/**
 * Snapshots of streams (design 3): the state as it stood after an event, so that loading a stream
 * costs the same whatever its age. Never truth: a snapshot is used only where the log still has that
 * very event, contents and all, and where the state reads as it was written; every other one is
 * passed over. The process that appended writes it, after the acknowledgement, in a transaction of
 * its own and one at a time.
 */

/** A state to begin from, and the event after which it stood. */
export interface Snapshot {
  readonly seq: number;
  readonly at: Instant;
  readonly state: unknown;
}

/** The state after an event, as the process knows it that appended the event. */
export interface Standing {
  readonly stream: string;
  /** Of the shape of the state: `stateVersion` of its core. */
  readonly version: number;
  readonly seq: number;
  readonly hash: string;
  readonly state: unknown;
}

/** So many events past the last snapshot, the next is due. */
export const SNAPSHOT_EVERY = 500;

/** Kept of one stream: whoever may not begin at the newest begins at the one before. */
const KEPT = 2;

export class Snapshots {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly pool: Pool,
    private readonly logger: Logger,
    readonly every: number,
  ) {}

  /** The newest of this version, at `atMost` or before, that agrees with the log; null where none does. */
  async newest(stream: string, version: number, atMost: number): Promise<Snapshot | null> {
    for (let before = Math.min(atMost, Number.MAX_SAFE_INTEGER); before > 0;) {
      const kept = await askLedger<Kept | undefined>(
        this.pool,
        KEPT_BEFORE(stream, version, before),
      );
      if (!kept) return null;
      const [seq, read] = [Number(kept.seq), readable(kept)];
      if ('state' in read) return { seq, at: Number(kept.at), ...read };
      this.logger.warn(`The snapshot of ${stream} at ${seq} is passed over: ${read.because}`);
      before = seq - 1;
    }
    return null;
  }

  /** In the background, after those that wait already; resolves to the number of the newest that is kept. */
  keep(standing: Standing): Promise<number> {
    const kept = this.last.then(() =>
      asLedger(this.pool, (client) => keep(client, standing, this.every)),
    );
    this.last = kept.catch((error: unknown) =>
      this.logger.warn(error, `${standing.stream} has no snapshot at ${standing.seq}`),
    );
    return kept;
  }

  /** Resolves when nothing waits to be written. */
  async drained(): Promise<void> {
    await this.last;
  }
}

/**
 * Writes a snapshot unless another process has written one lately, or is at it. Answers the number
 * of the newest: 0 where there is none. Waits for nobody, so that nobody can wait for it in a circle.
 */
export async function keep(
  client: ClientBase,
  { stream, version, seq, hash, state }: Standing,
  every: number,
): Promise<number> {
  const { rows } = await client.query<{ mine: boolean; newest: string }>(
    `SELECT pg_try_advisory_xact_lock(hashtextextended($1, 3)) AS mine,
       (SELECT coalesce(max(seq), 0) FROM snapshots WHERE stream = $1 AND state_version = $2) AS newest`,
    [stream, version],
  );
  const newest = Number(rows[0]!.newest);
  if (!rows[0]!.mine || newest > seq - every) return newest;
  const text = JSON.stringify(state);
  // A statement of its own after the lock: what has been erased meanwhile is not written again.
  const { rowCount } = await client.query(
    `INSERT INTO snapshots (stream, state_version, seq, hash, digest, state)
      SELECT $1, $2, e.seq, e.hash, $5, $6 FROM events e JOIN contents USING (stream, seq)
      WHERE e.stream = $1 AND e.seq = $3 AND e.hash = $4`,
    [stream, version, seq, hash, digestOf(text), text],
  );
  if (rowCount === 0) return newest;
  await client.query(
    `DELETE FROM snapshots WHERE stream = $1 AND (state_version < $2 OR state_version = $2
      AND seq NOT IN (SELECT seq FROM snapshots WHERE stream = $1 AND state_version = $2
        ORDER BY seq DESC LIMIT ${KEPT}))`,
    [stream, version],
  );
  return seq;
}

/** All that there are of a stream, of whatever version. */
export async function drop(client: ClientBase, stream: string): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 3))', [stream]);
  await client.query('DELETE FROM snapshots WHERE stream = $1', [stream]);
}

interface Kept {
  readonly seq: string;
  readonly hash: string;
  readonly digest: string;
  readonly state: string;
  /** Of the event that the log has under this number. */
  readonly logged: string;
  readonly at: string;
  readonly erased: boolean;
}

const KEPT_BEFORE = (stream: string, version: number, atMost: number): string => `
  SELECT s.seq, s.hash, s.digest, s.state, e.hash AS logged, e.at, c.seq IS NULL AS erased
  FROM snapshots s JOIN events e USING (stream, seq) LEFT JOIN contents c USING (stream, seq)
  WHERE s.stream = ${escapeLiteral(stream)} AND s.state_version = ${version} AND s.seq <= ${atMost}
  ORDER BY s.seq DESC LIMIT 1`;

function readable(kept: Kept): { readonly state: unknown } | { readonly because: string } {
  if (kept.erased) return { because: 'the contents have been erased' };
  if (kept.hash !== kept.logged) return { because: 'the log has another event there' };
  if (digestOf(kept.state) !== kept.digest) return { because: 'it is not as it was written' };
  return { state: JSON.parse(kept.state) as unknown };
}

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
