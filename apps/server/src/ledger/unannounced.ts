import { type Instant, parseStream, streamName } from '@shanyrak/kernel';
import { minutesIdOf, type Unannounced } from '@shanyrak/meeting';
import { type ClientBase } from 'pg';

/**
 * What silence has adopted before the body of a meeting, or what turned out not to be adopted, and no
 * journal of that body has announced (domain 2.1): from the projections, which are written in the
 * transaction of the events. Two journals that are drafted at once would both find the same: whoever
 * drafts one waits for whoever is drafting another.
 */
export const ONE_ANNOUNCES = `SELECT pg_advisory_xact_lock(hashtextextended('journals announce', 3))`;

const UNANNOUNCED = `
  SELECT d.stream, coalesce(l.silence->>'endedAt', l.silence->>'due')::float8 AS "endedAt"
    FROM meeting_list m
    JOIN decisions d ON d.meeting LIKE m.body || '.SIL/%'
    JOIN draft_list l ON l.stream = d.stream
   WHERE m.stream = $1 AND NOT EXISTS (
     SELECT FROM meeting_list o
      WHERE o.body = m.body
        AND o.journal->(CASE WHEN d.voided THEN 'voided' ELSE 'announced' END) ? d.symbol)
   ORDER BY d.number`;

export async function unannouncedIn(client: ClientBase, stream: string): Promise<Unannounced[]> {
  const { rows } = await client.query<{ stream: string; endedAt: number }>(UNANNOUNCED, [stream]);
  return rows.map(({ stream: of, endedAt }) => ({ draft: parseStream(of)!.id, endedAt }));
}

/** The meetings of its body before this one, the latest first. Nothing happens in one once it is closed and minuted. */
const MEETINGS_BEFORE = `
  SELECT b.id, CASE b.status WHEN 'CLOSED' THEN b.at END::float8 AS "closedAt"
    FROM meeting_list m JOIN meeting_list b ON b.body = m.body
   WHERE m.stream = $1 AND b.starts_at < m.starts_at
   ORDER BY b.starts_at DESC`;

const BEGUN = 'SELECT stream, at::float8 AS at FROM events WHERE stream = ANY ($1) AND seq = 1';

/**
 * The same since the minutes of the meeting before, which no journal follows, were composed: they are
 * handed in as they were composed, it may be before that meeting closed. Where it has none, since its close.
 */
export async function sinceItMetIn(client: ClientBase, stream: string): Promise<Unannounced[]> {
  const before = await client.query<{ id: string; closedAt: Instant | null }>(MEETINGS_BEFORE, [
    stream,
  ]);
  const minutesOf = (meeting: string): string => streamName('submission', minutesIdOf(meeting));
  const begun = await client.query<{ stream: string; at: Instant }>(BEGUN, [
    before.rows.map(({ id }) => minutesOf(id)),
  ]);
  const composedAt = new Map(begun.rows.map((one) => [one.stream, one.at]));
  const met = before.rows
    .map(({ id, closedAt }) => composedAt.get(minutesOf(id)) ?? closedAt)
    .find((at) => at !== null);
  const all = await unannouncedIn(client, stream);
  return all.filter(({ endedAt }) => endedAt >= (met ?? 0));
}
