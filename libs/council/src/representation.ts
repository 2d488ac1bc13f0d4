import { type Instant } from '@shanyrak/kernel';
import { type Function } from './functions';
import { type Participant } from './roster';

/**
 * Who represents whom: the records that rules of representation read (domain 1.3, 1.5, practice
 * rule 11). All are dated, so that rights begin and end at an instant and a past one is judged as it
 * was (I9); none is ever deleted.
 */

/** From an instant up to, and without, another; null: for ever. */
export interface Dated {
  readonly from: Instant;
  readonly until: Instant | null;
}

export interface Accredited extends Dated {
  readonly person: string;
  readonly delegation: string;
  readonly function: Function;
}

/** What the council knows of an accreditation beside the rights that it gives. */
export interface Residence {
  /** False: accredited from another capital, and at the table remotely where that is allowed. */
  readonly resident: boolean;
  /** "Resident in Moscow", for whoever is not resident. */
  readonly residence: { readonly en: string; readonly ru: string } | null;
  /** When credentials were presented; null where none were, or not yet. */
  readonly presentedAt: Instant | null;
}

/** An office held by a person: the Chair of a body, or an officer of the Secretariat. */
export interface Office extends Dated {
  readonly office: 'chair' | 'secretariat';
  readonly person: string;
  /** The body that the Chair presides over; null for the main one, and for the Secretariat. */
  readonly body: string | null;
  /** Chairs while its dates hold; the Chair's own rights rest meanwhile. */
  readonly acting: boolean;
}

/** The term for which a Member holds the chairmanship of a body (domain 1.3). */
export interface Chairmanship extends Dated {
  /** Null: the main body. */
  readonly body: string | null;
  readonly delegation: string;
}

/** What a decision says of a seat that it marks contested. Nothing follows but what is named here. */
export interface SeatEffects {
  readonly words: { readonly en: string; readonly ru: string };
  readonly maySpeak: boolean;
  /** False: the delegation does no act of a Member while the seat is contested. */
  readonly mayObject: boolean;
}

export interface ContestedSeat extends Dated {
  readonly delegation: string;
  readonly effects: SeatEffects;
  readonly cites: string;
}

export interface RepresentationRecords {
  readonly participants: readonly Participant[];
  readonly persons: readonly { readonly id: string }[];
  readonly accreditations: readonly Accredited[];
  readonly offices: readonly Office[];
  readonly chairmanships: readonly Chairmanship[];
  readonly contested: readonly ContestedSeat[];
}

export const holds = (dated: Dated, at: Instant): boolean =>
  dated.from <= at && (dated.until === null || at < dated.until);

/** Whether two stretches of time have an instant in common. */
export const meet = (one: Dated, other: Dated): boolean =>
  (one.until === null || other.from < one.until) &&
  (other.until === null || one.from < other.until);

/** The last of those that have begun: the newest beginning counts, of equal ones the later record. */
export function latest<T extends { readonly from: Instant }>(
  all: readonly T[],
  at: Instant,
): T | null {
  return all
    .filter(({ from }) => from <= at)
    .reduce<T | null>((best, one) => (best === null || one.from >= best.from ? one : best), null);
}
