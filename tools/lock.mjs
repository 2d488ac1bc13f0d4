/**
 * A lock is a file that names its holder by process id and by the start of that process, so that neither an
 * id used again nor a forged file is ever taken for a living holder. It appears whole or not at all.
 * Imports nothing but Node's own modules: run.mjs needs it before node_modules exists.
 */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isAlive, startOf, until } from './processes.mjs';

const read = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
};

function living(content) {
  try {
    const holder = JSON.parse(content);
    return isAlive(holder.pid) && startOf(holder.pid) === holder.started ? holder : null;
  } catch {
    return null;
  }
}

/** The living holder of a lock, `{pid, started, what}`, or null. */
export function holderOf(file) {
  return living(read(file));
}

/** Puts `from` at `to` unless something stands there. */
function place(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes a lock whose holder is dead; if another process has taken it meanwhile, puts that one back. */
function clear(file, dead) {
  const aside = `${file}.${process.pid}.old`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (read(aside) !== dead) place(aside, file);
  rmSync(aside, { force: true });
}

/**
 * Takes the lock for this process; `what` says to others what holds it.
 * Returns the function that gives it back, or null while another living process (or this one) holds it.
 */
export function tryLock(file, what) {
  const mine = `${file}.${process.pid}`;
  const content = JSON.stringify({ pid: process.pid, started: startOf(process.pid), what });
  writeFileSync(mine, content);
  try {
    for (;;) {
      if (place(mine, file)) return () => read(file) === content && rmSync(file, { force: true });
      const other = read(file);
      if (other === null) continue;
      if (living(other)) return null;
      clear(file, other);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Waits for the lock, however long its living holder keeps it; `onWait(holder)` is called once if one must wait. */
export async function lock(file, what, onWait = () => {}) {
  let release = tryLock(file, what);
  if (release) return release;
  onWait(holderOf(file));
  await until(() => (release = tryLock(file, what)) !== null, Infinity);
  return release;
}
