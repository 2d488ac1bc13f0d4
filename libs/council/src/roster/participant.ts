import { type Instant } from '@shanyrak/kernel';
import { beginsBy, type DatedPoint, mayHaveBegunBy } from './dated-point';

/**
 * Who takes part in the council, and as what, at an instant (domain 4 (f), domain 6; I9: history is
 * judged with the roster of its time). A participant is never deleted: its statuses and its names
 * are dated, since Turkey became Türkiye, observers became Members, and a paper of 2013 is read with
 * the names and the Members of 2013.
 */
export const STATUSES = ['MEMBER', 'OBSERVER_STATE', 'OBSERVER_ORGANIZATION'] as const;
export type Status = (typeof STATUSES)[number];

/**
 * Where a participant stands on the way to membership and out of it (`membership.ts`). Only a `Status`
 * gives rights; but an observer that applies for membership stays an observer meanwhile.
 */
export const MEMBERSHIP_STATUSES = [
  ...STATUSES,
  'OBSERVER_APPLICANT',
  'MEMBER_APPLICANT',
  'WITHDRAWN',
] as const;
export type MembershipStatus = (typeof MEMBERSHIP_STATUSES)[number];

export const PARTICIPANT_KINDS = ['STATE', 'ORGANIZATION'] as const;
export type ParticipantKind = (typeof PARTICIPANT_KINDS)[number];

/** A status from a point up to, and without, the point of its end. */
export interface StatusInterval {
  readonly status: MembershipStatus;
  readonly from: DatedPoint;
  readonly until?: DatedPoint;
  /** The document that says so, where it is known: the symbol of a decision, or of a note. */
  readonly cites?: string;
}

/** The names in use from a point on; null: from the beginning. Formal names where the source has them. */
export interface DatedName {
  readonly from: DatedPoint | null;
  readonly en: string;
  readonly enFormal?: string;
  readonly ru: string;
  readonly ruFormal?: string;
}

export interface Participant {
  /** ISO 3166 alpha-3 for a State, the usual abbreviation for an organization, XAA to XZZ for what is fictional. */
  readonly code: string;
  readonly kind: ParticipantKind;
  /** In the order in which they came into use; at least one. */
  readonly names: readonly DatedName[];
  /** In order, none overlapping another. */
  readonly statuses: readonly StatusInterval[];
  /** What is recorded for admission; absent where nothing is. */
  readonly facts?: MembershipFacts;
}

/** What is recorded of a State that would become a Member (domain 1.4); days are `yyyy-mm-dd`. */
export interface MembershipFacts {
  readonly territoryInAsia: boolean;
  /** The Declaration on Principles of 1999. */
  readonly declarationSigned: string | null;
  /** The Almaty Act of 2002. */
  readonly actSigned: string | null;
}

export interface SeatedParticipant {
  readonly participant: Participant;
  readonly status: Status;
}

/** The status that counts at this instant, or null: before, between and after statuses one takes no part. */
export function statusAt(participant: Participant, at: Instant): Status | null {
  const n = indexAt(participant, at);
  const status = participant.statuses[n]?.status;
  if (status !== 'MEMBER_APPLICANT') return isStatus(status) ? status : null;
  const before = participant.statuses[n - 1]?.status;
  return before === 'OBSERVER_STATE' ? before : null;
}

/** Where it stands at this instant on the way to membership or out of it; null where it never came near. */
export function membershipAt(participant: Participant, at: Instant): MembershipStatus | null {
  return participant.statuses[indexAt(participant, at)]?.status ?? null;
}

const indexAt = ({ statuses }: Participant, at: Instant): number =>
  statuses.findIndex(({ from, until }) => beginsBy(from, at) && !(until && beginsBy(until, at)));

const isStatus = (status: MembershipStatus | undefined): status is Status =>
  STATUSES.some((one) => one === status);

/**
 * The name in use at this instant, short or formal; the short one where the source has no formal.
 * A new name counts from the first instant at which it may have come into use, since documents
 * written "before June 2022" say Turkey and later ones do not (domain 6).
 */
export function nameAt(
  participant: Participant,
  at: Instant,
  language: 'en' | 'ru',
  form: 'short' | 'formal' = 'short',
): string {
  const [first, ...later] = participant.names;
  if (!first) throw new RangeError(`Participant ${participant.code} has no name.`);
  const name = later.findLast(({ from }) => from && mayHaveBegunBy(from, at)) ?? first;
  const formal = language === 'en' ? name.enFormal : name.ruFormal;
  return form === 'formal' && formal !== undefined ? formal : name[language];
}

/**
 * Whoever has a status at this instant: Members, observer States, observer organizations, each in
 * the order of the English short names of that time, by their letters and not by any locale.
 */
export function rosterAt(
  participants: readonly Participant[],
  at: Instant,
): readonly SeatedParticipant[] {
  return participants
    .flatMap((participant) => {
      const status = statusAt(participant, at);
      return status === null ? [] : [{ participant, status, name: nameAt(participant, at, 'en') }];
    })
    .sort(
      (a, b) =>
        STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) ||
        (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
    )
    .map(({ participant, status }) => ({ participant, status }));
}
