import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { appRole } from '../apps/server/src/platform/app-role';

/**
 * The council itself: who takes part, who speaks for whom, in which office, under which settings,
 * and the register's documents. These tables are the truth (design 2); each change raises the one
 * `council_version` and is written down in `audit`, which the server can only add to.
 * Instants are milliseconds since the epoch.
 */
export class Council1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      CREATE FUNCTION instant_now() RETURNS bigint LANGUAGE sql VOLATILE AS
        $$ SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)::bigint $$;

      CREATE TABLE council_version (
        single boolean PRIMARY KEY DEFAULT true CHECK (single),
        version bigint NOT NULL
      );
      INSERT INTO council_version (version) VALUES (0);

      CREATE TABLE participants (
        code text PRIMARY KEY CHECK (code ~ '^[A-Z]{2,10}$'),
        kind text NOT NULL CHECK (kind IN ('STATE', 'ORGANIZATION')),
        names jsonb NOT NULL,
        statuses jsonb NOT NULL
      );

      CREATE TABLE persons (
        id text PRIMARY KEY,
        name jsonb NOT NULL,
        title jsonb,
        language text NOT NULL DEFAULT 'en'
      );

      CREATE TABLE accreditations (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        person text NOT NULL REFERENCES persons,
        delegation text NOT NULL REFERENCES participants,
        function text NOT NULL,
        from_at bigint NOT NULL,
        until_at bigint CHECK (until_at >= from_at),
        cites text NOT NULL CHECK (cites <> '')
      );
      CREATE INDEX ON accreditations (person);

      CREATE TABLE sheets (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        delegation text NOT NULL REFERENCES participants,
        functions jsonb NOT NULL,
        from_at bigint NOT NULL,
        cites text NOT NULL CHECK (cites <> '')
      );

      CREATE TABLE offices (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        office text NOT NULL CHECK (office IN ('chair', 'secretariat')),
        person text NOT NULL REFERENCES persons,
        from_at bigint NOT NULL,
        until_at bigint CHECK (until_at >= from_at),
        cites text NOT NULL CHECK (cites <> '')
      );

      CREATE TABLE settings (
        from_at bigint PRIMARY KEY,
        settings jsonb NOT NULL,
        cites text NOT NULL CHECK (cites <> '')
      );

      CREATE TABLE documents (
        symbol text PRIMARY KEY,
        kind jsonb NOT NULL,
        title jsonb NOT NULL,
        prepared_by jsonb NOT NULL,
        dated text NOT NULL,
        original_language text NOT NULL,
        details jsonb NOT NULL,
        content text NOT NULL,
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        registered_at bigint NOT NULL
      );

      CREATE TABLE audit (
        version bigint PRIMARY KEY,
        at bigint NOT NULL,
        act text NOT NULL,
        by jsonb NOT NULL,
        cites text NOT NULL,
        payload jsonb NOT NULL,
        previous text NOT NULL,
        hash text NOT NULL
      );

      GRANT SELECT, INSERT, UPDATE ON participants, persons, accreditations, sheets, offices, settings TO ${app};
      GRANT SELECT, UPDATE ON council_version TO ${app};
      GRANT SELECT, INSERT ON documents, audit TO ${app};
      GRANT SELECT ON migrations TO ${app};
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
