import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { appRole } from '../apps/server/src/platform/app-role';

/**
 * Who represents whom, with all its dates (practice rule 11): terms of chairmanship, the acting Chair,
 * where a person is accredited from, seats that a decision marks contested, what is recorded for
 * admission; and the changes that one officer has prepared and another has yet to confirm.
 */
export class Representation1764300000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      ALTER TABLE participants ADD COLUMN facts jsonb;

      ALTER TABLE accreditations
        ADD COLUMN resident boolean NOT NULL DEFAULT true,
        ADD COLUMN residence jsonb,
        ADD COLUMN presented_at bigint;

      -- No body: the main one.
      ALTER TABLE offices
        ADD COLUMN body text,
        ADD COLUMN acting boolean NOT NULL DEFAULT false;

      CREATE TABLE chairmanships (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        body text,
        delegation text NOT NULL REFERENCES participants,
        from_at bigint NOT NULL,
        until_at bigint CHECK (until_at >= from_at),
        cites text NOT NULL CHECK (cites <> '')
      );

      CREATE TABLE contested_seats (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        delegation text NOT NULL REFERENCES participants,
        effects jsonb NOT NULL,
        from_at bigint NOT NULL,
        until_at bigint CHECK (until_at >= from_at),
        cites text NOT NULL CHECK (cites <> '')
      );

      CREATE TABLE prepared_changes (
        id uuid PRIMARY KEY,
        change jsonb NOT NULL,
        cited jsonb NOT NULL,
        prepared_by text NOT NULL REFERENCES persons,
        prepared_at bigint NOT NULL,
        state text NOT NULL CHECK (state IN ('prepared', 'confirmed', 'withdrawn')),
        ended_by text REFERENCES persons,
        ended_at bigint,
        CHECK ((state = 'prepared') = (ended_by IS NULL) AND (ended_by IS NULL) = (ended_at IS NULL)),
        -- Two persons, whatever the code says.
        CHECK (state <> 'confirmed' OR ended_by <> prepared_by)
      );

      -- Announcements are read from the book, the newest first.
      CREATE INDEX ON audit (act, version);

      GRANT SELECT, INSERT, UPDATE ON chairmanships, contested_seats, prepared_changes TO ${app};
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
