import { type ClientBase } from 'pg';
import { type DataSource, type QueryRunner } from 'typeorm';
import { firstDamagedAudit } from '../council/audit';
import {
  type Cores,
  rebuildStream,
  streamsOf,
  UNHURRIED,
  type Verification,
  verifyStreams,
  wordsOf,
} from '../ledger';
import { knownMigrations, migrateWithin, seenMigrations } from '../platform/database';
import { columnsOf, type Told } from './export';
import { type Header } from './format';
import { type ExportReader, type Rows } from './reader';
import { BackupRefused } from './refusal';

export interface Imported {
  readonly header: Header;
  readonly verification: Verification;
  readonly damagedAudit: number | null;
  readonly rebuilt: number;
  /** Streams whose events this release cannot read: they are there, without their projections. */
  readonly unreadable: readonly string[];
}

export interface ImportOptions {
  readonly cores: Cores;
  readonly told: Told;
  /** A ledger that was damaged when it was exported is taken as it is. */
  readonly damaged: boolean;
}

/**
 * Fills an empty database from an export, in one transaction: all of it stands, or nothing does. In
 * the order of the code: the database comes to the migrations that the export names; it must be
 * empty; every row is put back; it comes to this release's migrations; the book and the chains are
 * verified; the projections are rebuilt.
 *
 * `owner` is the owner's connection, whom the grants do not bind and row-level security and triggers
 * do: rows are only ever added here, and the transaction reads as the ledger.
 */
export async function importLedger(
  owner: DataSource,
  reader: ExportReader,
  options: ImportOptions,
): Promise<Imported> {
  const header = await reader.header();
  const runner = owner.createQueryRunner();
  const client = (await runner.connect()) as ClientBase;
  await runner.startTransaction();
  try {
    await client.query(UNHURRIED);
    await refuseUnlessOwner(client);
    await comeTo(runner, header);
    await refuseUnlessEmpty(client, Object.keys(header.rows));
    await putBack(client, reader, header, options.told);
    await migrateWithin(runner, knownMigrations(owner));
    const checked = await checkWhole(client, options.damaged);
    const built = await rebuild(client, options.cores);
    await client.query(`SELECT pg_notify('council_changed', version::text) FROM council_version`);
    await runner.commitTransaction();
    return { header, ...checked, ...built };
  } catch (error) {
    // Where the connection has gone, so has the transaction.
    await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
  }
}

async function refuseUnlessOwner(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ owner: boolean }>(
    `SELECT has_schema_privilege(current_schema(), 'CREATE') AS owner`,
  );
  if (!rows[0]!.owner)
    throw new BackupRefused(
      'An import is the work of the database’s owner: give that address as MIGRATIONS_URL.',
    );
}

/** Brings a database in which nothing was migrated to where the export was made. */
async function comeTo(runner: QueryRunner, { migrations, release }: Header): Promise<void> {
  const known = new Set(knownMigrations(runner.dataSource));
  const newer = migrations.find((name) => !known.has(name));
  if (newer !== undefined)
    throw new BackupRefused(
      `Line 1 names the migration ${newer}, which this release does not know: the export was made by ` +
        `release ${release}. Import it with that release or a later one.`,
    );
  const seen = new Set(await seenMigrations(runner.dataSource, runner));
  if (seen.size === 0) return migrateWithin(runner, migrations);
  const ahead = [...seen].find((name) => !migrations.includes(name));
  if (ahead !== undefined)
    throw new BackupRefused(
      `The export was made by release ${release}, before the migration ${ahead} that this database ` +
        'has seen. Give the import a new database in which nothing has been migrated: it does that itself.',
    );
  return migrateWithin(runner, migrations);
}

/** Locks the council, so that nobody begins one here meanwhile. */
async function refuseUnlessEmpty(client: ClientBase, tables: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ version: string }>(
    'SELECT version FROM council_version FOR UPDATE',
  );
  const held: string[] = [];
  for (const table of tables.filter((one) => one !== 'council_version')) {
    const all = await client.query<{ count: string }>(`SELECT count(*) FROM ${nameOf(table)}`);
    const count = Number(all.rows[0]!.count);
    if (count > 0) held.push(`${count} ${table}`);
  }
  if (held.length > 0 || rows[0]?.version !== '0')
    throw new BackupRefused(
      `This database is not empty: it holds ${held.join(', ') || 'a council'}. An export is put back ` +
        'into a database of its own: name a new one by DATABASE_URL and MIGRATIONS_URL, or by DATA_DIR.',
    );
}

async function putBack(
  client: ClientBase,
  reader: ExportReader,
  header: Header,
  told: Told,
): Promise<void> {
  const done = new Map<string, number>();
  for await (const group of reader.rows()) {
    const all = header.rows[group.table];
    if (all === undefined)
      throw new BackupRefused(
        `Line ${group.from} is of ${group.table}, which line 1 does not name.`,
      );
    await insert(client, group);
    const count = (done.get(group.table) ?? 0) + group.rows.length;
    done.set(group.table, count);
    told(group.table, count, all);
  }
}

async function insert(client: ClientBase, { table, rows, from, to }: Rows): Promise<void> {
  const name = nameOf(table);
  const columns = (await columnsOf(client, name)).join(', ');
  // Of the council's version there is always one, which no other may be added to.
  const instead =
    table === 'council_version'
      ? 'ON CONFLICT (single) DO UPDATE SET version = excluded.version'
      : '';
  try {
    await client.query(
      `INSERT INTO ${name} (${columns})
        SELECT ${columns} FROM json_populate_recordset(null::${name}, $1::json) ${instead}`,
      [`[${rows.join(',')}]`],
    );
  } catch (error) {
    if (!isRefusal(error)) throw error;
    throw new BackupRefused(
      `Lines ${from} to ${to} do not go into the table ${table}: ${error.message}.`,
    );
  }
}

/** What PostgreSQL says of a row that does not fit (classes 22 and 23), not of its own troubles. */
function isRefusal(error: unknown): error is Error & { code: string } {
  return error instanceof Error && 'code' in error && /^2[23]/.test(String(error.code));
}

/** The name of a table as it may stand in SQL. */
function nameOf(table: string): string {
  if (/^[a-z_]+$/.test(table)) return `public.${table}`;
  throw new BackupRefused(`Line 1 names ${JSON.stringify(table)}, which is no table.`);
}

async function checkWhole(
  client: ClientBase,
  accept: boolean,
): Promise<Pick<Imported, 'verification' | 'damagedAudit'>> {
  const verification = await verifyStreams(client);
  const damagedAudit = await firstDamagedAudit(client);
  const words = verification.damaged.map(wordsOf);
  if (damagedAudit !== null) words.push(`audit: damaged at entry ${damagedAudit}`);
  if (words.length > 0 && !accept)
    throw new BackupRefused(
      `The file is as it was written, but the ledger in it was damaged before:\n${words.join('\n')}\n` +
        'Take an export from before the damage, or say --damaged to import this one as it is.',
    );
  return { verification, damagedAudit };
}

async function rebuild(
  client: ClientBase,
  cores: Cores,
): Promise<Pick<Imported, 'rebuilt' | 'unreadable'>> {
  const unreadable: string[] = [];
  let rebuilt = 0;
  for await (const stream of streamsOf(client)) {
    if (await rebuildStream(client, cores, stream)) rebuilt += 1;
    else unreadable.push(stream);
  }
  return { rebuilt, unreadable };
}
