import { digestOf } from './digest';

/**
 * Names of things. A command carries a UUID chosen by its sender; what it brings into the world is
 * named after it, `<command id>.<n>`, so that the same command names the same things wherever it is
 * decided (design 2). Streams are named by kind and UUID: `draft:3f1c…`, `submission:3f1c…`.
 */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const STREAM = /^(?<kind>[a-z]+):(?<id>[0-9a-f-]{36})$/;

/** Lower case only: one id has one spelling. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}

/**
 * The UUID of what is known by its facts alone, such as a meeting by its symbol: the same facts have
 * the same one wherever it is made (version 8 of RFC 9562, from their digest).
 */
export function uuidNamed(facts: object): string {
  const hex = digestOf(facts);
  const at = (from: number, to: number) => hex.slice(from, to);
  return `${at(0, 8)}-${at(8, 12)}-8${at(13, 16)}-8${at(17, 20)}-${at(20, 32)}`;
}

/** Whether a UUID is one of the council's own, known by its facts: nobody outside gives such a name. */
export function isNamed(uuid: string): boolean {
  return uuid[14] === '8';
}

/**
 * The UUID of what somebody sends, from what it says: the same words are the same act. Of version 5, in
 * whose manner it is made, since those of version 8 are the council's own.
 */
export function uuidSent(words: object): string {
  const named = uuidNamed(words);
  return `${named.slice(0, 14)}5${named.slice(15)}`;
}

/** The name of the n-th new thing of a command, counted from 1. */
export function nthOf(command: string, n: number): string {
  return `${command}.${n}`;
}

export interface StreamName {
  readonly kind: string;
  readonly id: string;
}

/** The parts of a stream's name, or null where it is none. */
export function parseStream(name: string): StreamName | null {
  const parts = STREAM.exec(name)?.groups;
  if (!parts || !isUuid(parts['id'])) return null;
  return { kind: parts['kind']!, id: parts['id'] };
}

export function streamName(kind: string, id: string): string {
  return `${kind}:${id}`;
}
