import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { exportLedger } from '../../../apps/server/src/backup/export';
import { importLedger } from '../../../apps/server/src/backup/import';
import { ExportReader } from '../../../apps/server/src/backup/reader';
import { type Config } from '../../../apps/server/src/platform/config';
import {
  applicationDatabase,
  knownMigrations,
  ownersDatabase,
  poolOf,
} from '../../../apps/server/src/platform/database';
import { type FreshDatabase, freshDatabase } from '../../support/postgres';
import { openedExport, sealedExport } from '../../support/sealed-export';
import { command, newNote, NOTES } from './notes';
import { asSuperuser, outcome, type Process, Processes, until } from './processes';

/** Whatever is wrong with an import, its line is named and nothing of it stays. */
const told = (): void => undefined;

const configOf = (database: FreshDatabase): Config =>
  ({ DATABASE_URL: database.appUrl, MIGRATIONS_URL: database.ownerUrl, POOL_SIZE: 4 }) as Config;

async function exported(database: FreshDatabase): Promise<string> {
  const source = await new DataSource(applicationDatabase(configOf(database))).initialize();
  const pieces: string[] = [];
  try {
    const write = (text: string): Promise<void> => {
      pieces.push(text);
      return Promise.resolve();
    };
    await exportLedger(poolOf(source), knownMigrations(source), write, told);
  } finally {
    await source.destroy();
  }
  return pieces.join('');
}

interface How {
  readonly damaged?: boolean;
  readonly as?: Config;
  /** Done when so many lines have been read. */
  readonly after?: readonly [lines: number, what: () => Promise<unknown>];
}

async function imported(text: string, database: FreshDatabase, how: How = {}) {
  async function* lines(): AsyncGenerator<string> {
    for (const [i, line] of text.split('\n').slice(0, -1).entries()) {
      if (how.after?.[0] === i) await how.after[1]();
      yield line;
    }
  }
  const owner = await ownersDatabase(how.as ?? configOf(database)).initialize();
  try {
    const options = { cores: NOTES, told, damaged: how.damaged ?? false };
    return await importLedger(owner, new ExportReader(lines()), options);
  } finally {
    await owner.destroy();
  }
}

const refusal = (...args: Parameters<typeof imported>): Promise<string> =>
  imported(...args).then(
    () => 'imported',
    (error: Error) => `${error.name}: ${error.message}`,
  );

/** The tables of a database, those of the migrations too. */
const tablesOf = (database: FreshDatabase) =>
  asSuperuser(database, `SELECT FROM pg_tables WHERE schemaname = 'public'`);

const TEXTS = [
  'plain',
  'a "quoted" \\ line\u2028of\u0085two\nthree',
  'Ё \u{1f54a} مرحبا \u200f',
  'я'.repeat(30_000),
];

let processes: Processes;
let one: Process;
let text: string;
let target: FreshDatabase;
let long: string;

beforeAll(async () => {
  processes = await Processes.on();
  one = await processes.start();
  const write = async (stream: string, type: string, payload: object) =>
    outcome(await one.ledger.execute({ person: 'XAA.1', command: command(stream, type, payload) }));
  const [record, informal] = [newNote('record'), newNote('note')];
  long = newNote('record');
  for (const stream of [record, informal, long])
    await write(stream, 'note.open', { delegations: ['XAA'] });
  for (const each of TEXTS) await write(record, 'note.write', { text: each });
  await write(informal, 'note.write', { text: 'a secret' });
  await write(long, 'note.write', { text: 'a', times: 1_200 });
  await write(record, 'note.number', {});
  const objection = command(record, 'note.object');
  await one.ledger.receipt({ person: 'XAA.1', command: objection });
  await one.maintenance.erase(informal, ['SEC.1', 'SEC.2'], 'SEC.GAL/9/26');
  text = await exported(processes.database);
  target = await freshDatabase({ untouched: true });
});
afterAll(async () => {
  await target?.drop();
  await processes?.end();
});

