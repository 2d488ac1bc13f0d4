import { canonical, digestOfText } from '@shanyrak/kernel';
import { type ActedBy, type Happened } from './rows';

/**
 * The seal of an event's contents: SHA-256 over the RFC 8785 form of {payload, salt} (design 3). The
 * salt keeps what is guessable from being guessed once the contents are erased (practice rule 5).
 */

/** What is said in an event, and who said it. */
export interface Payload {
  readonly by: ActedBy;
  readonly data: unknown;
  readonly occurredAt?: number;
}

export interface Sealed {
  /** The RFC 8785 form of the payload: the text that is kept. */
  readonly payload: string;
  readonly digest: string;
}

/** The largest payload, in bytes of its canonical form. */
export const PAYLOAD_LIMIT = 64 * 1024;

/** Throws where the payload has no canonical form (a lone surrogate, an infinite number). */
export function sealContents(salt: string, payload: unknown): Sealed {
  const text = canonical(payload);
  return { payload: text, digest: sealOf(salt, text) };
}

/** The seal of a payload that is kept as text: any changed byte changes it, a blank too. */
export function sealOf(salt: string, payload: string): string {
  return digestOfText(`{"payload":${payload},"salt":${canonical(salt)}}`);
}

export function payloadOf(happened: Happened, by: ActedBy): Payload {
  const { data, occurredAt } = happened;
  return occurredAt === undefined ? { by, data } : { by, data, occurredAt };
}

/** The length of a well-formed text in bytes of UTF-8. */
export function bytesOf(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // Each half of a surrogate pair counts for two of the pair's four bytes.
    const surrogate = unit >= 0xd800 && unit <= 0xdfff;
    bytes += unit < 0x80 ? 1 : unit < 0x800 || surrogate ? 2 : 3;
  }
  return bytes;
}
