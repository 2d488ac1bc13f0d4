import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { appRole } from '../apps/server/src/platform/app-role';

/**
 * The calendar: one row per meeting, a reading of its stream like the other projections. A row is
 * read by whoever may read the stream; observers have what is for them made of it by the server.
 */
const LIST = `
  CREATE TABLE meeting_list (
    stream text PRIMARY KEY REFERENCES heads,
    id text NOT NULL,
    symbol text NOT NULL,
    body text NOT NULL,
    title jsonb,
    status text NOT NULL,
    starts_at bigint NOT NULL,
    mode text NOT NULL,
    format text NOT NULL,
    urgent boolean NOT NULL,
    agenda text NOT NULL,
    seq bigint NOT NULL,
    at bigint NOT NULL
  );
  CREATE INDEX meeting_list_starts ON meeting_list (starts_at);
  ALTER TABLE meeting_list ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  CREATE POLICY audience_reads ON meeting_list FOR SELECT USING (reads_stream(stream));
  CREATE POLICY ledger_writes ON meeting_list USING (reads_for_ledger());
`;

/** The projections of a stream, with the row of the calendar among them. */
const PROJECT = `
  ALTER FUNCTION ledger_project(text, jsonb) RENAME TO ledger_project_drafts;

  CREATE FUNCTION ledger_project(of_stream text, projected jsonb)
  RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM ledger_project_drafts(of_stream, projected);
    IF coalesce(projected->'meeting_list', '[]') = '[]' THEN
      DELETE FROM meeting_list l WHERE l.stream = of_stream;
    ELSE
      INSERT INTO meeting_list
        SELECT * FROM jsonb_populate_recordset(null::meeting_list, projected->'meeting_list')
      ON CONFLICT (stream) DO UPDATE SET
        title = excluded.title, status = excluded.status, starts_at = excluded.starts_at,
        mode = excluded.mode, format = excluded.format, urgent = excluded.urgent,
        agenda = excluded.agenda, seq = excluded.seq, at = excluded.at;
    END IF;
  END $$;
`;

/** `decisions:MC` is the register of a body by its own prefix; without one, that of the main body. */
const REGISTERS = `
  CREATE OR REPLACE FUNCTION register_name(prefix text, register text, instant bigint)
  RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
  DECLARE
    body text := coalesce(nullif(split_part(register, ':', 2), ''), prefix);
  BEGIN
    RETURN CASE split_part(register, ':', 1)
      WHEN 'drafts' THEN body || '.DD/' ||
        to_char(to_timestamp(instant / 1000.0) AT TIME ZONE 'Asia/Almaty', 'YY')
      WHEN 'decisions' THEN body || '.DEC'
    END;
  END $$;
`;

export class Meetings1764400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    for (const part of [LIST, PROJECT, REGISTERS]) await runner.query(part);
    await runner.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON meeting_list TO ${app}`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
