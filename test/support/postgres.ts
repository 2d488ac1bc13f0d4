/**
 * A database of its own for every spec: a copy of the migrated template on the cluster that setup.mjs has
 * started, with the same owner and application roles as in earnest.
 */
import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { prepareDatabase } from '../../tools/pg.mjs';

export interface FreshDatabase {
  /** The server's address (DATABASE_URL): may do what the migrations have granted. */
  readonly appUrl: string;
  /** The owner's address (MIGRATIONS_URL). */
  readonly ownerUrl: string;
  /** Removes the database, whoever is still connected. */
  readonly drop: () => Promise<void>;
}

function setting(name: 'TEST_POSTGRES' | 'TEST_TEMPLATE'): string {
  const value = process.env[name];
  if (!value)
    throw new Error(
      `${name} is unset: this spec must run in a project that has test/support/setup.mjs.`,
    );
  return value;
}

/** `untouched`: one in which nothing has been migrated. */
export async function freshDatabase({ untouched = false } = {}): Promise<FreshDatabase> {
  const adminUrl = setting('TEST_POSTGRES');
  const name = `spec_${process.env['JEST_WORKER_ID'] ?? '0'}_${randomBytes(6).toString('hex')}`;
  const template = untouched ? 'template0' : setting('TEST_TEMPLATE');
  const urls = await prepareDatabase(adminUrl, name, { template });
  const drop = async (): Promise<void> => {
    const admin = new Client({ connectionString: adminUrl });
    await admin.connect();
    try {
      await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    } finally {
      await admin.end();
    }
  };
  return { ...urls, drop };
}
