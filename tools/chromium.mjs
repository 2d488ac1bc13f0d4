/**
 * The browser of the tests and of the pictures: Chromium from @sparticuz/chromium, driven by
 * playwright-core. It comes with the packages; nothing is downloaded, nothing is installed in the system.
 *
 * The package unpacks itself into the temporary folder and takes whatever it finds there, of any version
 * and owner, half written or not. So it is given a folder of its own, which is then renamed to one that
 * belongs to this version and this user: there it is whole or absent.
 */
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isAlive } from './processes.mjs';
import { Trouble } from './trouble.mjs';

/**
 * What the browser is started with. The package's own list is for another machine: it would switch web
 * security off, and the tests would prove nothing about it.
 */
export const ARGUMENTS = ['--no-sandbox', '--font-render-hinting=none'];

const PACKAGE = '@sparticuz/chromium';
const user = process.getuid?.() ?? 'user';

function versionOfPackage() {
  const main = createRequire(import.meta.url).resolve(PACKAGE);
  const folder = main.slice(0, main.lastIndexOf('build'));
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
}

/**
 * Answers the executable's path; unpacks it where this user has not done so yet, which takes seconds.
 * CHROMIUM names another one, for machines on which the package's does not run. Throws Trouble.
 */
export async function chromiumAt() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Trouble(
      `No browser came with the packages for ${process.platform} on ${process.arch}.`,
      'Name one of your own: CHROMIUM=/path/to/chrome npm test -- browser',
    );
  const folder = join(tmpdir(), `shanyrak-chromium-${versionOfPackage()}-${user}`);
  if (!existsSync(folder)) await unpack(folder);
  if (process.getuid && lstatSync(folder).uid !== process.getuid())
    throw new Trouble(
      `${folder} belongs to another user.`,
      'Remove it, or set TMPDIR to a folder of yours.',
    );
  return join(folder, 'chromium');
}

async function unpack(folder) {
  sweepHalves(folder);
  const half = `${folder}.${process.pid}`;
  mkdirSync(half, { recursive: true, mode: 0o700 });
  const temporary = process.env.TMPDIR;
  process.env.TMPDIR = half;
  try {
    await (await import(PACKAGE)).default.executablePath();
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
  }
  try {
    renameSync(half, folder);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    // Another process of this user was first.
    if (!existsSync(folder)) throw error;
  }
}

/** What processes left that were killed while they unpacked. */
function sweepHalves(folder) {
  const prefix = `${basename(folder)}.`;
  for (const entry of readdirSync(dirname(folder)))
    if (entry.startsWith(prefix) && !isAlive(Number(entry.slice(prefix.length))))
      rmSync(join(dirname(folder), entry), { recursive: true, force: true });
}
