import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The calendar says of a meeting how far its journal is; the lists of journals are read from there. */
const LIST = `ALTER TABLE meeting_list ADD COLUMN journal jsonb;`;

/** The projections of a stream, as before, with the journal in the row of the calendar. */
const PROJECT = `
  CREATE OR REPLACE FUNCTION ledger_project(of_stream text, projected jsonb)
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
        agenda = excluded.agenda, journal = excluded.journal, seq = excluded.seq,
        at = excluded.at;
    END IF;
  END $$;
`;

/** The register of a body's journals counts for ever, as that of its decisions does (domain 2.3). */
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
      WHEN 'journals' THEN body || '.JOUR'
    END;
  END $$;
`;

export class Journals1764500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [LIST, PROJECT, REGISTERS]) await runner.query(part);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
