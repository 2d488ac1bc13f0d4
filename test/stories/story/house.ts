import { Client } from 'pg';
import { DEFAULT_SETTINGS, type Settings } from '@shanyrak/council';
import { eventually } from '../../support/deadline';
import { type Answered, serverCommand } from '../../support/server-command';
import { type ServerProcess, startServerProcess } from '../../support/server-process';
import { setFromTheBeginning } from '../../support/settings';

/** What all accounts of the demonstration council have. */
const PASSWORD = 'shanyrak';
/**
 * The council's settings while the story is told: windows that a reader need not sit through. They
 * are dated settings like any other, in force before anybody sits down.
 */
const SETTINGS: Partial<Settings> = {
  ...{ askWindow: 300, quietPeriod: 1_500, quietPeriodRemote: 3_000, journalCorrections: 0 },
  statements: { deadline: 1_000 },
  silence: { ...DEFAULT_SETTINGS.silence, least: 0, grace: 300 },
};

export interface Addresses {
  readonly databaseUrl: string;
  readonly migrationsUrl: string;
}

/** The house in which the council meets: one database, two processes of the server. */
export class House {
  readonly password = PASSWORD;

  private constructor(
    private readonly addresses: Addresses,
    readonly servers: ServerProcess[],
  ) {}

  /** Migrates, sets the windows, starts both processes; the first lays the demonstration on the table. */
  static async open(addresses: Addresses): Promise<House> {
    const { databaseUrl, migrationsUrl } = addresses;
    const migrated = await serverCommand(addresses, 'migrate.js');
    if (migrated.code !== 0) throw new Error(`The migrations failed:\n${migrated.words}`);
    await setFromTheBeginning(migrationsUrl, SETTINGS);
    const first = await startServerProcess({ databaseUrl, migrationsUrl, env: { DEMO: '1' } });
    try {
      return new House(addresses, [first, await startServerProcess({ databaseUrl })]);
    } catch (error) {
      await first.stop();
      throw error;
    }
  }

  /** `npm run cli -- …` on this database. */
  command(...args: readonly string[]): Promise<Answered> {
    return serverCommand(this.addresses, 'cli.js', ...args);
  }

  /** Every process dies at once, without a word; what is answered brings them back on their ports. */
  async allDie(): Promise<() => Promise<void>> {
    const ports = this.servers.map(({ url }) => Number(new URL(url).port));
    await Promise.all(this.servers.map((server) => server.kill()));
    const { databaseUrl } = this.addresses;
    return async () => {
      const back = ports.map((port) => startServerProcess({ databaseUrl, port }));
      for (const [n, server] of back.entries()) this.servers[n] = await server;
    };
  }

  /** The instant by the database's clock, which decides. */
  now(): Promise<number> {
    return asOwner(this.addresses.migrationsUrl, async (owner) => {
      const sql = 'SELECT ledger_clock()::float8 AS at';
      return (await owner.query<{ at: number }>(sql)).rows[0]!.at;
    });
  }

  /** That instant has passed. */
  passes(instant: number): Promise<void> {
    return eventually(async () => (await this.now()) >= instant, 'an instant to pass');
  }

  /** Every row of every projection, as text, in one order. */
  projections(): Promise<string> {
    return asOwner(this.addresses.migrationsUrl, async (owner) => {
      await owner.query(`BEGIN; SELECT set_config('app.audience', 'ledger', true)`);
      const tables = ['draft_list', 'meeting_list', 'decisions', 'deadlines'].map(
        (table) => `SELECT '${table}' AS kept, to_jsonb(row)::text AS row FROM ${table} row`,
      );
      const { rows } = await owner.query(`${tables.join(' UNION ALL ')} ORDER BY 1, 2`);
      return JSON.stringify(rows);
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.stop()));
  }
}

async function asOwner<T>(url: string, work: (owner: Client) => Promise<T>): Promise<T> {
  const owner = new Client({ connectionString: url });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}
