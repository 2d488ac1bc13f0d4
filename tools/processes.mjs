/**
 * Processes of this machine: which are alive, which they really are, how one follows its parent to the end.
 * Imports nothing but Node's own modules: run.mjs needs it before node_modules exists.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const linux = process.platform === 'linux';

/** The fields of /proc/<pid>/stat from the third on (state, parent, …), or null when there is no such process. */
function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** True while `pid` runs; a zombie, which only waits to be collected, does not. */
export function isAlive(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return !linux || !['Z', 'X', undefined].includes(statOf(pid)?.[0]);
}

/** When `pid` started, in words that only that process has: ids are used again, starts are not. */
export function startOf(pid) {
  if (linux) return statOf(pid)?.[19] ?? '';
  if (process.platform === 'win32') return '';
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
}

/** The ids of the processes that `pid` started and that still run. */
export function childrenOf(pid) {
  if (linux)
    return readdirSync('/proc')
      .filter((entry) => /^\d+$/.test(entry) && statOf(entry)?.[1] === String(pid))
      .map(Number);
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  return (stdout ?? '')
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter(([, parent]) => parent === pid)
    .map(([child]) => child);
}

/** The ids of the processes whose command line names `folder`: those that work in it. */
export function workingIn(folder) {
  const lines = linux
    ? readdirSync('/proc')
        .filter((entry) => /^\d+$/.test(entry))
        .map((entry) => [Number(entry), commandLineOf(entry)])
    : (spawnSync('ps', ['-A', '-o', 'pid=,args='], { encoding: 'utf8' }).stdout ?? '')
        .split('\n')
        .map((line) => [Number.parseInt(line, 10), line]);
  return lines
    .filter(([pid, line]) => pid !== process.pid && line.includes(`${folder}/`))
    .map(([pid]) => pid);
}

function commandLineOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** Sends a signal; a process that has gone already is no error. */
export function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Resolves to true as soon as `condition()` holds, to false when it has not held for `limit` milliseconds. */
export async function until(condition, limit) {
  for (const end = Date.now() + limit; !(await condition()); await sleep(20))
    if (Date.now() > end) return false;
  return true;
}

/**
 * Calls `end(exit code)` once when this process is asked to go: by a signal, or because the process that
 * started it has gone. The latter matters since npm runs `sh -c`, and a signal to npm ends only that shell.
 * `parent` is the id of the process to follow; without it only signals count.
 */
export function onEnd(end, parent = Number(process.env.FOLLOWS_PID)) {
  let called = false;
  const once = (code) => {
    if (!called) end(code);
    called = true;
  };
  for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(name, () => once(0));
  if (parent > 0 && process.platform !== 'win32')
    setInterval(() => process.ppid !== parent && once(1), 250).unref();
}
