import { type Body } from '@shanyrak/council';

/**
 * What a body may be asked about a text (domain 1.2): whether to adopt it, and to which bodies to
 * recommend it. In the order in which a Chair is offered it; null is adoption here.
 */
export function askable(bodies: readonly Body[], body: string): readonly (string | null)[] {
  const own = bodies.find(({ code }) => code === body);
  if (!own) return [null];
  const { powers, forwardsTo } = own;
  return [
    ...(powers.includes('adopt') ? [null] : []),
    ...(powers.includes('recommend') ? forwardsTo : []),
  ];
}

/** Of these what is asked: what was chosen, else what has been put already, else the first. */
export function askedOf(
  all: readonly (string | null)[],
  chosen: string | null | undefined,
  put: string | null | undefined,
): string | null {
  if (chosen !== undefined && all.includes(chosen)) return chosen;
  if (put !== undefined && all.includes(put)) return put;
  return all[0] ?? null;
}
