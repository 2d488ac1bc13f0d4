import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Lists say until when a text is under silence, and which decision turned out to be none. */
const LISTS = `
  ALTER TABLE draft_list ADD COLUMN silence jsonb;
  ALTER TABLE decisions ADD COLUMN voided boolean NOT NULL DEFAULT false;
`;

/** The projections of a draft, as before, with the two new columns. */
const PROJECT = `
  CREATE OR REPLACE FUNCTION ledger_project_drafts(of_stream text, projected jsonb)
  RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    IF projected->'draft_list' = '[]' THEN
      DELETE FROM draft_list l WHERE l.stream = of_stream;
    ELSE
      INSERT INTO draft_list
        SELECT * FROM jsonb_populate_recordset(null::draft_list, projected->'draft_list')
      ON CONFLICT (stream) DO UPDATE SET
        id = excluded.id, symbol = excluded.symbol, title = excluded.title,
        status = excluded.status, sponsor = excluded.sponsor, revision = excluded.revision,
        observers_open = excluded.observers_open, decision = excluded.decision,
        silence = excluded.silence, seq = excluded.seq, at = excluded.at;
    END IF;

    DELETE FROM decisions d WHERE d.stream = of_stream AND d.symbol <> ALL (ARRAY(
      SELECT r.symbol FROM jsonb_to_recordset(projected->'decisions') AS r(symbol text)));
    IF projected->'decisions' <> '[]' THEN
      INSERT INTO decisions
        SELECT * FROM jsonb_populate_recordset(null::decisions, projected->'decisions')
      ON CONFLICT (symbol) DO UPDATE SET
        number = excluded.number, stream = excluded.stream, title = excluded.title,
        adopted_at = excluded.adopted_at, meeting = excluded.meeting, digest = excluded.digest,
        distribution = excluded.distribution, voided = excluded.voided
      WHERE decisions.* IS DISTINCT FROM excluded.*;
    END IF;

    DELETE FROM deadlines d WHERE d.stream = of_stream AND d.command <> ALL (ARRAY(
      SELECT r.command FROM jsonb_to_recordset(projected->'deadlines') AS r(command text)));
    IF projected->'deadlines' <> '[]' THEN
      INSERT INTO deadlines
        SELECT * FROM jsonb_populate_recordset(null::deadlines, projected->'deadlines')
      ON CONFLICT (command) DO UPDATE SET
        stream = excluded.stream, due = excluded.due, payload = excluded.payload
      WHERE deadlines.* IS DISTINCT FROM excluded.*;
    END IF;
  END $$;
`;

/** Rounds of silence are counted by the year, as drafts are (domain 4: `PC.SIL/3/26`). */
const REGISTERS = `
  CREATE OR REPLACE FUNCTION register_name(prefix text, register text, instant bigint)
  RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
  DECLARE
    body text := coalesce(nullif(split_part(register, ':', 2), ''), prefix);
  BEGIN
    RETURN CASE split_part(register, ':', 1)
      WHEN 'drafts' THEN body || '.DD/' ||
        to_char(to_timestamp(instant / 1000.0) AT TIME ZONE 'Asia/Almaty', 'YY')
      WHEN 'silences' THEN body || '.SIL/' ||
        to_char(to_timestamp(instant / 1000.0) AT TIME ZONE 'Asia/Almaty', 'YY')
      WHEN 'decisions' THEN body || '.DEC'
      WHEN 'journals' THEN body || '.JOUR'
    END;
  END $$;
`;

export class Silence1764600000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [LISTS, PROJECT, REGISTERS]) await runner.query(part);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
