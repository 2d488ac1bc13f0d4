import { type Instant } from '@shanyrak/kernel';
import { type Chairmanship, holds, latest, type Office } from './representation';

/**
 * Who presides (domain 1.3, practice 19 and 20). A Member holds the chairmanship of a body for a
 * dated term; a person presides in its name. Of each body there is one Chair at an instant: the
 * acting one while its dates hold, else the one whose term began last. A term that begins later is
 * entered beforehand, and at its instant nothing is left to do by hand.
 */

/** The person who has the rights of the Chair of a body at this instant; null where nobody has. */
export function chairOf(
  offices: readonly Office[],
  body: string | null,
  at: Instant,
): Office | null {
  const held = offices.filter(
    (one) => one.office === 'chair' && one.body === body && holds(one, at),
  );
  const acting = held.filter((one) => one.acting);
  return latest(acting.length > 0 ? acting : held, at);
}

/** Whether a person presides over any body at this instant, or will from a later one. */
export const presidesFrom = (offices: readonly Office[], person: string, at: Instant): boolean =>
  offices.some(
    (one) =>
      one.office === 'chair' && one.person === person && (one.until === null || one.until > at),
  );

/** The term in force; null where nobody holds the chairmanship of that body. */
export function chairmanshipOf(
  chairmanships: readonly Chairmanship[],
  body: string | null,
  at: Instant,
): Chairmanship | null {
  const inForce = chairmanships.filter((one) => one.body === body && holds(one, at));
  return latest(inForce, at);
}
