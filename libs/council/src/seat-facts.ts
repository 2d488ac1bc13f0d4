import { type Instant } from '@shanyrak/kernel';
import { type Function } from './functions';
import { type MembershipStatus, membershipAt, statusAt, type Status } from './roster';
import { type ContestedSeat, holds, latest, type RepresentationRecords } from './representation';

/**
 * What is true of a seat at an instant: three dated facts, kept apart (practice rule 11, 3 (f)):
 * membership, the seat itself, and what its delegation may do. *Vacant* is not *contested*: a Member
 * without a head, a chargé or a deputy keeps its say, by note of its foreign ministry, which the
 * Secretariat enters. Only a recorded decision marks a seat contested, with the effects that it names.
 */
export const SEAT_STATES = ['occupied', 'vacant', 'contested'] as const;
export type SeatState = (typeof SEAT_STATES)[number];

/** The functions of which one at least must be held for a seat to be occupied. */
export const SEAT_FUNCTIONS: readonly Function[] = ['head', 'charge', 'deputy'];

export interface SeatFacts {
  readonly delegation: string;
  /** The status from which rights follow; null for whoever takes no part. */
  readonly status: Status | null;
  /** Where the delegation stands between none and Member, application and withdrawal included. */
  readonly membership: MembershipStatus | null;
  readonly seat: SeatState;
  /** The decision in force that marks the seat contested. */
  readonly contested: ContestedSeat | null;
}

export function seatFacts(
  { participants, accreditations, contested }: RepresentationRecords,
  delegation: string,
  at: Instant,
): SeatFacts {
  const participant = participants.find(({ code }) => code === delegation);
  const decision = contestedAt(contested, delegation, at);
  const isOccupied = accreditations.some(
    (one) =>
      one.delegation === delegation && holds(one, at) && SEAT_FUNCTIONS.includes(one.function),
  );
  return {
    delegation,
    status: participant ? statusAt(participant, at) : null,
    membership: participant ? membershipAt(participant, at) : null,
    seat: decision ? 'contested' : isOccupied ? 'occupied' : 'vacant',
    contested: decision,
  };
}

/** The decision that marks this seat contested at this instant; null where none does. */
export function contestedAt(
  contested: readonly ContestedSeat[],
  delegation: string,
  at: Instant,
): ContestedSeat | null {
  const inForce = contested.filter((one) => one.delegation === delegation && holds(one, at));
  return latest(inForce, at);
}
