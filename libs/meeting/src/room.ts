import { type Function } from '@shanyrak/council';
import { type MeetingState, type MeetingStatus } from './state';

/**
 * Who is in the room (practice 2.7). A request that the Chair has not answered, or has declined, is
 * the Members' affair; so is what is said in any format but plenary. Who is in the room may read the
 * meeting and receive what happens in it; for observers outside, a closed meeting has no view at all.
 */
const MEMBERS_AFFAIR: readonly MeetingStatus[] = ['REQUESTED', 'DECLINED'];

export function isOpenToObservers({ status, format }: MeetingState): boolean {
  return format === 'plenary' && !MEMBERS_AFFAIR.includes(status);
}

/** One of the Members' people, or of the Secretariat, as known at the instant of asking. */
export interface Attendant {
  readonly delegation: string | null;
  readonly function: Function | null;
  readonly person: string;
  readonly chair: boolean;
  readonly secretariat: boolean;
}

/**
 * Whether one of the Members' people is in the room. In the format `heads`: the Chair, the
 * Secretariat, each Member's head or chargé, and whoever holds its seat. Else all of them.
 */
export function mayAttend(state: MeetingState, who: Attendant): boolean {
  if (state.format !== 'heads' || who.chair || who.secretariat) return true;
  if (who.delegation === null) return false;
  const leads = who.function === 'head' || who.function === 'charge';
  return leads || holderOf(state, who.delegation) === who.person;
}

/** The person who holds a delegation's seat. */
export function holderOf({ seats }: MeetingState, delegation: string): string | null {
  return Object.hasOwn(seats, delegation) ? seats[delegation]! : null;
}

/** The meeting sits, or is suspended: seats decide who acts for a Member. */
export function inSession({ status }: MeetingState): boolean {
  return status === 'OPEN' || status === 'SUSPENDED';
}

/** Whether a point of order waits for its ruling: then nothing else goes on, no question is put. */
export function orderWaits({ order }: MeetingState): boolean {
  return order !== null;
}
