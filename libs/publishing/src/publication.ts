import { type Actor, refuse } from '@shanyrak/council';
import { type Instant, type Refusal } from '@shanyrak/kernel';

/**
 * How a decision becomes public (practice rule 12: distribution fails closed; design 5: two officers
 * of the Secretariat). One officer prepares its publication, another issues it; until then any officer
 * may take the preparation back. Each who takes something as settled says by its digest what was on
 * the screen. What has been issued never changes (I4).
 */
export const PUBLICATION_ACTS = ['prepare', 'issue', 'takeBack'] as const;
export type PublicationAct = (typeof PUBLICATION_ACTS)[number];

/** A publication that was prepared, and issued or not yet. */
export interface Publication {
  /** Of the public artefact, as it was when it was prepared. */
  readonly digest: string;
  readonly preparedBy: string;
  readonly preparedAt: Instant;
  readonly issuedAt: Instant | null;
}

export interface PublicationDigests {
  /** The digest on the officer's screen; null where the act came without. */
  readonly shown: string | null;
  /** The digest of the artefact as it would be made now. */
  readonly now: string;
  /** Silence had been broken in time: there is no decision to be published. */
  readonly voided?: boolean;
}

/** Who may act on publications at all; null where this person may. */
export function isOfficer(actor: Actor): Refusal | null {
  if (!actor.accredited) return refuse('accreditation.ended', {});
  return actor.secretariat ? null : refuse('capacity.notHeld', { capacity: 'secretariat' });
}

/**
 * Null where the act may be done, else why not. In the order of the code: an officer of the
 * Secretariat; nothing after the issue; no decision that turned out to be none, whose preparation can
 * still be taken back; then each act's own conditions. Names that were corrected
 * since the preparation want a new one, so that two persons have seen what becomes public.
 */
export function mayPublish(
  act: PublicationAct,
  symbol: string,
  known: Publication | null,
  actor: Actor,
  digests: PublicationDigests,
): Refusal | null {
  const stranger = isOfficer(actor);
  if (stranger) return stranger;
  if (known && known.issuedAt !== null) return refuse('publication.issued', { symbol });
  if (digests.voided && act !== 'takeBack') return refuse('publication.voided', { symbol });
  if (act === 'prepare')
    return known ? refuse('publication.prepared', { symbol }) : sameArtefact(digests);
  if (!known) return refuse('publication.none', { symbol });
  if (act === 'takeBack') return null;
  if (known.preparedBy === actor.person) return refuse('publication.sameOfficer', {});
  if (known.digest !== digests.now) return refuse('publication.changed', { symbol });
  return sameArtefact(digests);
}

function sameArtefact({ shown, now }: PublicationDigests): Refusal | null {
  if (shown === null) return refuse('digest.missing', {});
  return shown === now ? null : refuse('stale', {});
}
