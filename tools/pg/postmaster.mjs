/** The first process of a running PostgreSQL: how to recognise it and how to end it. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, signal, until } from '../processes.mjs';
import { foreign } from './trouble.mjs';

/** How long PostgreSQL may take for its last checkpoint, in milliseconds. */
export const FAREWELL = 60_000;

/** Is `pid` a PostgreSQL that runs on this folder? Ids are used again: the name of the program alone says little. */
function servesFolder(pid, data) {
  if (!isAlive(pid)) return false;
  if (process.platform !== 'linux')
    return /postgres/.test(
      spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '',
    );
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === data;
  } catch {
    return false;
  }
}

/** Ends what a killed launcher left running on `data`. Whoever calls this holds the folder: nobody needs that one any more. */
export async function endOrphan(data, log = () => {}) {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!servesFolder(pid, data)) return;
  log(`An earlier PostgreSQL (process ${pid}) still runs on ${data}: stopping it.`);
  try {
    await end(pid);
  } catch (error) {
    if (error.code === 'EPERM') throw foreign(data, 'another one', process.getuid?.());
    throw error;
  }
}

/** SIGINT is PostgreSQL's fast shutdown: it ends the sessions, writes a checkpoint and goes. */
export async function end(pid) {
  signal(pid, 'SIGINT');
  if (await until(() => !isAlive(pid), FAREWELL)) return;
  signal(pid, 'SIGQUIT');
  await until(() => !isAlive(pid), FAREWELL);
}
