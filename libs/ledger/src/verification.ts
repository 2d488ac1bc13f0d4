import { type Instant } from '@shanyrak/kernel';
import { entryHash } from './chain';
import { type ChainHead, type ContentsRow, type ErasureRow, type EventRow, GENESIS } from './rows';
import { sealOf } from './seal';

/**
 * Verification (design 3, I13): is a stream what was written? Entry by entry, in the order of its
 * numbers, so that a log of any length is checked in constant memory. The first broken entry is
 * named and the rest of that stream is no longer believed. Contents that two officers erased from an
 * informal stream are *erased by rule*; contents that are gone without a certificate, or from a
 * formal stream, are damage. A tail that was cut off shows against the head only: whoever cuts both
 * is found by signed checkpoints, which come later.
 */
export const DAMAGES = {
  gap: 'an entry before this one is missing',
  previous: 'it does not name the hash of the entry before it',
  hash: 'its columns are not those that were hashed',
  time: 'it stands before the entry that it follows',
  contents: 'its contents are missing, and no certificate says why',
  digest: 'its contents are not those that were sealed',
  head: 'the head of the stream names another end of the chain',
} as const;
export type Damage = keyof typeof DAMAGES;

export type Finding =
  | { readonly stream: string; readonly verdict: 'intact'; readonly entries: number }
  | {
      readonly stream: string;
      readonly verdict: 'erased';
      readonly entries: number;
      /** How many entries have no contents any more, and by which certificates. */
      readonly erased: number;
      readonly certificates: readonly string[];
    }
  | {
      readonly stream: string;
      readonly verdict: 'damaged';
      /** The number of the first broken entry. */
      readonly seq: number;
      readonly because: Damage;
    };

/** The head with its grade of record; null where the stream has entries and no head. */
export type VerifiedHead = (ChainHead & { readonly grade: string }) | null;

/** How far the verification of one stream has come. */
export interface Progress {
  readonly stream: string;
  readonly head: VerifiedHead;
  readonly erasures: readonly ErasureRow[];
  readonly seq: number;
  readonly hash: string;
  readonly at: Instant;
  readonly erased: number;
  readonly damage: { readonly seq: number; readonly because: Damage } | null;
}

export function beginVerification(
  stream: string,
  head: VerifiedHead,
  erasures: readonly ErasureRow[],
): Progress {
  const start = { seq: 0, hash: GENESIS, at: 0, erased: 0, damage: null };
  return { stream, head, erasures, ...start };
}

/** One entry further; entries must come in ascending order of their numbers. */
export function verifyEntry(
  progress: Progress,
  row: EventRow,
  contents: Pick<ContentsRow, 'salt' | 'payload'> | null,
): Progress {
  if (progress.damage) return progress;
  const because = damageOf(progress, row, contents);
  // Where entries are missing, the first of them is the first that is broken.
  const seq = because === 'gap' ? Math.min(row.seq, progress.seq + 1) : row.seq;
  if (because) return { ...progress, damage: { seq, because } };
  const erased = progress.erased + (contents ? 0 : 1);
  return { ...progress, seq: row.seq, hash: row.hash, at: row.at, erased };
}

function damageOf(
  progress: Progress,
  row: EventRow,
  contents: Pick<ContentsRow, 'salt' | 'payload'> | null,
): Damage | null {
  if (row.seq !== progress.seq + 1) return 'gap';
  if (row.previous !== progress.hash) return 'previous';
  if (row.stream !== progress.stream || entryHash(row, row.previous) !== row.hash) return 'hash';
  if (row.at < progress.at) return 'time';
  if (contents) return sealOf(contents.salt, contents.payload) === row.digest ? null : 'digest';
  return isErased(progress, row.seq) ? null : 'contents';
}

function isErased({ head, erasures }: Progress, seq: number): boolean {
  if (head?.grade === 'FORMAL') return false;
  return erasures.some(({ from, to }) => from <= seq && seq <= to);
}

export function endVerification(progress: Progress): Finding {
  const { stream, head, seq, hash, at, erased, erasures } = progress;
  const damage = progress.damage ?? damageOfEnd(head, seq, hash, at);
  if (damage) return { stream, verdict: 'damaged', ...damage };
  if (erased === 0) return { stream, verdict: 'intact', entries: seq };
  const certificates = erasures.map((erasure) => erasure.certificate);
  return { stream, verdict: 'erased', entries: seq, erased, certificates };
}

/** The first entry that head and chain do not agree about. */
function damageOfEnd(head: VerifiedHead, seq: number, hash: string, at: Instant) {
  if (!head) return { seq: 1, because: 'head' } as const;
  if (head.seq !== seq) return { seq: Math.min(head.seq, seq) + 1, because: 'head' } as const;
  return head.hash === hash && head.at === at ? null : ({ seq, because: 'head' } as const);
}

/** A whole stream at once: rows in any order, contents by their number. */
export function verify(
  stream: string,
  rows: readonly EventRow[],
  contents: readonly ContentsRow[],
  erasures: readonly ErasureRow[],
  head: VerifiedHead,
): Finding {
  const bySeq = new Map(contents.map((one) => [one.seq, one]));
  const sorted = [...rows].sort((one, other) => one.seq - other.seq);
  const start = beginVerification(stream, head, erasures);
  return endVerification(
    sorted.reduce((progress, row) => verifyEntry(progress, row, bySeq.get(row.seq) ?? null), start),
  );
}
