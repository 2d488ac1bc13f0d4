import { parseStream } from '@shanyrak/kernel';
import { lift, readEntry } from '@shanyrak/ledger';
import { type ClientBase } from 'pg';
import { type Core, type Cores } from './cores';
import { type Logged, PAGE } from './log';
import { drop, keep, SNAPSHOT_EVERY } from './snapshots';

/**
 * Writes everything anew that is kept beside a stream's log: the rows of its projections, and a
 * snapshot where it is long. The log alone is read. False where this release cannot read it: then
 * its projections stay as they are. The client's transaction holds the stream's lock from here on.
 */
export async function rebuildStream(
  client: ClientBase,
  cores: Cores,
  stream: string,
): Promise<boolean> {
  const core = cores[parseStream(stream)?.kind ?? ''];
  if (!core) return false;
  await client.query('SELECT FROM heads WHERE stream = $1 FOR UPDATE', [stream]);
  await drop(client, stream);
  const played = await play(client, core, stream);
  if (played === 'erased') return true;
  if (played === 'unreadable') return false;
  const { state, seq } = played;
  const projected = JSON.stringify(core.project(stream, state));
  await client.query('SELECT ledger_project($1, $2::jsonb)', [stream, projected]);
  if (seq >= SNAPSHOT_EVERY) await keepAt(client, core, stream, played);
  return true;
}

interface Played {
  readonly state: unknown;
  readonly seq: number;
}

/** The state at the end of the log, page by page from its first event. */
async function play(
  client: ClientBase,
  core: Core,
  stream: string,
): Promise<Played | 'erased' | 'unreadable'> {
  let state: unknown = null;
  for (let seq = 0; ;) {
    const page = await eventsAfter(client, stream, seq);
    for (const logged of page) {
      if (logged.payload === null) return 'erased';
      const lifted = lift(core.versions, readEntry(logged, logged.payload));
      if (!lifted.ok) return 'unreadable';
      state = core.evolve(state, lifted.event);
      seq = logged.seq;
    }
    if (page.length < PAGE) return { state, seq };
  }
}

async function eventsAfter(
  client: ClientBase,
  stream: string,
  since: number,
): Promise<readonly Logged[]> {
  const { rows } = await client.query<{ events: readonly Logged[] }>(
    `SELECT ledger_events($1, $2, ${PAGE}) AS events`,
    [stream, since],
  );
  return rows[0]!.events;
}

async function keepAt(
  client: ClientBase,
  { stateVersion: version }: Core,
  stream: string,
  { state, seq }: Played,
): Promise<void> {
  const { rows } = await client.query<{ hash: string }>(
    'SELECT hash FROM events WHERE stream = $1 AND seq = $2',
    [stream, seq],
  );
  await keep(client, { stream, version, seq, hash: rows[0]!.hash, state }, SNAPSHOT_EVERY);
}
