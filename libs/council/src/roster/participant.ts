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

export const PARTICIPANT_KINDS = ['STATE', 'ORGANIZATION'] as const;
export type ParticipantKind = (typeof PARTICIPANT_KINDS)[number];

/** A status from a point up to, and without, the point of its end. */
export interface StatusInterval {
  readonly status: Status;
  readonly from: DatedPoint;
  readonly until?: DatedPoint;
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
}

export interface SeatedParticipant {
  readonly participant: Participant;
  readonly status: Status;
}

/** The status that counts at this instant, or null: before, between and after statuses one takes no part. */
export function statusAt(participant: Participant, at: Instant): Status | null {
  const inForce = participant.statuses.find(
    ({ from, until }) => beginsBy(from, at) && !(until && beginsBy(until, at)),
  );
  return inForce?.status ?? null;
}

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
