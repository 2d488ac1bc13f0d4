/**
 * The data folder of an embedded PostgreSQL:
 *   launcher.pid    who uses it now
 *   pg.secret       the password of the superuser `postgres`, for our eyes only
 *   pg/             the cluster itself, readable by the user that PostgreSQL runs as and by nobody else
 * When we are root in a folder that the unprivileged user cannot reach, pg/ lies elsewhere and
 * POSTGRES-IS-AT says where.
 */
import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { holderOf, tryLock } from '../lock.mjs';
import { isRoot, spawnOptions, unprivileged } from './binaries.mjs';
import { damaged, explainFileError, foreign, inUse, noSecret, wrongVersion } from './trouble.mjs';

/** Where a root's data lie when his folder is closed to others: not in a temporary folder, which a restart empties. */
const ELSEWHERE = '/var/lib/shanyrak';

const reaches = (folder) =>
  !isRoot || spawnSync('/bin/sh', ['-c', 'test -x "$0"', folder], spawnOptions()).status === 0;

/**
 * Makes `home` if needed and takes it for this process.
 * Returns `{home, base, data, release}`: `data` is the cluster's folder, which lies in `base`.
 * Throws DatabaseTrouble when it cannot be written or another process holds it.
 */
export function holdFolder(home, what = 'another launcher') {
  let release;
  try {
    mkdirSync(home, { recursive: true });
    home = realpathSync(home);
    const file = join(home, 'launcher.pid');
    release = tryLock(file, what);
    if (!release) throw inUse(home, holderOf(file) ?? { pid: 'unknown', what });
    settle(home);
    const data = dataOf(home);
    return { home, base: dirname(data), data, release };
  } catch (error) {
    release?.();
    throw explainFileError(error, resolve(home));
  }
}

const pointer = (home) => join(home, 'POSTGRES-IS-AT');

/** Where the cluster of the data folder `home` lies. */
export function dataOf(home) {
  const base = existsSync(pointer(home)) ? readFileSync(pointer(home), 'utf8').trim() : home;
  return join(base, 'pg');
}

/** Chooses another place for the cluster when PostgreSQL could not reach it in `home`. */
function settle(home) {
  if (existsSync(pointer(home)) || reaches(home)) return;
  const name = createHash('sha256').update(home).digest('hex').slice(0, 12);
  const base = join(ELSEWHERE, name);
  mkdirSync(base, { recursive: true });
  for (const folder of [ELSEWHERE, base]) chmodSync(folder, 0o711);
  writeFileSync(pointer(home), `${base}\n`);
}

/** Who a cluster runs as: when we are root, the owner of its folder, whoever made it. */
export function userOf(data) {
  if (!isRoot || !existsSync(data)) return unprivileged();
  const { uid, gid } = statSync(data);
  return uid === 0 ? unprivileged() : { uid, gid };
}

/**
 * Looks at a cluster's folder before PostgreSQL does: 'empty' (to be made) or 'made'.
 * Throws DatabaseTrouble when it belongs to another user or another major version, or has lost vital files.
 */
export function examine(data, major) {
  if (!existsSync(data)) return 'empty';
  const { uid } = statSync(data);
  const us = process.getuid?.();
  if (us !== undefined && us !== 0 && uid !== us) throw foreign(data, uid, us);
  if (readdirSync(data).length === 0) return 'empty';
  const file = (name) => join(data, name);
  if (!existsSync(file('PG_VERSION'))) throw damaged(data, 'the file PG_VERSION is missing');
  const version = readFileSync(file('PG_VERSION'), 'utf8').trim();
  if (!/^\d+(\.\d+)?$/.test(version)) throw damaged(data, 'the file PG_VERSION is garbled');
  if (version !== major) throw wrongVersion(data, version, major);
  for (const vital of ['global/pg_control', 'base', 'pg_wal', 'postgresql.conf', 'pg_hba.conf'])
    if (!existsSync(file(vital))) throw damaged(data, `${vital} is missing`);
  return 'made';
}

/** The superuser's password: drawn for a new cluster, read for an old one. */
export function secretOf(home, state) {
  const file = join(home, 'pg.secret');
  if (existsSync(file) && readFileSync(file, 'utf8')) return readFileSync(file, 'utf8');
  if (state === 'made') throw noSecret(file);
  const secret = randomBytes(24).toString('base64url');
  writeFileSync(file, secret, { mode: 0o600 });
  return secret;
}
