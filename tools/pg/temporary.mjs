/**
 * Data folders that live as long as a test or a story. They lie in the system's temporary folder; what a run
 * that was killed left behind is swept by the next one.
 */
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { holderOf } from '../lock.mjs';
import { isAlive, signal, until, workingIn } from '../processes.mjs';
import { dataOf } from './folder.mjs';
import { endOrphan } from './postmaster.mjs';

const PREFIX = 'shanyrak-temporary-';
/** A folder without a lock may be one that is just being made. */
const YOUNG = 10 * 60 * 1000;

/** A new empty folder which the unprivileged user can enter but not list. */
export function temporaryHome() {
  const home = mkdtempSync(join(tmpdir(), PREFIX));
  chmodSync(home, 0o711);
  return home;
}

const abandoned = (home) =>
  existsSync(join(home, 'launcher.pid'))
    ? holderOf(join(home, 'launcher.pid')) === null
    : Date.now() - statSync(home).mtimeMs > YOUNG;

/** Browsers keep their profiles in the home of a run (test/browser), and may not have noticed its end yet. */
async function endBrowsers(home) {
  const browsers = workingIn(realpathSync(home));
  for (const pid of browsers) signal(pid, 'SIGKILL');
  await until(() => !browsers.some(isAlive), 5_000);
}

/** Ends the clusters and browsers of dead runs and removes their folders. Returns the folders swept. */
export async function sweepTemporaryHomes() {
  const mine = (home) => process.getuid === undefined || statSync(home).uid === process.getuid();
  const homes = readdirSync(tmpdir())
    .filter((entry) => entry.startsWith(PREFIX))
    .map((entry) => join(tmpdir(), entry))
    .filter((home) => existsSync(home) && mine(home) && abandoned(home));
  for (const home of homes) {
    const data = dataOf(home);
    await endOrphan(data);
    await endBrowsers(home);
    for (const folder of [dirname(data), home]) rmSync(folder, { recursive: true, force: true });
  }
  return homes;
}
