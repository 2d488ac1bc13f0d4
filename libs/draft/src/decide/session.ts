import { type Refusal, found } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { type Context } from '../context';
import { type DraftState } from '../state';
import { isDecided } from './decided';
import {
  actingDelegation,
  happening,
  inSession,
  meetingNamed,
  unless,
  type DraftRule,
} from './rule';

/**
 * A reading in session and its seats (practice rule 1): the State acts, not the person. Each
 * delegation has one seat, held by one of its persons at a time and passed on inside it by one
 * press; the head or the chargé may take it back at any moment.
 */

/** Opens a reading in a named meeting; a draft that was circulated, deferred or not adopted is negotiated (again). */
export const beginSession: DraftRule<'session.begin'> = (state, { payload }, context) =>
  unless(
    (state.session ? refuse('session.open', { meeting: state.session.meeting }) : null) ??
      meetingNamed(payload.meeting, context) ??
      chairWhilePut(state, context),
    () => [happening('session.begin', { meeting: payload.meeting }, payload.occurredAt)],
  );

/** Closes the reading; not while an item is open, since its objections would be left hanging. */
export const endSession: DraftRule<'session.end'> = (state, { payload }, context) =>
  unless(inSession(state) ?? chairWhilePut(state, context) ?? itemClosed(state), () => [
    happening('session.end', { meeting: state.session!.meeting }, payload.occurredAt),
  ]);

/** Whoever holds the seat may take it once more to say that it is held from elsewhere now, or from the room. */
export const takeSeat: DraftRule<'seat.take'> = (state, { payload }, context) => {
  const delegation = actingDelegation(context);
  const { person, function: function_ } = context.actor;
  const holder = found(state.session?.seats ?? {}, delegation);
  // Whoever has left the delegation holds nothing for it any more.
  const vacant = holder === null || !context.colleagues.includes(holder);
  const mayTake = vacant || function_ === 'head' || function_ === 'charge';
  const remote = payload.remote === true;
  const free = holder === person ? state.session?.remote.includes(delegation) !== remote : mayTake;
  return unless(inSession(state) ?? (free ? null : refuse('seat.occupied', { delegation })), () => [
    happening('seat.take', { delegation, person, ...(remote && { remote }) }),
  ]);
};

export const passSeat: DraftRule<'seat.pass'> = (state, { payload }, context) => {
  const delegation = actingDelegation(context);
  return unless(
    inSession(state) ??
      mayPass(state, delegation, context) ??
      passesTo(payload.to, state.session?.seats[delegation] ?? null, delegation, context),
    () => [happening('seat.pass', { delegation, person: payload.to })],
  );
};

function mayPass(state: DraftState, delegation: string, { actor }: Context): Refusal | null {
  const holds = state.session?.seats[delegation] === actor.person;
  const leads = actor.function === 'head' || actor.function === 'charge';
  return holds || leads ? null : refuse('seat.notHeld', { delegation });
}

function passesTo(
  to: string,
  holder: string | null,
  delegation: string,
  { colleagues }: Context,
): Refusal | null {
  if (to === holder) return refuse('seat.occupied', { delegation });
  return colleagues.includes(to) ? null : refuse('seat.stranger', { delegation });
}

/** Only the Chair opens and closes around a question that is before the Council. */
function chairWhilePut(state: DraftState, { actor }: Context): Refusal | null {
  return state.question !== null && actor.as !== 'chair' ? refuse('question.chairOnly', {}) : null;
}

function itemClosed(state: DraftState): Refusal | null {
  const open = state.question !== null || (isDecided(state) && !state.itemClosed);
  return open ? refuse('item.open', {}) : null;
}
