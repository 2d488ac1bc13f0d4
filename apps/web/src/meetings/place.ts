import { type MeetingState } from '@shanyrak/meeting';
import { type ContextHere } from '../live/kind';
import { type SeatHeld } from '../live/own-seat';

/** In which capacities the reader of this screen may speak here: the same person may hold several (I11). */
export interface Place {
  readonly person: string;
  /** The Member for which one speaks; null for the Secretariat and for observers. */
  readonly delegation: string | null;
  /** Who holds its seat; null for whoever has none. */
  readonly seat: SeatHeld | null;
  /**
   * Whether the national acts are laid before this reader: always for whoever is there for a State
   * alone; for the Chair while they hold their State's seat too.
   */
  readonly speaks: boolean;
  readonly chair: boolean;
  readonly secretariat: boolean;
}

const NOBODY: Place = {
  ...{ person: '', delegation: null, seat: null, speaks: false },
  ...{ chair: false, secretariat: false },
};

export function placeIn({ seats }: MeetingState, context: ContextHere | null): Place {
  if (!context) return NOBODY;
  const { actor, roster } = context;
  const { person, chair, secretariat } = actor;
  const member = actor.delegation !== null && roster[actor.delegation] === 'MEMBER';
  const delegation = member ? actor.delegation : null;
  const seat = delegation === null ? null : heldBy(seats[delegation], person);
  return {
    ...{ person, delegation, seat, chair, secretariat },
    speaks: delegation !== null && (!chair || seat === 'own'),
  };
}

function heldBy(holder: string | undefined, person: string): SeatHeld {
  if (holder === undefined) return 'vacant';
  return holder === person ? 'own' : 'other';
}

/** In which capacity one works on the agenda; null for whoever does not. */
export const officeOf = ({ chair, secretariat }: Place): 'chair' | 'secretariat' | null =>
  chair ? 'chair' : secretariat ? 'secretariat' : null;
