import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { appRole } from '../apps/server/src/platform/app-role';

/**
 * The ledger (design 3): streams of events that nobody rewrites. The application's role inserts and
 * reads events and contents and can do nothing else with them; a trigger keeps even the owner from
 * changing them. Row-level security, forced on the owner too, stands behind streams that not all
 * Members see. Two functions carry a group of commands in two round trips.
 */
const TABLES = `
  CREATE TABLE heads (
    stream text PRIMARY KEY CHECK (stream ~ '^[a-z]+:[0-9a-f-]{36}$'),
    kind text NOT NULL GENERATED ALWAYS AS (split_part(stream, ':', 1)) STORED,
    grade text NOT NULL CHECK (grade IN ('FORMAL', 'INFORMAL', 'PRIVATE')),
    delegations text[],
    chair boolean NOT NULL,
    secretariat boolean NOT NULL,
    seq bigint NOT NULL CHECK (seq >= 0),
    hash text NOT NULL,
    at bigint NOT NULL
  );
  COMMENT ON COLUMN heads.delegations IS 'The audience; null: all Members.';

  CREATE TABLE events (
    stream text NOT NULL REFERENCES heads,
    seq bigint NOT NULL CHECK (seq > 0),
    v integer NOT NULL CHECK (v > 0),
    type text NOT NULL,
    digest text NOT NULL,
    at bigint NOT NULL,
    command text NOT NULL,
    previous text NOT NULL,
    hash text NOT NULL,
    PRIMARY KEY (stream, seq)
  );

  CREATE TABLE contents (
    stream text NOT NULL,
    seq bigint NOT NULL,
    salt text NOT NULL,
    payload text NOT NULL CHECK (octet_length(payload) <= 65536),
    PRIMARY KEY (stream, seq),
    FOREIGN KEY (stream, seq) REFERENCES events
  );
  COMMENT ON COLUMN contents.payload IS 'The RFC 8785 form, byte for byte as it was sealed.';

  CREATE TABLE outcomes (
    command text PRIMARY KEY,
    person text NOT NULL,
    digest text NOT NULL,
    stream text NOT NULL REFERENCES heads,
    from_seq bigint NOT NULL,
    to_seq bigint NOT NULL,
    at bigint NOT NULL
  );
  CREATE INDEX outcomes_of_stream ON outcomes (stream);

  CREATE TABLE receipts (
    command text PRIMARY KEY,
    stream text NOT NULL REFERENCES heads,
    person text NOT NULL,
    digest text NOT NULL,
    envelope jsonb NOT NULL,
    at bigint NOT NULL,
    settled boolean NOT NULL DEFAULT false
  );
  CREATE INDEX receipts_unsettled ON receipts (stream, at) WHERE NOT settled;

  CREATE TABLE registers (
    name text PRIMARY KEY,
    next bigint NOT NULL DEFAULT 1 CHECK (next > 0)
  );

  CREATE TABLE erasures (
    stream text NOT NULL REFERENCES heads,
    from_seq bigint NOT NULL,
    to_seq bigint NOT NULL,
    officers text[] NOT NULL CHECK (cardinality(officers) = 2 AND officers[1] <> officers[2]),
    certificate text NOT NULL CHECK (certificate <> ''),
    at bigint NOT NULL,
    PRIMARY KEY (stream, from_seq)
  );
`;

const PROJECTIONS = `
  CREATE TABLE draft_list (
    stream text PRIMARY KEY REFERENCES heads,
    id text NOT NULL,
    symbol text,
    title jsonb NOT NULL,
    status text NOT NULL,
    sponsor text NOT NULL,
    revision integer NOT NULL,
    observers_open boolean NOT NULL,
    decision text,
    seq bigint NOT NULL,
    at bigint NOT NULL
  );

  CREATE TABLE decisions (
    symbol text PRIMARY KEY,
    number bigint NOT NULL,
    stream text NOT NULL REFERENCES heads,
    title jsonb NOT NULL,
    adopted_at bigint NOT NULL,
    meeting text NOT NULL,
    digest text NOT NULL,
    distribution text NOT NULL
  );
  CREATE INDEX decisions_of_stream ON decisions (stream);

  CREATE TABLE deadlines (
    command text PRIMARY KEY,
    stream text NOT NULL REFERENCES heads,
    due bigint NOT NULL,
    payload jsonb NOT NULL
  );
  CREATE INDEX deadlines_due ON deadlines (due);
  CREATE INDEX deadlines_of_stream ON deadlines (stream);
`;

