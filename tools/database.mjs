/**
 * The database that a launcher works on: the operator's (DATABASE_URL), or the embedded one of DATA_DIR.
 * While it serves, `npm start` keeps its addresses in DATA_DIR/running.json, readable by its user alone, so
 * that the command line can work beside it.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MIGRATE } from './build.mjs';
import { holderOf } from './lock.mjs';
import { prepareDatabase, startPg } from './pg.mjs';
import { until } from './processes.mjs';
import { Trouble } from './trouble.mjs';

const NAME = 'shanyrak';
const BUSY = 120_000;

export const dataFolder = () => process.env.DATA_DIR || 'data';

/** The operator's database as an environment for the server, or null when he names none. */
export function operatorsDatabase() {
  const { DATABASE_URL, MIGRATIONS_URL } = process.env;
  if (!DATABASE_URL) return null;
  return { DATABASE_URL, MIGRATIONS_URL: MIGRATIONS_URL || DATABASE_URL };
}

/**
 * Starts the embedded database of `home`.
 * Returns `{env, cluster, publish, close}`: `env` are the addresses for the server (application and owner);
 * `publish()` lets commands join once the server has brought the database to its newest shape.
 */
export async function openEmbedded(home, options) {
  const cluster = await startPg(home, options);
  const notice = join(cluster.home, 'running.json');
  rmSync(notice, { force: true });
  try {
    const { appUrl, ownerUrl } = await prepareDatabase(cluster.url(), NAME);
    const env = { DATABASE_URL: appUrl, MIGRATIONS_URL: ownerUrl };
    const publish = () => {
      const draft = `${notice}.${process.pid}`;
      writeFileSync(draft, JSON.stringify({ pid: process.pid, env }), { mode: 0o600 });
      renameSync(draft, notice);
    };
    const close = async () => {
      rmSync(notice, { force: true });
      await cluster.stop();
    };
    return { env, cluster, publish, close };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

/** The addresses of the embedded database that a living launcher has opened on `home`, or null. */
function running(home) {
  const notice = join(home, 'running.json');
  const holder = holderOf(join(home, 'launcher.pid'));
  if (!holder || !existsSync(notice)) return null;
  const { pid, env } = JSON.parse(readFileSync(notice, 'utf8'));
  return pid === holder.pid ? env : null;
}

/**
 * The embedded database of `home` for a short work: the one that a launcher has open, else opened for its
 * duration and, unless `untouched`, brought to the newest migration. Returns `{env, close}`.
 */
export async function joinEmbedded(home, { untouched = false, ...options }) {
  const held = () => holderOf(join(home, 'launcher.pid')) !== null;
  let env = null;
  // A launcher that is just starting or stopping is waited for.
  await until(() => (env = running(home)) !== null || !held(), BUSY);
  if (env) return { env, close: async () => {} };
  const opened = await openEmbedded(home, options);
  try {
    if (!untouched) await migrate(opened.env);
    return opened;
  } catch (error) {
    await opened.close();
    throw error;
  }
}

/** Brings a database to the newest migration by the built server's own command; its words go to standard error. */
export async function migrate(env) {
  const child = spawn(process.execPath, ['--enable-source-maps', MIGRATE], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, ...env },
  });
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Trouble('The migrations failed.', 'Read their words above.');
}
