import { type Instant } from '@shanyrak/kernel';

/**
 * What the ledger keeps of a stream, as the database holds it (design 3). An event's row says that
 * something happened, of which type and when, and is kept for ever; what was said lies apart in its
 * contents, sealed by a salted digest, so that an informal stream's contents can be erased by rule
 * while the chain of rows still holds (practice rule 6, I13).
 */
export interface EventRow {
  readonly stream: string;
  /** Counted from 1 in its stream, without gaps. */
  readonly seq: number;
  /** The version of the event's shape. */
  readonly v: number;
  readonly type: string;
  /** The seal of the contents. */
  readonly digest: string;
  readonly at: Instant;
  /** The id of the command that brought it about. */
  readonly command: string;
  /** The hash of the row before, `GENESIS` for the first. */
  readonly previous: string;
  readonly hash: string;
}

export interface ContentsRow {
  readonly stream: string;
  readonly seq: number;
  readonly salt: string;
  /** The RFC 8785 form of the payload, byte for byte as it was sealed. */
  readonly payload: string;
}

/** The end of a stream's chain: the number, the hash and the instant of its last event. */
export interface ChainHead {
  readonly stream: string;
  /** 0 before the first event. */
  readonly seq: number;
  readonly hash: string;
  readonly at: Instant;
}

/** Two officers of the Secretariat erased the contents `from` to `to`, as the certificate says. */
export interface ErasureRow {
  readonly stream: string;
  readonly from: number;
  readonly to: number;
  readonly certificate: string;
}

/** Who brought an event about: ids, never names. */
export interface ActedBy {
  readonly person: string;
  readonly delegation: string | null;
  readonly as: string;
}

/** What a rule decided has happened, before the ledger numbers and dates it. */
export interface Happened {
  readonly type: string;
  readonly v: number;
  readonly data: unknown;
  /** For formal acts: the instant in the room, as certified. */
  readonly occurredAt?: Instant;
}

/** An event as rules and clients read it: row and contents in one. */
export interface RecordedEvent extends Happened {
  readonly seq: number;
  readonly at: Instant;
  readonly command: string;
  readonly by: ActedBy;
}

/** What stands before the first event of a stream. */
export const GENESIS = '0'.repeat(64);
