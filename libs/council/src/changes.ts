import { type Instant } from '@shanyrak/kernel';
import { type Body } from './bodies';
import { type Function } from './functions';
import { type Residence, type SeatEffects } from './representation';
import {
  type DatedName,
  type MembershipFacts,
  type MembershipStatus,
  type ParticipantKind,
} from './roster';

/**
 * The changes of roster, representation and chairmanship that two officers make (practice rule 11).
 * Each is named as it stands in the council's book and among the announcements. All are dated:
 * `from` is when it counts. What takes a right away, or hands one over, never counts from before its
 * confirmation, since what was done meanwhile was rightly done.
 */
export interface NamedPerson {
  readonly name: { readonly en: string; readonly ru: string };
  readonly title: { readonly en: string; readonly ru: string } | null;
}

export interface CredentialsReceived extends Residence {
  readonly kind: 'credentials.received';
  /** The id of the person; of a new one, whom `named` describes, it is made by the server. */
  readonly person: string;
  readonly named: NamedPerson | null;
  readonly delegation: string;
  readonly function: Function;
  readonly from: Instant;
  readonly until: Instant | null;
}

export interface AccreditationEnded {
  readonly kind: 'accreditation.ended';
  readonly person: string;
  readonly delegation: string;
  readonly from: Instant;
}

export interface ChairmanshipSet {
  readonly kind: 'chairmanship.set';
  /** Null: the main body. */
  readonly body: string | null;
  readonly delegation: string;
  /** The person who will preside. */
  readonly person: string;
  readonly from: Instant;
  readonly until: Instant | null;
}

/** The chair is ceded for a time: to a deputy who stands in, or for an item that concerns the Chair's own State. */
export interface ChairActing {
  readonly kind: 'chair.acting';
  readonly body: string | null;
  readonly person: string;
  readonly from: Instant;
  readonly until: Instant;
}

export interface StatusChanged {
  readonly kind: 'status.changed';
  readonly delegation: string;
  readonly to: MembershipStatus;
  readonly from: Instant;
  /** What is recorded with this step; null where nothing new is. */
  readonly facts: MembershipFacts | null;
  /** Who this is, for whoever was not on the roster before. */
  readonly newcomer: {
    readonly kind: ParticipantKind;
    readonly name: Omit<DatedName, 'from'>;
  } | null;
}

export interface SeatContested {
  readonly kind: 'seat.contested';
  readonly delegation: string;
  readonly effects: SeatEffects;
  readonly from: Instant;
}

export interface SeatCleared {
  readonly kind: 'seat.cleared';
  readonly delegation: string;
  readonly from: Instant;
}

export interface BodySet {
  readonly kind: 'body.set';
  readonly body: Body;
  readonly from: Instant;
  readonly until: Instant | null;
}

export type CouncilChange =
  | CredentialsReceived
  | AccreditationEnded
  | ChairmanshipSet
  | ChairActing
  | StatusChanged
  | SeatContested
  | SeatCleared
  | BodySet;
export type ChangeKind = CouncilChange['kind'];

export const CHANGE_KINDS = [
  'credentials.received',
  'accreditation.ended',
  'chairmanship.set',
  'chair.acting',
  'status.changed',
  'seat.contested',
  'seat.cleared',
  'body.set',
] as const satisfies readonly ChangeKind[];

/** What rests on a decision of the council; a note of the State concerned is enough for the others. */
export const NEEDS_DECISION: ReadonlySet<ChangeKind> = new Set([
  'chairmanship.set',
  'seat.contested',
  'seat.cleared',
  'body.set',
]);

/** What may count from before it was confirmed: it gives a right and takes none. */
const GIVES: ReadonlySet<ChangeKind> = new Set(['credentials.received', 'status.changed']);

/** The instant from which a change counts that is confirmed at `at`. */
export function countsFromAt(change: CouncilChange, at: Instant): Instant {
  const takesAway = change.kind === 'status.changed' && change.to === 'WITHDRAWN';
  return GIVES.has(change.kind) && !takesAway ? change.from : Math.max(change.from, at);
}
