import { type Instant } from '@shanyrak/kernel';
import { type Distribution, type PublicationState } from '@shanyrak/protocol';

/** What the table of publications says of a decision; all null where nothing has been prepared. */
export interface PublicationRecord {
  readonly artefactDigest: string | null;
  readonly preparedBy: string | null;
  readonly preparedAt: Instant | null;
  readonly issuedAt: Instant | null;
}

export const distributionOf = ({ issuedAt }: PublicationRecord): Distribution =>
  issuedAt === null ? 'MEMBERS' : 'PUBLIC';

/** How far a publication has come, as this person is told: officers are not named, to nobody. */
export function publicationFor(person: string, record: PublicationRecord): PublicationState {
  const { artefactDigest, preparedBy, preparedAt, issuedAt } = record;
  const state = issuedAt !== null ? 'issued' : preparedAt !== null ? 'prepared' : 'none';
  return { state, digest: artefactDigest, preparedAt, issuedAt, mine: preparedBy === person };
}
