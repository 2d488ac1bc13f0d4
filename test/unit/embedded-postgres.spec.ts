/**
 * The embedded PostgreSQL (design 7): the same everywhere, durable, and plain about what is wrong with its
 * folder. Runs real clusters.
 */
import { existsSync, mkdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import {
  type Cluster,
  prepareDatabase,
  startPg,
  sweepTemporaryHomes,
  temporaryHome,
} from '../../tools/pg.mjs';

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

const homes: string[] = [];
const home = (): string => {
  const folder = temporaryHome();
  homes.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of homes) rmSync(folder, { recursive: true, force: true });
});

describe('a cluster', () => {
  const folder = home();
  const hostile = {
    TZ: 'Asia/Tokyo',
    PGTZ: 'Asia/Tokyo',
    LC_ALL: 'ru_RU.KOI8-R',
    PGCLIENTENCODING: 'LATIN1',
  };
  let cluster: Cluster;
  let urls: { ownerUrl: string; appUrl: string };

  beforeAll(async () => {
    const before = { ...process.env };
    Object.assign(process.env, hostile);
    cluster = await startPg(folder, { fast: true });
    for (const name of Object.keys(hostile)) {
      const value = before[name];
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
    urls = await prepareDatabase(cluster.url(), 'council');
  });
  afterAll(async () => {
    await cluster.stop();
  });

  it('is UTF-8, UTC and durable whatever the environment says', async () => {
    const [row] = await query(
      urls.appUrl,
      `SELECT current_setting('server_encoding') AS encoding, current_setting('timezone') AS zone,
              current_setting('log_timezone') AS log, current_setting('fsync') AS fsync,
              current_setting('synchronous_commit') AS commit, current_setting('full_page_writes') AS pages`,
    );
    expect(row).toEqual({
      encoding: 'UTF8',
      zone: 'UTC',
      log: 'UTC',
      fsync: 'on',
      commit: 'on',
      pages: 'on',
    });
  });

  it('keeps its secret to its user', () => {
    expect(statSync(join(folder, 'pg.secret')).mode & 0o077).toBe(0);
  });

  it('gives the server a role that owns nothing and is bound by row-level security', async () => {
    await query(urls.ownerUrl, 'CREATE TABLE paper (symbol text)');
    await expect(query(urls.appUrl, 'SELECT * FROM paper')).rejects.toThrow('permission denied');
    await expect(query(urls.appUrl, 'CREATE TABLE mine (a int)')).rejects.toThrow(
      'permission denied',
    );
    const roles = await query(
      cluster.url(),
      `SELECT rolname FROM pg_roles WHERE rolname LIKE 'shanyrak%'
         AND (rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole OR rolreplication OR NOT rolcanlogin)`,
    );
    expect(roles).toEqual([]);
  });

  it('is prepared twice without a change', async () => {
    expect(await prepareDatabase(cluster.url(), 'council')).toEqual(urls);
  });

  it('lets nobody else start on its folder', async () => {
    await expect(startPg(folder)).rejects.toThrow(
      /is in use by .* \(process \d+\)\.\nWhat to do: Stop that process/,
    );
  });

  it('loses nothing that it has acknowledged when all its processes are killed', async () => {
    await query(urls.ownerUrl, `INSERT INTO paper VALUES ('PC.DD/1')`);
    const { port } = cluster;
    await cluster.kill();
    await expect(query(urls.ownerUrl, 'SELECT 1')).rejects.toThrow();
    cluster = await startPg(folder, { port });
    expect(await query(urls.ownerUrl, 'SELECT symbol FROM paper')).toEqual([{ symbol: 'PC.DD/1' }]);
  });

  it('is ended when its launcher is dead, and its folder starts again', async () => {
    const orphan = cluster.pid;
    // Another dead launcher's lock, as after kill -9: the id exists, its start does not fit.
    writeFileSync(
      join(folder, 'launcher.pid'),
      JSON.stringify({ pid: 1, started: 'never', what: 'forged' }),
    );
    cluster = await startPg(folder, { port: cluster.port });
    expect(cluster.pid).not.toBe(orphan);
    expect(() => process.kill(orphan, 0)).toThrow('ESRCH');
    expect(await query(urls.ownerUrl, 'SELECT symbol FROM paper')).toEqual([{ symbol: 'PC.DD/1' }]);
  });
});

describe('a data folder', () => {
  let folder: string;
  beforeAll(async () => {
    folder = home();
    await (await startPg(folder, { fast: true })).stop();
  });

  const at = (path: string): string => join(folder, 'pg', path);

  it('of another major version says both versions and the way over', async () => {
    writeFileSync(at('PG_VERSION'), '17\n');
    await expect(startPg(folder)).rejects.toThrow(
      /PostgreSQL 17; .* PostgreSQL 18[^]*ledger export[^]*ledger import/,
    );
  });

  it('with a garbled version is damaged', async () => {
    writeFileSync(at('PG_VERSION'), 'eighteen');
    await expect(startPg(folder)).rejects.toThrow(
      /is damaged: the file PG_VERSION is garbled[^]*backup/,
    );
  });

  it('that has lost its version is damaged, and is not made anew over what is left', async () => {
    rmSync(at('PG_VERSION'));
    await expect(startPg(folder)).rejects.toThrow(/is damaged: the file PG_VERSION is missing/);
    expect(existsSync(at('base'))).toBe(true);
    writeFileSync(at('PG_VERSION'), '18\n');
  });

  it('that has lost its password says so', async () => {
    const secret = join(folder, 'pg.secret');
    truncateSync(secret, 0);
    await expect(startPg(folder)).rejects.toThrow(/password file .*pg\.secret is missing or empty/);
    writeFileSync(secret, 'put back');
  });

  it('on which PostgreSQL does not start shows its last words', async () => {
    truncateSync(at('global/pg_control'), 100);
    await expect(startPg(folder)).rejects.toThrow(
      /is damaged: PostgreSQL does not start[^]*pg_control[^]*copy/,
    );
  });

  it('that cannot be written says so', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    await expect(startPg(join(file, 'data'))).rejects.toThrow(/cannot be written[^]*DATA_DIR/);
  });

  it('of a dead run is swept; that of a living one stays', async () => {
    const [dead, living] = [home(), home()];
    writeFileSync(
      join(dead, 'launcher.pid'),
      JSON.stringify({ pid: 1, started: 'never', what: 'dead' }),
    );
    mkdirSync(join(dead, 'pg'));
    const cluster = await startPg(living, { fast: true });
    try {
      await sweepTemporaryHomes();
      expect([existsSync(dead), existsSync(living)]).toEqual([false, true]);
    } finally {
      await cluster.remove();
    }
    expect(existsSync(living)).toBe(false);
  });
});