/** Who changes what: nobody changes an event, and contents go only where an erasure covers them. */
const GUARDS = `
  CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
  END $$;

  CREATE TRIGGER events_are_kept BEFORE UPDATE OR DELETE ON events
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER events_are_never_emptied BEFORE TRUNCATE ON events
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER contents_are_kept BEFORE UPDATE ON contents
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER contents_are_never_emptied BEFORE TRUNCATE ON contents
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER erasures_are_kept BEFORE UPDATE OR DELETE ON erasures
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER heads_are_kept BEFORE DELETE ON heads
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER outcomes_are_not_changed BEFORE UPDATE ON outcomes
    FOR EACH ROW EXECUTE FUNCTION refuse_change();

  CREATE FUNCTION refuse_loss_of_contents() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT EXISTS (
      SELECT FROM erasures e JOIN heads h USING (stream)
      WHERE e.stream = OLD.stream AND OLD.seq BETWEEN e.from_seq AND e.to_seq
        AND h.grade = 'INFORMAL'
    ) THEN
      RAISE EXCEPTION 'contents are erased by rule only' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN OLD;
  END $$;
  CREATE TRIGGER contents_are_erased_by_rule BEFORE DELETE ON contents
    FOR EACH ROW EXECUTE FUNCTION refuse_loss_of_contents();

  CREATE FUNCTION refuse_way_back() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.seq < OLD.seq OR NEW.at < OLD.at
      OR (NEW.stream, NEW.grade, NEW.chair, NEW.secretariat)
        IS DISTINCT FROM (OLD.stream, OLD.grade, OLD.chair, OLD.secretariat)
      OR NEW.delegations IS DISTINCT FROM OLD.delegations
    THEN
      RAISE EXCEPTION 'a head only goes forward, and its audience is never widened'
        USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER heads_go_forward BEFORE UPDATE ON heads
    FOR EACH ROW EXECUTE FUNCTION refuse_way_back();
`;

/**
 * The setting app.audience says on whose behalf a transaction reads: nothing sees nothing; 'ledger'
 * is the ledger itself; else the words of one reader joined by '+': a delegation's code, chair,
 * secretariat. A stream of all Members stands open to every such reader: who is a Member now, the
 * roster says, not this table.
 */
const VISIBILITY = `
  CREATE FUNCTION reads_for_ledger() RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT coalesce(current_setting('app.audience', true), '') = 'ledger'
  $$;

  CREATE FUNCTION reads_stream_of(delegations text[], chair boolean, secretariat boolean)
  RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT CASE coalesce(current_setting('app.audience', true), '')
      WHEN '' THEN false
      WHEN 'ledger' THEN true
      ELSE delegations IS NULL
        OR delegations && string_to_array(current_setting('app.audience', true), '+')
        OR (chair AND 'chair' = ANY (string_to_array(current_setting('app.audience', true), '+')))
        OR (secretariat
          AND 'secretariat' = ANY (string_to_array(current_setting('app.audience', true), '+')))
    END
  $$;

  CREATE FUNCTION reads_stream(name text) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT reads_for_ledger() OR EXISTS (SELECT FROM heads WHERE stream = name)
  $$;

  ALTER TABLE heads ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  CREATE POLICY audience_reads ON heads FOR SELECT
    USING (reads_stream_of(delegations, chair, secretariat));
  CREATE POLICY ledger_writes ON heads USING (reads_for_ledger());

  ALTER TABLE events ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  CREATE POLICY audience_reads ON events FOR SELECT USING (reads_stream(stream));
  CREATE POLICY ledger_writes ON events USING (reads_for_ledger());

  ALTER TABLE contents ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  CREATE POLICY audience_reads ON contents FOR SELECT USING (reads_stream(stream));
  CREATE POLICY ledger_writes ON contents USING (reads_for_ledger());

  ALTER TABLE draft_list ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  CREATE POLICY audience_reads ON draft_list FOR SELECT USING (reads_stream(stream));
  CREATE POLICY ledger_writes ON draft_list USING (reads_for_ledger());

  ALTER TABLE receipts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  CREATE POLICY ledger_only ON receipts USING (reads_for_ledger());
  ALTER TABLE outcomes ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
  CREATE POLICY ledger_only ON outcomes USING (reads_for_ledger());
`;

