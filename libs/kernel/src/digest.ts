import canonicalize from 'canonicalize';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The canonical form and the digest of a value, alike in server and browser. The form is that of
 * RFC 8785 (sorted keys, shortest numbers, no blanks); the digest is the SHA-256 of its UTF-8 bytes,
 * in lower-case hexadecimal, 64 characters.
 */
export function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('This value has no canonical form.');
  if (!text.isWellFormed()) throw new TypeError('A lone surrogate has no canonical form.');
  return text;
}

export function digestOf(value: unknown): string {
  return digestOfText(canonical(value));
}

/** The SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export function digestOfText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
