import * as pg from 'pg';
import { extname, join } from 'node:path';
import {
  DataSource,
  type DataSourceOptions,
  Migration,
  MigrationExecutor,
  type QueryRunner,
} from 'typeorm';
import { type Config } from './config';

/**
 * The one PostgreSQL (design 3, 7). The server works as the application's role, which may change
 * and delete only what the migrations grant it; migrations run as the owner. Every client, idle or
 * checked out, has a handler for its errors: a database that goes away must not take the process
 * with it. Statements, transactions and locks have time-outs, so that a stopped holder ends.
 */
class GuardedPool extends pg.Pool {
  constructor(options: pg.PoolConfig) {
    super(options);
    this.on('connect', (client) => client.on('error', noted));
    this.on('error', noted);
  }
}

/** What was under way fails by itself and says so; here the error only must not be unhandled. */
function noted(): void {
  return;
}

/** The driver as TypeORM takes it; given explicitly, so that it is found under Jest as well. */
const driver = { ...pg, Pool: GuardedPool };

/** `dist/server/migrations` beside the built server, `migrations` beside the sources. */
const MIGRATIONS = join(__dirname, '../../../../migrations', `*${extname(__filename)}`);

const TIMEOUTS = [
  'statement_timeout=30s',
  'lock_timeout=10s',
  'idle_in_transaction_session_timeout=15s',
];

const settings = (...each: string[]) => each.map((one) => `-c ${one}`).join(' ');

/** The server's own connections, as the application's role. */
export function applicationDatabase(config: Config): DataSourceOptions {
  return {
    type: 'postgres',
    driver,
    url: config.DATABASE_URL,
    applicationName: 'shanyrak',
    poolSize: config.POOL_SIZE,
    connectTimeoutMS: 10_000,
    extra: { options: settings('timezone=UTC', ...TIMEOUTS) },
    migrations: [MIGRATIONS],
    logging: false,
  };
}

/**
 * The owner's connection. The migrations grant to the role `shanyrak.app_role`: the one of
 * DATABASE_URL, whatever the operator called it.
 */
export function ownersDatabase(config: Config): DataSource {
  const role = decodeURIComponent(new URL(config.DATABASE_URL).username);
  return new DataSource({
    type: 'postgres',
    driver,
    url: config.MIGRATIONS_URL ?? config.DATABASE_URL,
    applicationName: 'shanyrak-migrations',
    poolSize: 2,
    extra: { options: settings('timezone=UTC', `shanyrak.app_role=${role.replace(/ /g, '\\ ')}`) },
    migrations: [MIGRATIONS],
    migrationsTransactionMode: 'each',
    logging: false,
  });
}

/** The pool of a data source, for those who write their own SQL (the ledger, the bell, the sessions). */
export function poolOf(source: DataSource): pg.Pool {
  return (source.driver as unknown as { readonly master: pg.Pool }).master;
}

/** Any number, the same in every process: two servers that start at once migrate one after the other. */
const MIGRATING = 5_117_340_421;

/** Brings the database to the newest migration and returns the names of those that ran. */
export async function migrate(config: Config): Promise<string[]> {
  const source = await ownersDatabase(config).initialize();
  const turn = await poolOf(source).connect();
  try {
    await turn.query('SELECT pg_advisory_lock($1)', [MIGRATING]);
    const ran: Migration[] = await source.runMigrations();
    return ran.map(({ name }) => name);
  } finally {
    turn.release(true);
    await source.destroy();
  }
}

/**
 * The same within a transaction that the caller holds on the owner's connection, and only those of
 * these names. Servers that start meanwhile wait for its end.
 */
export async function migrateWithin(runner: QueryRunner, names: readonly string[]): Promise<void> {
  await runner.query('SELECT pg_advisory_xact_lock($1)', [MIGRATING]);
  const executor = new MigrationExecutor(runner.dataSource, runner);
  for (const migration of await executor.getPendingMigrations())
    if (names.includes(migration.name)) await executor.executeMigration(migration);
}

/** The names of the migrations that this server knows, in their order. */
export function knownMigrations(source: DataSource): string[] {
  const stamp = (name: string) => Number(name.slice(-13));
  const names = source.migrations.map((migration) => migration.constructor.name);
  return names.sort((one, other) => stamp(one) - stamp(other));
}

/** The names of the migrations that the database has seen, in the order in which it did. */
export async function seenMigrations(source: DataSource, runner?: QueryRunner): Promise<string[]> {
  const seen = await new MigrationExecutor(source, runner).getExecutedMigrations();
  return seen.map(({ name }) => name).reverse();
}

/** The names of migrations that this server knows and the database has not seen. */
export async function missingMigrations(source: DataSource): Promise<string[]> {
  const pending = await new MigrationExecutor(source).getPendingMigrations();
  return pending.map(({ name }) => name);
}