const READING = `
  CREATE FUNCTION ledger_clock() RETURNS bigint LANGUAGE sql VOLATILE AS $$
    SELECT instant_now()
  $$;

  -- Events after a number, in order, with their contents, at most so many.
  CREATE FUNCTION ledger_events(of_stream text, since bigint, most integer)
  RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT coalesce(jsonb_agg(to_jsonb(page) ORDER BY page.seq), '[]')
    FROM (
      SELECT e.seq, e.v, e.type, e.at, e.command, c.payload
      FROM events e LEFT JOIN contents c USING (stream, seq)
      WHERE e.stream = of_stream AND e.seq > since
      ORDER BY e.seq LIMIT most
    ) page
  $$;

  -- A stream's head and what its reader has not seen; null where there is no such stream.
  CREATE FUNCTION ledger_unseen(of_stream text, since bigint, most integer)
  RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT to_jsonb(h) || jsonb_build_object('events', ledger_events(of_stream, since, most))
    FROM heads h WHERE h.stream = of_stream
  $$;

  CREATE FUNCTION register_name(prefix text, register text, instant bigint)
  RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
  BEGIN
    RETURN CASE register
      WHEN 'drafts' THEN prefix || '.DD/' ||
        to_char(to_timestamp(instant / 1000.0) AT TIME ZONE 'Asia/Almaty', 'YY')
      WHEN 'decisions' THEN prefix || '.DEC'
    END;
  END $$;
`;

/**
 * Locks are taken in one order by everybody: the council's version, the heads by descending name
 * (submission, meeting, draft; the own one exclusively), the receipts, the registers. An absent
 * head is locked by its name. The clock is read last.
 */
