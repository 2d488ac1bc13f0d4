import { type ClientBase, type Pool, type PoolClient } from 'pg';

/**
 * Transactions of the ledger itself, which sees every stream: those of the operator's long work and
 * of keeping snapshots. Commands have theirs in the log.
 */
export const AS_LEDGER = `SELECT set_config('app.audience', 'ledger', true)`;

/** An operator's long work is not held to the time-outs of a command. */
export const UNHURRIED = `${AS_LEDGER}, set_config('statement_timeout', '0', true),
  set_config('idle_in_transaction_session_timeout', '0', true)`;

export function asLedger<T>(pool: Pool, work: (client: ClientBase) => Promise<T>): Promise<T> {
  return transaction(pool, `BEGIN; ${AS_LEDGER}`, work);
}

/** With a READ COMMITTED look at the database, or with one and the same throughout. */
export function unhurried<T>(
  pool: Pool,
  isolation: 'READ COMMITTED' | 'REPEATABLE READ',
  work: (client: ClientBase) => Promise<T>,
): Promise<T> {
  return transaction(pool, `BEGIN ISOLATION LEVEL ${isolation}; ${UNHURRIED}`, work);
}

/** Commits where the work is done, rolls back where it throws. */
async function transaction<T>(
  pool: Pool,
  opening: string,
  work: (client: ClientBase) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query(opening);
    const done = await work(client);
    await client.query('COMMIT');
    client.release();
    return done;
  } catch (error) {
    await rollBack(client);
    throw error;
  }
}

/** A connection that does not even roll back is not given to anybody else. */
export async function rollBack(client: PoolClient): Promise<void> {
  try {
    await client.query('ROLLBACK');
    client.release();
  } catch {
    client.release(true);
  }
}

/** Every stream that has a head, by name, read page by page. */
export async function* streamsOf(client: ClientBase): AsyncGenerator<string> {
  for (let last: string | null = ''; last !== null;) {
    const { rows }: { rows: { stream: string }[] } = await client.query(
      'SELECT stream FROM heads WHERE stream > $1 ORDER BY stream LIMIT 200',
      [last],
    );
    for (const { stream } of rows) yield stream;
    last = rows.at(-1)?.stream ?? null;
  }
}
