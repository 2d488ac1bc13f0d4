import { parseStream } from '@shanyrak/kernel';
import { type Unannounced } from '@shanyrak/meeting';
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

/** When the body of a meeting had met before; 0 where it never had. Nothing happens in a meeting once it is closed and minuted. */
const MET_BEFORE = `
  SELECT coalesce(max(b.at), 0)::float8 AS at
    FROM meeting_list m JOIN meeting_list b ON b.body = m.body
   WHERE m.stream = $1 AND b.status = 'CLOSED' AND b.starts_at < m.starts_at`;

/** The same since that body met before: what minutes, which no journal follows, would say. */
export async function sinceItMetIn(client: ClientBase, stream: string): Promise<Unannounced[]> {
  const { rows } = await client.query<{ at: number }>(MET_BEFORE, [stream]);
  const all = await unannouncedIn(client, stream);
  return all.filter(({ endedAt }) => endedAt > (rows[0]?.at ?? 0));
}