const OPEN = `
  CREATE FUNCTION ledger_open(request jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
  DECLARE
    own text := request->>'stream';
    most integer := (request->>'most')::integer;
    version bigint;
    one record;
    last_at bigint := 0;
    instant bigint;
    reads jsonb := '{}';
    numbers jsonb;
    names text[];
  BEGIN
    SELECT c.version INTO STRICT version FROM council_version c FOR SHARE;

    FOR one IN
      SELECT w.stream, w.mine FROM (
        SELECT own AS stream, true AS mine
        UNION ALL
        SELECT r.stream, false FROM jsonb_to_recordset(request->'reads') AS r(stream text)
        WHERE r.stream <> own
      ) w ORDER BY w.stream COLLATE "C" DESC
    LOOP
      IF one.mine THEN
        PERFORM FROM heads WHERE stream = one.stream FOR UPDATE;
        IF NOT FOUND THEN
          PERFORM pg_advisory_xact_lock(hashtextextended(one.stream, 1));
          PERFORM FROM heads WHERE stream = one.stream FOR UPDATE;
        END IF;
      ELSE
        PERFORM FROM heads WHERE stream = one.stream FOR SHARE;
        IF NOT FOUND THEN
          PERFORM pg_advisory_xact_lock_shared(hashtextextended(one.stream, 1));
          PERFORM FROM heads WHERE stream = one.stream FOR SHARE;
        END IF;
      END IF;
    END LOOP;

    IF (request->>'deadline')::boolean THEN
      PERFORM pg_advisory_xact_lock(hashtextextended(own, 2));
    END IF;

    SELECT coalesce(max(at), 0) INTO last_at FROM heads WHERE stream = own;
    LOOP
      instant := greatest(last_at, ledger_clock());
      SELECT array_agg(register_name(request->>'prefix', r, instant) ORDER BY r) INTO names
      FROM jsonb_array_elements_text(request->'registers') r;
      INSERT INTO registers (name) SELECT unnest(names) ON CONFLICT DO NOTHING;
      PERFORM FROM registers WHERE name = ANY (names) ORDER BY name FOR UPDATE;
      -- Whoever waited for a register over New Year's night takes the new year's.
      last_at := instant;
      instant := greatest(last_at, ledger_clock());
      SELECT jsonb_object_agg(r, jsonb_build_object(
        'name', register_name(request->>'prefix', r, instant),
        'next', (SELECT next FROM registers WHERE name = register_name(request->>'prefix', r, instant)),
        'year', to_char(to_timestamp(instant / 1000.0) AT TIME ZONE 'Asia/Almaty', 'YY')))
      INTO numbers FROM jsonb_array_elements_text(request->'registers') r;
      EXIT WHEN names IS NULL OR NOT EXISTS (
        SELECT FROM jsonb_each(numbers) n WHERE n.value->>'name' <> ALL (names));
    END LOOP;

    SELECT coalesce(jsonb_object_agg(r.stream, ledger_unseen(r.stream, r.since, most)), '{}')
    INTO reads FROM jsonb_to_recordset(request->'reads') AS r(stream text, since bigint);

    RETURN jsonb_build_object(
      'version', version,
      'at', instant,
      'own', ledger_unseen(own, (request->>'since')::bigint, most),
      'reads', reads,
      'registers', coalesce(numbers, '{}'),
      'outcomes', (
        SELECT coalesce(jsonb_agg(to_jsonb(o)), '[]') FROM outcomes o
        WHERE o.command IN (SELECT jsonb_array_elements_text(request->'commands'))),
      'receipts', (
        SELECT coalesce(jsonb_agg(to_jsonb(r) ORDER BY r.at, r.command), '[]') FROM receipts r
        WHERE r.command IN (SELECT jsonb_array_elements_text(request->'commands'))
          OR ((request->>'deadline')::boolean AND r.stream = own AND NOT r.settled)));
  END $$;
`;

