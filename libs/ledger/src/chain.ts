import { digestOf, type Instant } from '@shanyrak/kernel';
import {
  type ActedBy,
  type ChainHead,
  type ContentsRow,
  type EventRow,
  GENESIS,
  type Happened,
  type RecordedEvent,
} from './rows';
import { type Payload, payloadOf, sealContents } from './seal';

/**
 * The chain (design 3, I13): each row's hash covers every column of the row and the hash of the row
 * before, so that nobody changes, drops or inserts an entry without every later hash telling.
 */

/** SHA-256 over the RFC 8785 form of all columns but the hash itself; `previous` is one of them. */
export function entryHash(row: Omit<EventRow, 'hash' | 'previous'>, previous: string): string {
  const { stream, seq, v, type, digest, at, command } = row;
  return digestOf({ stream, seq, v, type, digest, at, command, previous });
}

/** The head of a stream that has no events yet. */
export function emptyHead(stream: string): ChainHead {
  return { stream, seq: 0, hash: GENESIS, at: 0 };
}

export interface Entry {
  readonly event: EventRow;
  readonly contents: ContentsRow;
}

export interface Appended {
  readonly head: ChainHead;
  readonly entries: readonly Entry[];
}

/**
 * The rows of what one command brought about, in order, after `head`.
 *   salts  one per happening, drawn by the caller
 * Throws RangeError where a salt is missing or `at` lies before the head's instant.
 */
export function appendTo(
  head: ChainHead,
  happenings: readonly Happened[],
  by: ActedBy,
  command: string,
  at: Instant,
  salts: readonly string[],
): Appended {
  if (at < head.at) throw new RangeError('An event cannot stand before the one it follows.');
  const entries: Entry[] = [];
  let last = head;
  happenings.forEach((happened, i) => {
    const salt = salts[i];
    if (salt === undefined) throw new RangeError('Every event needs a salt of its own.');
    const entry = entryAfter(last, happened, by, command, at, salt);
    entries.push(entry);
    const { stream, seq, hash } = entry.event;
    last = { stream, seq, hash, at };
  });
  return { head: last, entries };
}

function entryAfter(
  head: ChainHead,
  happened: Happened,
  by: ActedBy,
  command: string,
  at: Instant,
  salt: string,
): Entry {
  const { stream, hash: previous } = head;
  const seq = head.seq + 1;
  const { payload, digest } = sealContents(salt, payloadOf(happened, by));
  const columns = { stream, seq, v: happened.v, type: happened.type, digest, at, command };
  const hash = entryHash(columns, previous);
  return { event: { ...columns, previous, hash }, contents: { stream, seq, salt, payload } };
}

/** Row and contents read back as the event that they record. */
export function readEntry(
  row: Pick<EventRow, 'seq' | 'v' | 'type' | 'at' | 'command'>,
  payload: string,
): RecordedEvent {
  const { by, data, occurredAt } = JSON.parse(payload) as Payload;
  const { seq, v, type, at, command } = row;
  const event = { type, v, data, seq, at, command, by };
  return occurredAt === undefined ? event : { ...event, occurredAt };
}
