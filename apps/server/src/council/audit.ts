import { digestOf, type Instant } from '@shanyrak/kernel';
import { type ClientBase } from 'pg';
import { type EntityManager } from 'typeorm';
import { AuditRow } from './entities';

/**
 * The council's own book (design 2, practice rule 11): one entry per change of its version, naming
 * the act, who made it, the document it cites, and what changed. Never replayed, never a credential
 * in it. Each entry holds the hash of the one before, so that a changed one shows.
 */
export interface AuditEntry {
  readonly version: number;
  readonly at: Instant;
  readonly act: string;
  readonly by: readonly string[];
  readonly cites: string;
  readonly payload: object;
}

/** What the first entry names as the one before it. */
const BEGINNING = '0'.repeat(64);

const hashOf = ({ version, at, act, by, cites, payload }: AuditEntry, previous: string): string =>
  digestOf({ version, at, act, by, cites, payload, previous });

/** Appends an entry; the caller holds the lock of the version, so that entries come one by one. */
export async function appendAudit(manager: EntityManager, entry: AuditEntry): Promise<void> {
  const previous = await manager.findOne(AuditRow, {
    where: { version: entry.version - 1 },
    select: { hash: true, version: true },
  });
  const before = previous?.hash ?? BEGINNING;
  await manager.insert(AuditRow, { ...entry, previous: before, hash: hashOf(entry, before) });
}

/** Entries read at once. */
const PAGE = 500;

/** The version of the first entry that is not as it was written, or null where all are. */
export async function firstDamagedAudit(asker: Pick<ClientBase, 'query'>): Promise<number | null> {
  let previous = BEGINNING;
  for (let version = 0; ;) {
    const rows = await entriesAfter(asker, version);
    for (const row of rows) {
      version += 1;
      const whole =
        row.version === version && row.previous === previous && row.hash === hashOf(row, previous);
      if (!whole) return version;
      previous = row.hash;
    }
    if (rows.length < PAGE) return null;
  }
}

async function entriesAfter(asker: Pick<ClientBase, 'query'>, version: number) {
  const { rows } = await asker.query<{ entry: AuditEntry & { previous: string; hash: string } }>(
    `SELECT to_jsonb(a) AS entry FROM audit a WHERE version > $1 ORDER BY version LIMIT ${PAGE}`,
    [version],
  );
  return rows.map(({ entry }) => entry);
}
