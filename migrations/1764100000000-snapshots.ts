import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { appRole } from '../apps/server/src/platform/app-role';

/**
 * Snapshots of streams (design 3): the state after an event, kept so that loading a stream costs the
 * same whatever its age. A snapshot belongs to the version of the state's shape and to the event with
 * that very hash; it is never truth, and may be thrown away at any time. It holds what the contents
 * say, so it goes with them when they are erased by rule.
 */
const TABLE = `
  CREATE TABLE snapshots (
    stream text NOT NULL,
    state_version integer NOT NULL CHECK (state_version > 0),
    seq bigint NOT NULL,
    hash text NOT NULL,
    digest text NOT NULL,
    state text NOT NULL,
    PRIMARY KEY (stream, state_version, seq),
    -- Not to the head, which commands lock: whoever keeps a snapshot waits for nobody.
    FOREIGN KEY (stream, seq) REFERENCES events
  );
  COMMENT ON COLUMN snapshots.hash IS 'Of the event, as whoever made the snapshot knew it.';
  COMMENT ON COLUMN snapshots.digest IS 'The SHA-256 of the state as it stands here.';

  ALTER TABLE snapshots ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  CREATE POLICY ledger_only ON snapshots USING (reads_for_ledger());
`;

/**
 * As before, but reading no more rows than it answers, whatever the planner thinks of the number:
 * since a stream's numbers have no gaps, a page is known by its first and its last.
 */
const READING = `
  CREATE OR REPLACE FUNCTION ledger_events(of_stream text, since bigint, most integer)
  RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT coalesce(jsonb_agg(to_jsonb(page) ORDER BY page.seq), '[]')
    FROM (
      SELECT e.seq, e.v, e.type, e.at, e.command,
        (SELECT c.payload FROM contents c WHERE c.stream = e.stream AND c.seq = e.seq) AS payload
      FROM events e
      WHERE e.stream = of_stream AND e.seq > since AND e.seq <= since + most
    ) page
  $$;
`;

/** As before, and the snapshots with it; the lock keeps out one that is being made meanwhile. */
const ERASING = `
  CREATE OR REPLACE FUNCTION erase_contents(of_stream text, officer1 text, officer2 text, certificate text)
  RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = public, pg_temp AS $$
  DECLARE
    asked_by text := coalesce(current_setting('app.audience', true), '');
    head heads;
    begun bigint;
    erased bigint;
  BEGIN
    PERFORM set_config('app.audience', 'ledger', true);
    SELECT * INTO head FROM heads WHERE stream = of_stream FOR UPDATE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'erasure.unknownStream' USING ERRCODE = 'no_data_found';
    END IF;
    IF head.grade <> 'INFORMAL' THEN
      RAISE EXCEPTION 'erasure.informalOnly' USING ERRCODE = 'restrict_violation';
    END IF;
    IF officer1 IS NULL OR officer2 IS NULL OR officer1 = officer2 THEN
      RAISE EXCEPTION 'erasure.twoOfficers' USING ERRCODE = 'restrict_violation';
    END IF;
    SELECT coalesce(max(e.to_seq), 0) + 1 INTO begun FROM erasures e WHERE e.stream = of_stream;
    IF begun > head.seq THEN
      RAISE EXCEPTION 'erasure.nothingLeft' USING ERRCODE = 'no_data_found';
    END IF;
    INSERT INTO erasures VALUES (of_stream, begun, head.seq, ARRAY[officer1, officer2], certificate,
      greatest(head.at, ledger_clock()));
    DELETE FROM contents c WHERE c.stream = of_stream;
    GET DIAGNOSTICS erased = ROW_COUNT;
    DELETE FROM outcomes o WHERE o.stream = of_stream;
    DELETE FROM receipts r WHERE r.stream = of_stream;
    PERFORM pg_advisory_xact_lock(hashtextextended(of_stream, 3));
    DELETE FROM snapshots s WHERE s.stream = of_stream;
    PERFORM ledger_project(of_stream, '{"draft_list": [], "decisions": [], "deadlines": []}');
    PERFORM pg_notify('ledger', of_stream || ' erased');
    PERFORM set_config('app.audience', asked_by, true);
    RETURN erased;
  END $$;
`;

export class Snapshots1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(READING);
    await runner.query(ERASING);
    await runner.query(`GRANT SELECT, INSERT, DELETE ON snapshots TO ${await appRole(runner)}`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
