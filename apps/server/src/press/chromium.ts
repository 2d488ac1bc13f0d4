import { execFile } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';

/**
 * The browser that prints, and that the tests look through: Chromium from @sparticuz/chromium. It comes
 * with the packages; nothing is downloaded, nothing is installed in the system.
 *
 * The package unpacks itself into the temporary folder and takes whatever it finds there, of any version
 * and owner, half written or not. So it is unpacked by a process of its own, whose temporary folder is one
 * that is then renamed to belong to this version and this user: there it is whole or absent.
 */
const PACKAGE = '@sparticuz/chromium';

/**
 * What it is started with. The package's own list is for another machine: it would switch web security
 * off, and neither the press nor the tests could rely on it.
 */
export const ARGUMENTS: readonly string[] = ['--font-render-hinting=none'];

/** Within it the package unpacks; Node's own words are of no interest. */
const UNPACKING = 'require(process.argv[1]).executablePath()';
/** Some five seconds, on a machine that has nothing else to do. */
const PATIENCE = 120_000;

export class NoChromium extends Error {
  override readonly name = 'NoChromium';
}

/** Where Chromium is. */
export interface Chromium {
  readonly executable: string;
  /** For a machine that has no fonts of its own; null where the browser is not the package's. */
  readonly fonts: string | null;
}

/**
 * Answers where Chromium is; unpacks it where this user has not done so yet, which takes seconds.
 * `named` is another one, for machines on which the package's does not run. Throws `NoChromium`.
 */
export async function chromiumAt(named?: string): Promise<Chromium> {
  if (named !== undefined) return { executable: named, fonts: null };
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new NoChromium(
      `No browser came with the packages for ${process.platform} on ${process.arch}; name one of your own: CHROMIUM=/path/to/chrome`,
    );
  const packed = require.resolve(PACKAGE);
  const folder = join(tmpdir(), `shanyrak-chromium-${versionOf(packed)}-${user()}`);
  const found = { executable: join(folder, 'chromium'), fonts: join(folder, 'fonts.conf') };
  if (!isWhole(found)) await unpack(packed, folder);
  if (process.getuid && lstatSync(folder).uid !== process.getuid())
    throw new NoChromium(`${folder} belongs to another user; set TMPDIR to a folder of your own`);
  return found;
}

const user = (): string => String(process.getuid?.() ?? 'user');

const isWhole = ({ executable, fonts }: { executable: string; fonts: string }): boolean =>
  existsSync(executable) && existsSync(fonts);

function versionOf(packed: string): string {
  const manifest = join(packed.slice(0, packed.lastIndexOf('build')), 'package.json');
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}

async function unpack(packed: string, folder: string): Promise<void> {
  sweepHalves(folder);
  const half = `${folder}.${process.pid}`;
  mkdirSync(half, { recursive: true, mode: 0o700 });
  try {
    await promisify(execFile)(process.execPath, ['-e', UNPACKING, packed], {
      env: { TMPDIR: half, TMP: half, TEMP: half },
      timeout: PATIENCE,
    });
    writeFileSync(join(half, 'fonts.conf'), fontsOf(folder));
    place(half, folder);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

/** What a cleaner of temporary folders has left of an older one goes; one that is whole was quicker, and stays. */
function place(half: string, folder: string): void {
  const found = { executable: join(folder, 'chromium'), fonts: join(folder, 'fonts.conf') };
  try {
    renameSync(half, folder);
  } catch {
    if (isWhole(found)) return;
    rmSync(folder, { recursive: true, force: true });
    renameSync(half, folder);
  }
}

/**
 * Where there is no font at all, Chromium prints empty paper and says nothing. So it has the package's own
 * beside those of the machine.
 */
const fontsOf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/cache</cachedir>
</fontconfig>
`;

/** What processes left that were killed while they unpacked. */
function sweepHalves(folder: string): void {
  const prefix = `${basename(folder)}.`;
  for (const entry of readdirSync(dirname(folder)))
    if (entry.startsWith(prefix) && !isAlive(Number(entry.slice(prefix.length))))
      rmSync(join(dirname(folder), entry), { recursive: true, force: true });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
