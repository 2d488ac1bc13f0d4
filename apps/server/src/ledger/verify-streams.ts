import {
  beginVerification,
  DAMAGES,
  endVerification,
  type ErasureRow,
  type EventRow,
  type Finding,
  type VerifiedHead,
  verifyEntry,
} from '@shanyrak/ledger';
import { type ClientBase } from 'pg';
import { PAGE } from './log';
import { streamsOf } from './transaction';

export interface Verification {
  readonly streams: number;
  readonly entries: number;
  readonly erased: readonly Finding[];
  readonly damaged: readonly Finding[];
}

interface KeptEntry {
  readonly event: EventRow;
  readonly salt: string | null;
  readonly payload: string | null;
}

/**
 * Verifies every stream that the client's transaction sees, headless ones first; `told` hears each
 * finding as it is made. Everything is read in pages: the log may be larger than memory.
 */
export async function verifyStreams(
  client: ClientBase,
  told: (finding: Finding) => void = () => undefined,
): Promise<Verification> {
  const erased: Finding[] = [];
  const damaged: Finding[] = [];
  let streams = 0;
  let entries = 0;
  const take = async (stream: string): Promise<void> => {
    const finding = await verifyStream(client, stream);
    streams += 1;
    if (finding.verdict === 'damaged') damaged.push(finding);
    else entries += finding.entries;
    if (finding.verdict === 'erased') erased.push(finding);
    told(finding);
  };
  for (const stream of await headless(client)) await take(stream);
  for await (const stream of streamsOf(client)) await take(stream);
  return { streams, entries, erased, damaged };
}

/** Streams whose head somebody has taken away. */
async function headless(client: ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ stream: string }>(
    `SELECT DISTINCT stream FROM events e
      WHERE NOT EXISTS (SELECT FROM heads h WHERE h.stream = e.stream) ORDER BY stream`,
  );
  return rows.map((row) => row.stream);
}

async function verifyStream(client: ClientBase, stream: string): Promise<Finding> {
  const heads = await client.query<{ head: VerifiedHead }>(
    'SELECT to_jsonb(h) AS head FROM heads h WHERE stream = $1',
    [stream],
  );
  const erasures = await client.query<{ erasure: ErasureRow }>(
    `SELECT jsonb_build_object('stream', stream, 'from', from_seq, 'to', to_seq,
        'certificate', certificate) AS erasure
      FROM erasures WHERE stream = $1 ORDER BY from_seq`,
    [stream],
  );
  let progress = beginVerification(
    stream,
    heads.rows[0]?.head ?? null,
    erasures.rows.map((row) => row.erasure),
  );
  for (let since = 0; ;) {
    const page = await entriesAfter(client, stream, since);
    for (const { event, salt, payload } of page) {
      const contents = salt === null || payload === null ? null : { salt, payload };
      progress = verifyEntry(progress, event, contents);
      since = event.seq;
    }
    if (page.length < PAGE || progress.damage) return endVerification(progress);
  }
}

async function entriesAfter(
  client: ClientBase,
  stream: string,
  since: number,
): Promise<KeptEntry[]> {
  const { rows } = await client.query<KeptEntry>(
    `SELECT to_jsonb(e) AS event, c.salt, c.payload
      FROM events e LEFT JOIN contents c USING (stream, seq)
      WHERE e.stream = $1 AND e.seq > $2 ORDER BY e.seq LIMIT ${PAGE}`,
    [stream, since],
  );
  return rows;
}

/** A finding as the operator reads it. */
export function wordsOf(finding: Finding): string {
  switch (finding.verdict) {
    case 'damaged':
      return `${finding.stream}: damaged at entry ${finding.seq}: ${DAMAGES[finding.because]}`;
    case 'erased':
      return `${finding.stream}: ${finding.entries} entries, ${finding.erased} erased by rule (${finding.certificates.join(', ')})`;
    case 'intact':
      return `${finding.stream}: ${finding.entries} entries, whole`;
  }
}