const last = (): string => knownMigrationsOf(text).at(-1)!;
const knownMigrationsOf = (one: string) => openedExport(one).header.migrations;
/** The same export, whole and sealed, in which something else is said. */
const changed = (change: (opened: ReturnType<typeof openedExport>) => object | void): string => {
  const opened = openedExport(text);
  const { header, rows } = { ...opened, ...change(opened) };
  const counts: Record<string, number> = Object.fromEntries(
    Object.keys(header.rows).map((table) => [
      ...[table, rows.filter((row) => row.startsWith(`{"${table}":`)).length],
    ]),
  );
  return sealedExport({ ...header, rows: counts }, rows);
};

describe('an export', () => {
  it('comes back byte for byte, whatever was said, and can be exported again', async () => {
    const database = await freshDatabase();
    try {
      const { verification, rebuilt, unreadable, damagedAudit } = await imported(text, database);
      expect(verification).toMatchObject({ streams: 3, damaged: [], erased: [{ erased: 2 }] });
      expect([rebuilt, unreadable, damagedAudit]).toEqual([3, [], null]);
      const { header, rows } = openedExport(await exported(database));
      expect(rows).toEqual(openedExport(text).rows);
      expect(header.rows).toEqual(openedExport(text).header.rows);
      const [snapshot] = await asSuperuser(database, 'SELECT stream, seq FROM snapshots');
      expect(snapshot).toEqual({ stream: long, seq: '1201' });
    } finally {
      await database.drop();
    }
  });

  it('of an earlier release is brought to this one’s migrations, in a database of its own', async () => {
    const earlier = changed(({ header }) => {
      // The last migration may have made tables: an earlier release names none of which it has no row.
      const rows = Object.fromEntries(Object.entries(header.rows).filter(([, count]) => count > 0));
      const migrations = header.migrations.slice(0, -1);
      return { header: { ...header, rows, release: '0.0.9', migrations } };
    });
    const migrated = await freshDatabase();
    expect(await refusal(earlier, migrated)).toBe(
      `BackupRefused: The export was made by release 0.0.9, before the migration ${last()} that this ` +
        'database has seen. Give the import a new database in which nothing has been migrated: ' +
        'it does that itself.',
    );
    await migrated.drop();

    const database = await freshDatabase({ untouched: true });
    expect((await imported(earlier, database)).verification.damaged).toEqual([]);
    expect(knownMigrationsOf(await exported(database))).toEqual(knownMigrationsOf(text));
    await database.drop();
  });
});

