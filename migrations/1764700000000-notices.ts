import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { appRole } from '../apps/server/src/platform/app-role';
import { bringJobsToDate, JOBS } from '../apps/server/src/platform/jobs';

/**
 * Notices, written by the append that decides what they tell of; beside them an outbox row each,
 * which says that mail may have to go out. Neither a rebuild nor an import writes them anew: they are
 * truth, not a reading of the log. Row-level security shows a notice to its addressee alone, and only
 * while the stream that it speaks of is open to it.
 */
const NOTICES = `
  CREATE TABLE notices (
    id text PRIMARY KEY,
    addressee text NOT NULL,
    kind text NOT NULL,
    stream text NOT NULL REFERENCES heads,
    seq bigint NOT NULL,
    symbol text NOT NULL,
    due bigint,
    at bigint NOT NULL,
    UNIQUE (stream, seq, addressee)
  );
  CREATE INDEX notices_of_addressee ON notices (addressee, at DESC, id);
  CREATE TRIGGER notices_are_kept BEFORE UPDATE OR DELETE ON notices
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

  ALTER TABLE notices ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  CREATE POLICY addressee_reads ON notices FOR SELECT USING (
    addressee = ANY (string_to_array(upper(coalesce(current_setting('app.audience', true), '')), '+'))
    AND reads_stream(stream));
  CREATE POLICY ledger_writes ON notices USING (reads_for_ledger());

  CREATE TABLE notice_stamps (
    notice text PRIMARY KEY REFERENCES notices,
    person text NOT NULL REFERENCES persons,
    at bigint NOT NULL
  );
  COMMENT ON TABLE notice_stamps IS 'Received, by the registry of the delegation; never who read.';
  CREATE TRIGGER notice_stamps_are_kept BEFORE UPDATE OR DELETE ON notice_stamps
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

  CREATE TABLE notice_marks (
    person text NOT NULL REFERENCES persons,
    notice text NOT NULL REFERENCES notices,
    PRIMARY KEY (person, notice)
  );
  COMMENT ON TABLE notice_marks IS 'Dealt with, for that person alone: no hour, no export.';

  CREATE TABLE notice_choices (
    person text PRIMARY KEY REFERENCES persons,
    choices jsonb NOT NULL
  );

  CREATE TABLE notice_outbox (
    notice text PRIMARY KEY REFERENCES notices,
    at bigint NOT NULL
  );
  CREATE INDEX notice_outbox_by_age ON notice_outbox (at);

  CREATE TABLE deliveries (
    notice text NOT NULL REFERENCES notices,
    person text NOT NULL REFERENCES persons,
    state text NOT NULL CHECK (state IN
      ('waiting', 'sending', 'sent', 'unsure', 'refused', 'failed', 'dropped')),
    attempts integer NOT NULL DEFAULT 0,
    code integer,
    at bigint NOT NULL,
    PRIMARY KEY (notice, person)
  );
  CREATE INDEX deliveries_in_trouble ON deliveries (at DESC)
    WHERE state IN ('unsure', 'refused', 'failed');
  COMMENT ON COLUMN deliveries.code IS 'What the mail server answered, as a number.';

  CREATE TABLE calendar_addresses (
    person text PRIMARY KEY REFERENCES persons,
    token text NOT NULL UNIQUE CHECK (token ~ '^[0-9a-f]{64}$'),
    at bigint NOT NULL
  );
  COMMENT ON COLUMN calendar_addresses.token IS 'The digest of the secret in the address.';
`;

/** The append as before, and the notices with it. */
const APPEND = `
  CREATE FUNCTION ledger_tell(notices jsonb) RETURNS void LANGUAGE sql AS $$
    WITH told AS (
      INSERT INTO notices
        SELECT * FROM jsonb_populate_recordset(null::notices, notices)
      ON CONFLICT DO NOTHING RETURNING id, at
    )
    INSERT INTO notice_outbox SELECT id, at FROM told;
    SELECT pg_notify('notices', '');
  $$;

  CREATE OR REPLACE FUNCTION ledger_append(plan jsonb) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    own text := plan->>'stream';
    instant bigint := (plan->>'at')::bigint;
    head jsonb := plan->'head';
  BEGIN
    IF plan ? 'opening' THEN
      INSERT INTO heads (stream, grade, delegations, chair, secretariat, seq, hash, at)
      SELECT own, o.grade, o.delegations, o.chair, o.secretariat, 0, repeat('0', 64), 0
      FROM jsonb_to_record(plan->'opening')
        AS o(grade text, delegations text[], chair boolean, secretariat boolean);
    END IF;

    WITH entries AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(plan->'entries') AS e(seq bigint, v integer, type text,
        digest text, command text, previous text, hash text, salt text, payload text)
    ), recorded AS (
      INSERT INTO events (stream, seq, v, type, digest, at, command, previous, hash)
      SELECT own, e.seq, e.v, e.type, e.digest, instant, e.command, e.previous, e.hash
      FROM entries e
    )
    INSERT INTO contents (stream, seq, salt, payload)
    SELECT own, e.seq, e.salt, e.payload FROM entries e;

    -- In one order everywhere, so that the same ids in two streams' groups wait, not deadlock.
    INSERT INTO outcomes (command, person, digest, stream, from_seq, to_seq, at)
    SELECT o.command, o.person, o.digest, own, o.from_seq, o.to_seq, instant
    FROM jsonb_to_recordset(plan->'outcomes')
      AS o(command text, person text, digest text, from_seq bigint, to_seq bigint)
    ORDER BY o.command COLLATE "C";

    IF plan->'settled' <> '[]' THEN
      UPDATE receipts SET settled = true
      WHERE command IN (SELECT jsonb_array_elements_text(plan->'settled'));
    END IF;

    IF plan->'registers' <> '{}' THEN
      UPDATE registers r SET next = n.value::bigint
      FROM jsonb_each_text(plan->'registers') n WHERE r.name = n.key;
    END IF;

    IF head IS NOT NULL AND head <> 'null' THEN
      UPDATE heads SET seq = (head->>'seq')::bigint, hash = head->>'hash', at = instant
      WHERE stream = own;
      PERFORM ledger_project(own, plan->'projected');
      IF coalesce(plan->'notices', '[]') <> '[]' THEN
        PERFORM ledger_tell(plan->'notices');
      END IF;
      PERFORM pg_notify('ledger', own || ' ' || (head->>'seq'));
    END IF;
  END $$;
`;

const grants = (app: string): string => `
  GRANT SELECT, INSERT ON notices, notice_stamps TO ${app};
  GRANT SELECT, INSERT ON notice_marks TO ${app};
  GRANT SELECT, INSERT, UPDATE ON notice_choices, deliveries TO ${app};
  GRANT SELECT, INSERT, UPDATE, DELETE ON notice_outbox, calendar_addresses TO ${app};
  GRANT USAGE ON SCHEMA ${JOBS} TO ${app};
  GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${JOBS} TO ${app};
`;

export class Notices1764700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [NOTICES, APPEND]) await runner.query(part);
    await bringJobsToDate(runner);
    await runner.query(grants(await appRole(runner)));
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
