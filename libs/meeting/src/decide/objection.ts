import { found, type Instant, type Refusal } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { type Context } from '../context';
import { type Happening } from '../events';
import { isMember } from '../member';
import { itemOnAgenda } from '../order-of-business';
import { holderOf } from '../room';
import { type MeetingState, type Objection } from '../state';
import { actingDelegation, happening, unless, type Judgement, type MeetingRule } from './rule';
import { remark } from './words';

/**
 * Objections to the agenda, or to one of its items (practice rules 1 and 3; I1, I8, I11). Any
 * accredited person of a Member may object, with or without the seat, and the objection counts at
 * once, whatever the age of the screen it was made from: one meant for what was asked before is led
 * to what is asked now. The delegation alone takes it back. The Chair and the Secretariat may enter
 * one that they saw in the room: that can only add.
 *
 * "A wrongful objection costs an hour, a wrongful consensus a foreign policy."
 */
export const raiseObjection: MeetingRule<'objection.raise'> = (state, { payload }, context) => {
  const delegation = actingDelegation(context);
  const { actor } = context;
  const { against, reason } = payload;
  const unfit = remark(reason, 'reason');
  if (unfit) return unless(unfit, () => []);
  return objecting(state, against, (target) => {
    const objection: Objection = {
      delegation,
      at: receivedAt(context),
      function: actor.function,
      withoutSeat: holderOf(state, delegation) !== actor.person,
      seenInRoom: false,
      ...(reason && { reason }),
    };
    return happening('objection.raise', { against: target, objection });
  });
};

export const seeObjection: MeetingRule<'objection.seen'> = (state, { payload }, context) => {
  const { against, delegation, occurredAt } = payload;
  if (!isMember(context.roster, delegation))
    return unless(refuse('objection.notMember', { delegation }), () => []);
  return objecting(state, against, (target) => {
    const objection: Objection = {
      delegation,
      at: receivedAt(context),
      function: null,
      withoutSeat: false,
      seenInRoom: true,
    };
    return happening('objection.seen', { against: target, objection }, occurredAt);
  });
};

/** By the seat or the head of the same delegation, whether the agenda is asked about at the moment or not (I8). */
export const withdrawObjection: MeetingRule<'objection.withdraw'> = (
  state,
  { payload },
  context,
) => {
  const delegation = actingDelegation(context);
  const target = targetOf(state, payload.against);
  const own = target ? found(found(state.agenda.objections, target) ?? {}, delegation) : null;
  return unless(own ? null : refuse('objection.none', { delegation }), () => [
    happening('objection.withdraw', { against: target!, delegation }),
  ]);
};

function objecting(
  state: MeetingState,
  against: string,
  objection: (target: string) => Happening,
): Judgement {
  const target = targetOf(state, against);
  return unless(target !== null && state.agenda.ask ? null : nothingAsked(state), () => [
    objection(target!),
  ]);
}

/** The item that is named, where it is on the agenda; else what is asked about the whole. */
function targetOf(state: MeetingState, against: string): string | null {
  return itemOnAgenda(state, against)?.id ?? state.agenda.ask?.id ?? null;
}

/** What was never asked, or has been settled, is not objected to: earlier opposition does not block (I1). */
function nothingAsked({ agenda }: MeetingState): Refusal {
  return agenda.status === 'DRAFT'
    ? refuse('objection.nothingAsked', {})
    : refuse('objection.settled', {});
}

/** The instant of receipt is recorded, where the act was receipted before it could be committed (design 3). */
function receivedAt({ receivedAt: receipt, at }: Context): Instant {
  return receipt ?? at;
}
