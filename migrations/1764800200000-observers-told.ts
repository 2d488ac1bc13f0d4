import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Observers are told too; what they are told they read while the stream is open to them. */
const OBSERVING = `
  ALTER TABLE notices ADD COLUMN observing boolean NOT NULL DEFAULT false;
  COMMENT ON COLUMN notices.observing IS
    'Told to an observer, since the stream was open to it.';
`;

/**
 * Whether observers may know of a stream now, as its own core says (`isOpenToObservers` of meetings,
 * `observers.open` of drafts). A test holds that both say the same.
 */
const OPEN = `
  CREATE FUNCTION open_to_observers(name text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM draft_list WHERE stream = name AND observers_open)
      OR EXISTS (SELECT FROM meeting_list WHERE stream = name AND format = 'plenary'
        AND status NOT IN ('REQUESTED', 'DECLINED'))
  $$;

  CREATE FUNCTION reads_as(word text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT word = ANY (string_to_array(coalesce(current_setting('app.audience', true), ''), '+'))
  $$;
`;

/** Rounds of silence that run are looked up again and again, for whoever has become a Member. */
const RUNNING = `
  CREATE INDEX draft_list_under_silence ON draft_list (stream)
    WHERE silence->>'status' = 'RUNNING';
`;

/** What a delegation was told as a Member it does not read as an observer, whatever is open to it. */
const VISIBILITY = `
  DROP POLICY addressee_reads ON notices;
  CREATE POLICY addressee_reads ON notices FOR SELECT USING (
    addressee = ANY (string_to_array(upper(coalesce(current_setting('app.audience', true), '')), '+'))
    AND CASE
      WHEN addressee IN ('CHAIR', 'SECRETARIAT') OR NOT reads_as('observer') THEN reads_stream(stream)
      WHEN observing THEN open_to_observers(stream)
      ELSE EXISTS (SELECT FROM heads h WHERE h.stream = notices.stream
        AND addressee = ANY (h.delegations))
    END);
`;

/** The bell says to whom something was told, and of what nothing. */
const TELL = `
  CREATE OR REPLACE FUNCTION ledger_tell(notices jsonb) RETURNS void LANGUAGE sql AS $$
    WITH told AS (
      INSERT INTO notices
        SELECT * FROM jsonb_populate_recordset(null::notices, notices)
      ON CONFLICT DO NOTHING RETURNING id, addressee, at
    ), outgoing AS (
      INSERT INTO notice_outbox SELECT id, at FROM told
    )
    -- No bell is longer than 8,000 bytes: room for seven hundred addressees.
    SELECT pg_notify('notices', left(string_agg(DISTINCT addressee, ' '), 7999))
    FROM told HAVING count(*) > 0;
  $$;
`;

export class ObserversTold1764800200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [OBSERVING, OPEN, VISIBILITY, RUNNING, TELL]) await runner.query(part);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