describe('an import is refused, and nothing stays', () => {
  it('with another word, and says between which lines it stands', async () => {
    // Streams come in the order of their names, which are drawn: so does the word.
    const at = text.slice(0, text.indexOf('plain')).split('\n').length;
    const said = await refusal(text.replace('plain', 'plane'), target);
    const lines = /^BackupRefused: Lines (\d+) to (\d+) or the mark/.exec(said);
    expect(lines?.[0]).toBeDefined();
    expect(Number(lines![1])).toBeLessThanOrEqual(at);
    expect(Number(lines![2])).toBeGreaterThanOrEqual(at);
    expect(await tablesOf(target)).toEqual([]);
  });

  const cases: [string, () => string, RegExp][] = [
    ['that is cut off', () => text.slice(0, -200), /ends after line \d+ without its last line/],
    [
      'of a later release',
      () =>
        changed(({ header }) => ({ header: { ...header, release: '9', migrations: ['New1'] } })),
      /^Line 1 names the migration New1, which this release does not know: .* release 9\./,
    ],
    [
      'that says a thing twice',
      () => changed(({ rows }) => ({ rows: [...rows, rows.at(-1)!] })),
      /^Lines \d+ to \d+ do not go into the table receipts: duplicate key/,
    ],
    [
      'with a row of a table that it does not name',
      () => changed(({ rows }) => ({ rows: [...rows, '{"sessions":{"sid":"x"}}'] })),
      /^Line \d+ is of sessions, which line 1 does not name/,
    ],
    [
      'with a head that names another end',
      () =>
        changed(({ rows }) => ({
          rows: rows.map((row) => row.replace(/^(\{"heads":.*"seq":)1201,/, '$11200,')),
        })),
      /the ledger in it was damaged before:\nrecord:\S+: damaged at entry 1201: .*--damaged/s,
    ],
    [
      'without the contents of a formal event',
      () => changed(({ rows }) => ({ rows: rows.filter((row) => !row.includes('plain')) })),
      /damaged at entry 2: its contents are missing, and no certificate says why/,
    ],
  ];

  it.each(cases)('%s', async (_, make, words) => {
    const said = await refusal(make(), target);
    expect(said).toMatch(/^BackupRefused: /);
    expect(said.slice('BackupRefused: '.length)).toMatch(words);
    expect(await tablesOf(target)).toEqual([]);
  });

  it('unless the owner says that a damaged ledger is to be taken as it is', async () => {
    const database = await freshDatabase({ untouched: true });
    const damaged = changed(({ rows }) => ({ rows: rows.filter((row) => !row.includes('plain')) }));
    const { verification } = await imported(damaged, database, { damaged: true });
    expect(verification.damaged).toMatchObject([{ seq: 2, because: 'contents' }]);
    await database.drop();
  });

  it('where a council is, a stream, or a single number of a register', async () => {
    const database = await freshDatabase();
    await asSuperuser(database, `INSERT INTO registers VALUES ('PC.DEC', 2)`);
    expect(await refusal(text, database)).toMatch(
      /^BackupRefused: This database is not empty: it holds 1 registers\. An export is put back into/,
    );
    expect(await refusal(text, processes.database)).toMatch(
      /it holds 1 registers, 3 heads, 1209 events, 1207 contents, 1 erasures, \d+ outcomes, 1 receipts\./,
    );
    await database.drop();
  });

  it('by whoever is not the owner of the database', async () => {
    const as = { ...configOf(target), MIGRATIONS_URL: target.appUrl } as Config;
    expect(await refusal(text, target, { as })).toBe(
      'BackupRefused: An import is the work of the database’s owner: give that address as MIGRATIONS_URL.',
    );
  });

  it('when its connection is cut in the middle', async () => {
    const cut = () =>
      asSuperuser(
        target,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND application_name = 'shanyrak-migrations'`,
      );
    expect(await refusal(text, target, { after: [1_500, cut] })).not.toBe('imported');
    expect(await tablesOf(target)).toEqual([]);
  });

  it('when its process is killed in the middle; the next one goes through', async () => {
    const CLI = join(__dirname, '../../../dist/server/apps/server/src/cli.js');
    const { appUrl: DATABASE_URL, ownerUrl: MIGRATIONS_URL } = target;
    const child = spawn(process.execPath, [CLI, 'ledger', 'import', '-'], {
      env: { PATH: process.env['PATH'], DATABASE_URL, MIGRATIONS_URL },
      stdio: ['pipe', 'ignore', 'inherit'],
    });
    const gone = new Promise((done) => child.once('exit', done));
    // It is killed while it is written to: then the pipe breaks.
    child.stdin.on('error', () => undefined);
    child.stdin.write(text.slice(0, Math.floor(text.length * 0.7)));
    const working = async () => {
      const rows = await asSuperuser(
        target,
        `SELECT FROM pg_stat_activity WHERE datname = current_database()
          AND application_name = 'shanyrak-migrations' AND state = 'idle in transaction'
          AND query LIKE 'INSERT INTO public.events%'`,
      );
      return rows.length > 0;
    };
    await until('it has put back many events', working, 60_000);
    child.kill('SIGKILL');
    await gone;
    await until('PostgreSQL has noticed', async () => (await tablesOf(target)).length === 0);
    expect((await imported(text, target)).verification.entries).toBe(1209);
  }, 120_000);
});
