import { type Function } from '@shanyrak/council';
import { type Names } from './council';

/**
 * The demonstration's first page (design 6): as whom a window may sit down, and the token of the
 * window that does. Outside the demonstration neither exists.
 */
export const SEAT_KINDS = ['chair', 'facilitator', 'secretariat', 'member', 'observer'] as const;
export type SeatKind = (typeof SEAT_KINDS)[number];

/** A person as whom one may sit down: Chair, facilitator, Secretariat, Members by code, observers. */
export interface DemonstrationSeat {
  readonly person: string;
  readonly name: Names;
  readonly title: Names | null;
  readonly kind: SeatKind;
  /** Null for officers of the Secretariat. */
  readonly delegation: string | null;
  readonly function: Function | null;
}

export interface DemonstrationAnswer {
  readonly council: Names;
  readonly seats: readonly DemonstrationSeat[];
  /** Code → short name. */
  readonly delegations: Readonly<Record<string, Names>>;
}

export interface SeatTaken {
  readonly person: string;
  /** To be sent as `Authorization: Bearer …`, by this window alone. */
  readonly token: string;
}
