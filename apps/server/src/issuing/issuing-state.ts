import { type Instant } from '@shanyrak/kernel';
import { type Distribution, type IssuingState } from '@shanyrak/protocol';
import { type Issuing } from '@shanyrak/publishing';

export const distributionOf = ({ publishedAt }: Issuing): Distribution =>
  publishedAt === null ? 'MEMBERS' : 'PUBLIC';

/** How far the issuing of a document has come, as this person is told: officers are named to nobody. */
export function issuingFor(
  person: string,
  { issued, prepared, publishedAt }: Issuing,
): IssuingState {
  const state =
    publishedAt !== null ? 'published' : issued ? 'issued' : prepared ? 'prepared' : 'none';
  return {
    state,
    edition: issued?.edition ?? null,
    digest: issued?.digest ?? null,
    issuedAt: issued?.issuedAt ?? null,
    distribution: issued?.distribution ?? null,
    publishedAt,
    prepared: prepared && {
      edition: prepared.edition,
      digest: prepared.digest,
      at: prepared.preparedAt,
      given: prepared.given,
      mine: prepared.preparedBy === person,
    },
  };
}

/** What is told outside the Council of what is public. */
export function issuingInPublic({
  edition,
  digest,
  publishedAt,
}: {
  readonly edition: number;
  readonly digest: string;
  readonly publishedAt: Instant;
}): IssuingState {
  const published = { state: 'published', distribution: 'general', publishedAt } as const;
  return { ...published, edition, digest, issuedAt: null, prepared: null };
}
