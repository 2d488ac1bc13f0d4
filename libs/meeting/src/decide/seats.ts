import { type Refusal } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { type Context } from '../context';
import { holderOf } from '../room';
import { type MeetingState } from '../state';
import { actingDelegation, happening, unless, type MeetingRule } from './rule';

/**
 * The seats at the table (practice rule 1), as in a reading of a draft: one for each delegation,
 * held by one of its persons at a time and passed on inside it by one press; the head or the chargé
 * may take it back at any moment. Whoever holds it may take it once more to say that it is held from
 * elsewhere now, or from the room.
 */
export const takeSeat: MeetingRule<'seat.take'> = (state, { payload }, context) => {
  const delegation = actingDelegation(context);
  const { person } = context.actor;
  const holder = holderOf(state, delegation);
  // Whoever has left the delegation holds nothing for it any more.
  const vacant = holder === null || !context.colleagues.includes(holder);
  const remote = payload.remote === true;
  const free =
    holder === person ? state.remote.includes(delegation) !== remote : vacant || leads(context);
  return unless(free ? null : refuse('seat.occupied', { delegation }), () => [
    happening('seat.take', { delegation, person, ...(remote && { remote }) }),
  ]);
};

export const passSeat: MeetingRule<'seat.pass'> = (state, { payload }, context) => {
  const delegation = actingDelegation(context);
  return unless(
    mayPass(state, delegation, context) ?? passesTo(payload.to, state, delegation, context),
    () => [happening('seat.pass', { delegation, person: payload.to })],
  );
};

function mayPass(state: MeetingState, delegation: string, context: Context): Refusal | null {
  const holds = holderOf(state, delegation) === context.actor.person;
  return holds || leads(context) ? null : refuse('seat.notHeld', { delegation });
}

function passesTo(
  to: string,
  state: MeetingState,
  delegation: string,
  { colleagues }: Context,
): Refusal | null {
  if (to === holderOf(state, delegation)) return refuse('seat.occupied', { delegation });
  return colleagues.includes(to) ? null : refuse('seat.stranger', { delegation });
}

function leads({ actor }: Context): boolean {
  return actor.function === 'head' || actor.function === 'charge';
}