const APPEND = `
  -- The rows of one stream in every projection, as they are now.
  CREATE FUNCTION ledger_project(of_stream text, projected jsonb) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    DELETE FROM draft_list l WHERE l.stream = of_stream AND projected->'draft_list' = '[]';
    INSERT INTO draft_list
      SELECT * FROM jsonb_populate_recordset(null::draft_list, projected->'draft_list')
    ON CONFLICT (stream) DO UPDATE SET
      id = excluded.id, symbol = excluded.symbol, title = excluded.title, status = excluded.status,
      sponsor = excluded.sponsor, revision = excluded.revision,
      observers_open = excluded.observers_open, decision = excluded.decision,
      seq = excluded.seq, at = excluded.at;

    DELETE FROM decisions d WHERE d.stream = of_stream AND d.symbol NOT IN (
      SELECT r.symbol FROM jsonb_to_recordset(projected->'decisions') AS r(symbol text));
    INSERT INTO decisions
      SELECT * FROM jsonb_populate_recordset(null::decisions, projected->'decisions')
    ON CONFLICT (symbol) DO UPDATE SET
      number = excluded.number, stream = excluded.stream, title = excluded.title,
      adopted_at = excluded.adopted_at, meeting = excluded.meeting, digest = excluded.digest,
      distribution = excluded.distribution
    WHERE decisions.* IS DISTINCT FROM excluded.*;

    DELETE FROM deadlines d WHERE d.stream = of_stream AND d.command NOT IN (
      SELECT r.command FROM jsonb_to_recordset(projected->'deadlines') AS r(command text));
    INSERT INTO deadlines
      SELECT * FROM jsonb_populate_recordset(null::deadlines, projected->'deadlines')
    ON CONFLICT (command) DO UPDATE SET
      stream = excluded.stream, due = excluded.due, payload = excluded.payload
    WHERE deadlines.* IS DISTINCT FROM excluded.*;
  END $$;

  CREATE FUNCTION ledger_append(plan jsonb) RETURNS void LANGUAGE plpgsql AS $$
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

    INSERT INTO events (stream, seq, v, type, digest, at, command, previous, hash)
    SELECT own, e.seq, e.v, e.type, e.digest, instant, e.command, e.previous, e.hash
    FROM jsonb_to_recordset(plan->'entries')
      AS e(seq bigint, v integer, type text, digest text, command text, previous text, hash text);

    INSERT INTO contents (stream, seq, salt, payload)
    SELECT own, e.seq, e.salt, e.payload
    FROM jsonb_to_recordset(plan->'entries') AS e(seq bigint, salt text, payload text);

    -- In one order everywhere, so that the same ids in two streams' groups wait, not deadlock.
    INSERT INTO outcomes (command, person, digest, stream, from_seq, to_seq, at)
    SELECT o.command, o.person, o.digest, own, o.from_seq, o.to_seq, instant
    FROM jsonb_to_recordset(plan->'outcomes')
      AS o(command text, person text, digest text, from_seq bigint, to_seq bigint)
    ORDER BY o.command COLLATE "C";

    UPDATE receipts SET settled = true
    WHERE command IN (SELECT jsonb_array_elements_text(plan->'settled'));

    UPDATE registers r SET next = n.value::bigint
    FROM jsonb_each_text(plan->'registers') n WHERE r.name = n.key;

    IF head IS NOT NULL AND head <> 'null' THEN
      UPDATE heads SET seq = (head->>'seq')::bigint, hash = head->>'hash', at = instant
      WHERE stream = own;
      PERFORM ledger_project(own, plan->'projected');
      PERFORM pg_notify('ledger', own || ' ' || (head->>'seq'));
    END IF;
  END $$;

  -- In a commit of its own. Whoever settles a deadline excludes receipts meanwhile, so that no
  -- receipt's instant lies before a deadline that has been settled without it. Null: the stream
  -- does not exist, or the id is another's.
  CREATE FUNCTION ledger_receipt(receipt jsonb) RETURNS bigint LANGUAGE plpgsql AS $$
  DECLARE
    instant bigint;
  BEGIN
    PERFORM pg_advisory_xact_lock_shared(hashtextextended(receipt->>'stream', 2));
    INSERT INTO receipts (command, stream, person, digest, envelope, at)
    SELECT receipt->>'command', h.stream, receipt->>'person', receipt->>'digest',
      receipt->'envelope', greatest(h.at, ledger_clock())
    FROM heads h WHERE h.stream = receipt->>'stream'
    ON CONFLICT DO NOTHING;
    SELECT r.at INTO instant FROM receipts r
    WHERE r.command = receipt->>'command' AND r.person = receipt->>'person'
      AND r.digest = receipt->>'digest';
    RETURN instant;
  END $$;
`;

/** Practice rule 6: contents of informal streams go by rule, everywhere they stand, the salt too. */
const ERASING = `
  CREATE FUNCTION erase_contents(of_stream text, officer1 text, officer2 text, certificate text)
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
    PERFORM ledger_project(of_stream, '{"draft_list": [], "decisions": [], "deadlines": []}');
    PERFORM pg_notify('ledger', of_stream || ' erased');
    PERFORM set_config('app.audience', asked_by, true);
    RETURN erased;
  END $$;
  REVOKE ALL ON FUNCTION erase_contents(text, text, text, text) FROM PUBLIC;
`;

/** What the server's own role may do, and nothing else. */
const grantsTo = (app: string) => `
  GRANT SELECT, INSERT ON heads, events, contents, outcomes, receipts, registers TO ${app};
  GRANT UPDATE (seq, hash, at) ON heads TO ${app};
  GRANT UPDATE (settled) ON receipts TO ${app};
  GRANT UPDATE (next) ON registers TO ${app};
  GRANT SELECT ON erasures TO ${app};
  GRANT SELECT, INSERT, UPDATE, DELETE ON draft_list, decisions, deadlines TO ${app};
  GRANT EXECUTE ON FUNCTION erase_contents(text, text, text, text) TO ${app};
`;

export class Ledger1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const parts = [TABLES, PROJECTIONS, GUARDS, VISIBILITY, READING, OPEN, APPEND, ERASING];
    for (const part of parts) await runner.query(part);
    await runner.query(grantsTo(await appRole(runner)));
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
