import { type Refusal, found } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { targetDigest } from '../digest';
import { standing } from '../place';
import { type DraftState, type Stance } from '../state';
import {
  actingDelegation,
  happening,
  sameWords,
  standsInText,
  unless,
  type DraftRule,
} from './rule';
import { remark } from './words';

/**
 * What a delegation says of a provision or an amendment: it supports, opposes or reserves (domain 4
 * (b)). The latest word counts. None of it ever prevents the Chair from accepting words or putting
 * the question (practice rule 2); only the delegation itself lifts it (I8).
 */
export const setStance: DraftRule<'stance.set'> = (state, { payload }, context) => {
  const { target, reason } = payload;
  const delegation = actingDelegation(context);
  return unless(mayTakeStance(state, target, delegation) ?? remark(reason, 'reason'), () => {
    const stance: Stance = { stance: payload.stance, reason: reason ?? null, at: context.at };
    return [happening('stance.set', { target, delegation, stance })];
  });
};

/** Lifting takes the words as settled, and so carries their digest. */
export const liftStance: DraftRule<'stance.lift'> = (state, command, context) => {
  const { target } = command.payload;
  const delegation = actingDelegation(context);
  const held = found(found(state.stances, target) ?? {}, delegation);
  return unless(
    (held ? null : refuse('stance.none', { delegation })) ??
      sameWords(command, targetDigest(state, target), state),
    () => [happening('stance.lift', { target, delegation })],
  );
};

/** On a provision in the text or an amendment in brackets; a sponsor supports its own without a word. */
function mayTakeStance(state: DraftState, target: string, delegation: string): Refusal | null {
  if (standing(state, target)) return null;
  const amendment = found(state.amendments, target);
  return (
    standsInText(amendment, target) ??
    (amendment!.sponsor === delegation ? refuse('stance.own', {}) : null)
  );
}
