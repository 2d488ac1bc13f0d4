import { type Instant, type Refusal } from '@shanyrak/kernel';
import { presidesFrom } from './chairmanship';
import { type Function } from './functions';
import { type Accredited, type RepresentationRecords } from './representation';
import { refuse } from './rules';

/**
 * What a delegation settles among its own people (issue item "within its limits"; practice rule 1):
 * its head, its chargé or whoever its sheet authorises adds alternates, advisers, experts and
 * registry staff, ends their accreditation, and says on its own sheet who acts for the State outside
 * a session. One person does it, under a note of the delegation's own; who heads it, acts as its head
 * or deputizes is for two officers of the Secretariat, upon a note of its foreign ministry.
 */
export const OWN_FUNCTIONS: readonly Function[] = ['alternate', 'adviser', 'expert', 'registry'];

/** Those of a delegation's people who are its own to settle, at this instant or from a later one. */
export const ownPeople = (
  { accreditations }: Pick<RepresentationRecords, 'accreditations'>,
  delegation: string,
  at: Instant,
): readonly Accredited[] =>
  accreditations.filter(
    (one) =>
      one.delegation === delegation &&
      OWN_FUNCTIONS.includes(one.function) &&
      (one.until === null || one.until > at),
  );

export interface OwnAccreditation {
  readonly delegation: string;
  /** Null for somebody who is new to the council. */
  readonly person: string | null;
  readonly function: Function;
  readonly from: Instant;
  readonly until: Instant | null;
}

/** Whether a delegation may accredit this person by itself. In the order of the code. */
export function mayAddOwn(
  wanted: OwnAccreditation,
  records: Pick<RepresentationRecords, 'accreditations'>,
  limit: number,
  at: Instant,
): Refusal | null {
  const { delegation, person } = wanted;
  if (!OWN_FUNCTIONS.includes(wanted.function))
    return refuse('ownPeople.function', { function: wanted.function });
  if (wanted.from < at || (wanted.until !== null && wanted.until <= wanted.from))
    return refuse('dates.backwards', {});
  const held = records.accreditations.filter((one) => one.person === person);
  // A person of another delegation is nobody here: who else is accredited elsewhere is not told.
  if (person !== null && !held.some((one) => one.delegation === delegation))
    return refuse('ownPeople.stranger', {});
  if (held.some((one) => one.delegation !== delegation && (one.until === null || one.until > at)))
    return refuse('ownPeople.stranger', {});
  if (held.some((one) => isFirst(one) && (one.until === null || one.until > at)))
    return refuse('ownPeople.first', {});
  const others = ownPeople(records, delegation, at).filter((one) => one.person !== person);
  return new Set(others.map((one) => one.person)).size >= limit
    ? refuse('ownPeople.limit', { limit })
    : null;
}

/** Whether a delegation may end this person's accreditation by itself. */
export function mayEndOwn(
  person: string,
  delegation: string,
  records: Pick<RepresentationRecords, 'accreditations' | 'offices'>,
  at: Instant,
): Refusal | null {
  const held = records.accreditations.filter(
    (one) =>
      one.person === person &&
      one.delegation === delegation &&
      (one.until === null || one.until > at),
  );
  if (held.length === 0) return refuse('accreditation.none', { delegation });
  if (held.some(isFirst)) return refuse('ownPeople.first', {});
  return presidesFrom(records.offices, person, at) ? refuse('accreditation.presides', {}) : null;
}

/** A sheet must name a function that somebody holds, else nobody could act for the State, nor change it. */
export function maySetSheet(
  functions: readonly Function[],
  delegation: string,
  records: Pick<RepresentationRecords, 'accreditations'>,
  at: Instant,
): Refusal | null {
  const held = records.accreditations.some(
    (one) =>
      one.delegation === delegation &&
      functions.includes(one.function) &&
      one.from <= at &&
      (one.until === null || at < one.until),
  );
  return held ? null : refuse('sheet.nobody', {});
}

const isFirst = ({ function: held }: Accredited): boolean => !OWN_FUNCTIONS.includes(held);
