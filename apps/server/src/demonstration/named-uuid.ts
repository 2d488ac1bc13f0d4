import { createHash } from 'node:crypto';

/** The namespace of the demonstration's names; drawn once, for ever the same. */
const NAMESPACE = Buffer.from('6f1d3c8a2b7e4d5f9a0c1e2d3b4a5f60', 'hex');

/** A UUID of version 5 (RFC 9562): the same name gives the same id, today and after a crash. */
export function namedUuid(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
