import { type Capacity } from '@shanyrak/council';
import { type DraftState } from '@shanyrak/draft';
import { type RoomContext } from '@shanyrak/protocol';
import { type SeatHeld } from '../live/own-seat';

/** In which capacities the reader of this screen may speak here: the same person may hold several (I11). */
export interface Standing {
  readonly person: string;
  /** The Member for which one speaks; null for the Secretariat and for observers. */
  readonly delegation: string | null;
  /**
   * Whether the national acts are laid before this reader: always for whoever is there for a State
   * alone; for the Chair and the facilitator while they hold their State's seat too (I11).
   */
  readonly speaks: boolean;
  /** The Chair or the facilitator, who work on the text; null for everybody else. */
  readonly desk: Extract<Capacity, 'chair' | 'facilitator'> | null;
  readonly secretariat: boolean;
}

const NOBODY: Standing = {
  ...{ person: '', delegation: null, speaks: false },
  ...{ desk: null, secretariat: false },
};

export function standingIn(state: DraftState, context: RoomContext | null): Standing {
  if (!context) return NOBODY;
  const { actor, roster } = context;
  const { person, delegation, chair, secretariat } = actor;
  const named = state.facilitator;
  const facilitates = named?.person === person && named.delegation === delegation;
  const desk = chair ? 'chair' : facilitates ? 'facilitator' : null;
  const member = delegation !== null && roster[delegation] === 'MEMBER' ? delegation : null;
  const holdsSeat = member !== null && state.session?.seats[member] === person;
  const speaks = member !== null && (desk === null || holdsSeat);
  return { ...{ person, secretariat, desk, speaks }, delegation: member };
}

/** Who holds the seat of one's delegation, as far as this screen tells: oneself, another, nobody. */
export function seatOf({ session }: DraftState, { person, delegation }: Standing): SeatHeld | null {
  if (!session || delegation === null) return null;
  const holder = session.seats[delegation];
  if (holder === undefined) return 'vacant';
  return holder === person ? 'own' : 'other';
}
