import { type NextFunction, type Request, type Response } from 'express';
import { problem } from './problems';

/** Bodies of requests and frames of sockets are at most this long (100 kB). */
export const LONGEST_BODY = 100 * 1024;

/**
 * Where in a JSON value a text stands that no database and no digest can hold: U+0000 or half of a
 * surrogate pair. Null where there is none. Names of fields are looked at like their values.
 */
export function unsoundText(value: unknown, path = 'body'): string | null {
  if (typeof value === 'string') return unsound(value, path);
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const found =
      unsound(key, `a name in ${path}`) ??
      unsoundText(inner, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`);
    if (found) return found;
  }
  return null;
}

function unsound(text: string, path: string): string | null {
  if (text.includes('\0')) return `${path} holds the character U+0000`;
  return text.isWellFormed() ? null : `${path} holds half of a surrogate pair`;
}

/** Says in our words what the parser of bodies refused: too large, malformed, of an unknown coding. */
export function unreadBodies(
  error: { readonly status?: number },
  _request: Request,
  _response: Response,
  next: NextFunction,
): void {
  const malformed = error.status === 400;
  next(malformed ? problem('bad-request', { detail: 'The body is not well-formed JSON.' }) : error);
}

/** Commands: their words are judged one by one, by rules that have names (rooms/reading.ts). */
const JUDGED_BY_RULES = /^\/api\/v1\/drafts(\/|$)/;

/** Refuses such bodies, and lists, which no route takes, before anything reads them. */
export function soundBodies(request: Request, _response: Response, next: NextFunction): void {
  const body: unknown = request.body;
  const unsound = JUDGED_BY_RULES.test(request.path) ? null : unsoundText(body);
  const found = Array.isArray(body) ? 'the body must be an object' : unsound;
  next(found ? problem('bad-request', { detail: found, errors: [found] }) : undefined);
}
