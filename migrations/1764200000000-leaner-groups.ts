import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The two round trips of a group with what they always did and fewer statements to do it with. What
 * a group does not need is not asked for: no register, no other stream, no receipt, no event where
 * the reader has seen them all. Ids are looked up by the index, one lookup for all of them.
 */
const READING = `
  -- A stream's head and what its reader has not seen; null where there is no such stream.
  CREATE OR REPLACE FUNCTION ledger_unseen(of_stream text, since bigint, most integer)
  RETURNS jsonb LANGUAGE sql STABLE AS $$
    SELECT to_jsonb(h) || jsonb_build_object('events', CASE
      WHEN h.seq > since THEN ledger_events(of_stream, since, most) ELSE '[]' END)
    FROM heads h WHERE h.stream = of_stream
  $$;
`;

/** The order of the locks is that of the ledger's own migration; the clock is read last. */
const OPEN = `
  -- The next numbers of the registers, locked, at an instant that names the right year.
  CREATE FUNCTION ledger_registers(prefix text, wanted jsonb, not_before bigint,
    OUT instant bigint, OUT numbers jsonb) LANGUAGE plpgsql AS $$
  DECLARE
    names text[];
  BEGIN
    instant := not_before;
    LOOP
      SELECT array_agg(register_name(prefix, r, instant) ORDER BY r) INTO names
      FROM jsonb_array_elements_text(wanted) r;
      INSERT INTO registers (name) SELECT unnest(names) ON CONFLICT DO NOTHING;
      PERFORM FROM registers WHERE name = ANY (names) ORDER BY name FOR UPDATE;
      -- Whoever waited for a register over New Year's night takes the new year's.
      instant := greatest(instant, ledger_clock());
      SELECT jsonb_object_agg(r, jsonb_build_object(
        'name', register_name(prefix, r, instant),
        'next', (SELECT next FROM registers WHERE name = register_name(prefix, r, instant)),
        'year', to_char(to_timestamp(instant / 1000.0) AT TIME ZONE 'Asia/Almaty', 'YY')))
      INTO numbers FROM jsonb_array_elements_text(wanted) r;
      EXIT WHEN NOT EXISTS (
        SELECT FROM jsonb_each(numbers) n WHERE n.value->>'name' <> ALL (names));
    END LOOP;
  END $$;

  CREATE OR REPLACE FUNCTION ledger_open(request jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
  DECLARE
    own text := request->>'stream';
    most integer := (request->>'most')::integer;
    deadline boolean := (request->>'deadline')::boolean;
    sent text[] := ARRAY(SELECT jsonb_array_elements_text(request->'commands'));
    version bigint;
    one record;
    last_at bigint;
    instant bigint;
    reads jsonb := '{}';
    numbers jsonb := '{}';
    waiting jsonb;
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
        SELECT h.at INTO last_at FROM heads h WHERE h.stream = one.stream FOR UPDATE;
        IF NOT FOUND THEN
          PERFORM pg_advisory_xact_lock(hashtextextended(one.stream, 1));
          SELECT h.at INTO last_at FROM heads h WHERE h.stream = one.stream FOR UPDATE;
        END IF;
      ELSE
        PERFORM FROM heads WHERE stream = one.stream FOR SHARE;
        IF NOT FOUND THEN
          PERFORM pg_advisory_xact_lock_shared(hashtextextended(one.stream, 1));
          PERFORM FROM heads WHERE stream = one.stream FOR SHARE;
        END IF;
      END IF;
    END LOOP;

    IF deadline THEN
      PERFORM pg_advisory_xact_lock(hashtextextended(own, 2));
    END IF;

    instant := greatest(coalesce(last_at, 0), ledger_clock());
    IF request->'registers' <> '[]' THEN
      SELECT * INTO instant, numbers
      FROM ledger_registers(request->>'prefix', request->'registers', instant);
    END IF;

    IF request->'reads' <> '[]' THEN
      SELECT jsonb_object_agg(r.stream, ledger_unseen(r.stream, r.since, most))
      INTO reads FROM jsonb_to_recordset(request->'reads') AS r(stream text, since bigint);
    END IF;

    IF deadline THEN
      SELECT coalesce(jsonb_agg(to_jsonb(r) ORDER BY r.at, r.command), '[]') INTO waiting
      FROM receipts r WHERE r.command = ANY (sent) OR (r.stream = own AND NOT r.settled);
    ELSE
      SELECT coalesce(jsonb_agg(to_jsonb(r) ORDER BY r.at, r.command), '[]') INTO waiting
      FROM receipts r WHERE r.command = ANY (sent);
    END IF;

    RETURN jsonb_build_object(
      'version', version,
      'at', instant,
      'own', ledger_unseen(own, (request->>'since')::bigint, most),
      'reads', reads,
      'registers', numbers,
      'outcomes', (
        SELECT coalesce(jsonb_agg(to_jsonb(o)), '[]') FROM outcomes o
        WHERE o.command = ANY (sent)),
      'receipts', waiting);
  END $$;
`;

const APPEND = `
  -- The rows of one stream in every projection, as they are now.
  CREATE OR REPLACE FUNCTION ledger_project(of_stream text, projected jsonb)
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
        seq = excluded.seq, at = excluded.at;
    END IF;

    DELETE FROM decisions d WHERE d.stream = of_stream AND d.symbol <> ALL (ARRAY(
      SELECT r.symbol FROM jsonb_to_recordset(projected->'decisions') AS r(symbol text)));
    IF projected->'decisions' <> '[]' THEN
      INSERT INTO decisions
        SELECT * FROM jsonb_populate_recordset(null::decisions, projected->'decisions')
      ON CONFLICT (symbol) DO UPDATE SET
        number = excluded.number, stream = excluded.stream, title = excluded.title,
        adopted_at = excluded.adopted_at, meeting = excluded.meeting, digest = excluded.digest,
        distribution = excluded.distribution
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
      PERFORM pg_notify('ledger', own || ' ' || (head->>'seq'));
    END IF;
  END $$;
`;

export class LeanerGroups1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const part of [READING, OPEN, APPEND]) await runner.query(part);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
