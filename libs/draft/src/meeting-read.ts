import { type Instant, streamName, uuidNamed } from '@shanyrak/kernel';

/**
 * What the rules of a draft read of the meeting in which its question is put (domain 4 (e)): that it
 * sits, which item is open and what stands under it. The meeting itself is negotiated beside the
 * draft, in a stream and a core of its own; its state is of this shape and says much more.
 */
export interface MeetingRead {
  readonly kind: 'meeting';
  readonly symbol: string;
  readonly body: string;
  readonly status: string;
  readonly startsAt: Instant;
  /** Held on paper and entered afterwards. */
  readonly onPaper: boolean;
  readonly sittings: readonly { readonly from: Instant }[];
  /** The item that is open. */
  readonly current: string | null;
  readonly items: Readonly<
    Record<string, { readonly documents: readonly { readonly draft: string | null }[] }>
  >;
  /** A point of order that waits for its ruling. */
  readonly order: { readonly delegation: string } | null;
  /** Delegation → person who holds its seat. */
  readonly seats: Readonly<Record<string, string>>;
}

/** The stream of the meeting with this symbol: a meeting is named after it. */
export function meetingStreamOf(symbol: string): string {
  return streamName('meeting', uuidNamed({ meeting: symbol }));
}
