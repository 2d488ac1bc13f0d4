/**
 * An instant is an integer: milliseconds since 1 January 1970, 00:00 UTC. The database's clock gives
 * it, floored, so that nothing is ever rounded past a deadline (design 3; I18: no state depends on
 * a browser's clock).
 */
export type Instant = number;

export function isInstant(value: unknown): value is Instant {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
