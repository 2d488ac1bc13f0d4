import { type Function } from '@shanyrak/council';

/**
 * The demonstration's first page (design 6): as whom a window may sit down, and the token of the
 * window that does. Outside the demonstration neither exists.
 */
export const SEAT_KINDS = ['chair', 'facilitator', 'secretariat', 'member', 'observer'] as const;
export type SeatKind = (typeof SEAT_KINDS)[number];

interface InBothLanguages {
  readonly en: string;
  readonly ru: string;
}

/** A person as whom one may sit down: Chair, facilitator, Secretariat, Members by code, observers. */
export interface DemonstrationSeat {
  readonly person: string;
  readonly name: InBothLanguages;
  readonly title: InBothLanguages | null;
  readonly kind: SeatKind;
  /** Null for officers of the Secretariat. */
  readonly delegation: string | null;
  readonly function: Function | null;
}

export interface DemonstrationAnswer {
  readonly council: InBothLanguages;
  readonly seats: readonly DemonstrationSeat[];
  /** Code → short name. */
  readonly delegations: Readonly<Record<string, InBothLanguages>>;
}

export interface SeatTaken {
  readonly person: string;
  /** To be sent as `Authorization: Bearer …`, by this window alone. */
  readonly token: string;
}
