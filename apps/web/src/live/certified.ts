import { type Instant } from '@shanyrak/kernel';
import { type Kind, type Live } from './kind';

/**
 * A meeting may be held on paper and entered afterwards (practice rule 3): whoever enters it says when
 * a thing happened, and every act that may carry that instant carries it.
 */

/** When an act happened, as certified; null where it happens as it is entered. */
export function happenedAt<L extends Live>(
  kind: Kind<L>,
  { type }: L['act'],
  occurredAt: Instant | null,
): Instant | null {
  return kind.mayBeCertified(type) ? occurredAt : null;
}

/** The act as it is sent. */
export function certified<L extends Live>(
  kind: Kind<L>,
  act: L['act'],
  occurredAt: Instant | null,
): L['act'] {
  const at = happenedAt(kind, act, occurredAt);
  return at === null ? act : { ...act, payload: { ...(act.payload as object), occurredAt: at } };
}
