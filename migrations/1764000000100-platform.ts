import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { appRole } from '../apps/server/src/platform/app-role';

/**
 * Accounts and sessions. A session's row is named by the digest of its secret; ending it puts its
 * expiry to now and rings the bell of every process, within the transaction that ends it.
 */
export class Platform1764000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      CREATE TABLE accounts (
        person text PRIMARY KEY REFERENCES persons,
        email text NOT NULL UNIQUE CHECK (email = lower(email)),
        hash text NOT NULL,
        disabled_at bigint
      );

      CREATE TABLE sessions (
        sid text PRIMARY KEY,
        sess json NOT NULL,
        expire timestamptz NOT NULL,
        person text GENERATED ALWAYS AS (sess->>'person') STORED
      );
      CREATE INDEX ON sessions (expire);
      CREATE INDEX ON sessions (person);

      CREATE FUNCTION session_end(ending text) RETURNS void LANGUAGE sql VOLATILE AS $$
        UPDATE sessions SET expire = clock_timestamp() WHERE sid = ending AND expire > clock_timestamp();
        SELECT pg_notify('session_revoked', ending);
      $$;

      GRANT SELECT, INSERT, UPDATE ON accounts TO ${app};
      GRANT SELECT, INSERT, UPDATE, DELETE ON sessions TO ${app};
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
