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
