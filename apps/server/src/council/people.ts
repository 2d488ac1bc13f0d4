import { FUNCTIONS } from '@shanyrak/council';
import { type Instant } from '@shanyrak/kernel';
import { type AccreditedPerson } from '@shanyrak/protocol';
import { type RecordedCouncil } from './snapshot';

/**
 * The people of a delegation, heads first and then by name; with `toCome` also those whose
 * accreditation begins later, which is the delegation's own business until it does.
 */
export function accreditedPeople(
  council: RecordedCouncil,
  delegation: string,
  at: Instant,
  toCome = false,
): readonly AccreditedPerson[] {
  return council.records.accreditations
    .filter(
      (one) =>
        one.delegation === delegation &&
        (one.until === null || at < one.until) &&
        (toCome ? one.until !== one.from : one.from <= at),
    )
    .map(({ person, from, until, resident, residence, presentedAt, ...one }) => ({
      ...{ person, function: one.function, from, until, resident, residence, presentedAt },
      name: council.person(person)?.name ?? { en: person, ru: person },
      title: council.person(person)?.title ?? null,
    }))
    .sort(
      (a, b) =>
        FUNCTIONS.indexOf(a.function) - FUNCTIONS.indexOf(b.function) ||
        (a.name.en < b.name.en ? -1 : 1),
    );
}
