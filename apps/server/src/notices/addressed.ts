import { CHAIR, chairOf, holds, readsNoticesOf, SECRETARIAT } from '@shanyrak/council';
import { type Instant } from '@shanyrak/kernel';
import { type RecordedCouncil } from '../council/snapshot';

/** In whose names this person reads notices now. */
const readsOf = (council: RecordedCouncil, person: string, at: Instant): readonly string[] =>
  readsNoticesOf(council.readerAt(person, at));

/**
 * The persons whom mail about a notice reaches. Whoever is addressed twice, as a Member's delegate and
 * as the Chair, gets one message: that of the first of their names to which the same was told.
 */
export function mailedFor(
  council: RecordedCouncil,
  { addressee, together }: { readonly addressee: string; readonly together: readonly string[] },
  at: Instant,
): readonly string[] {
  return candidates(council, addressee, at).filter(
    (person) => readsOf(council, person, at).find((one) => together.includes(one)) === addressee,
  );
}

function candidates(council: RecordedCouncil, addressee: string, at: Instant): readonly string[] {
  const { offices } = council.records;
  if (addressee === CHAIR) return [chairOf(offices, null, at)?.person ?? []].flat();
  if (addressee !== SECRETARIAT) return council.accreditedTo(addressee, at);
  const officers = offices.filter((one) => one.office === 'secretariat' && holds(one, at));
  return [...new Set(officers.map(({ person }) => person))];
}
