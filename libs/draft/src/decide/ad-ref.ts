import { type Instant, type Refusal, found } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { adRefsOn } from '../ad-ref';
import { type Context } from '../context';
import { provisionDigest, textDigest } from '../digest';
import { standing } from '../place';
import { type DraftState } from '../state';
import { actingDelegation, happening, sameWords, unless, type DraftRule } from './rule';

/**
 * A Member agrees ad referendum, and later says that its capital confirms (practice 3 (a)). No reason
 * is ever asked. The mark may be set again with another date. Confirming takes the words as settled,
 * and so carries their digest. Neither prevents the Chair from anything (practice rule 2).
 */
export const markAdRef: DraftRule<'adRef.mark'> = (state, { payload }, context) => {
  const { provision, until } = payload;
  return unless(isThere(state, provision) ?? toCome(until, context), () => [
    happening('adRef.mark', { provision, delegation: actingDelegation(context), until }),
  ]);
};

export const confirmAdRef: DraftRule<'adRef.confirm'> = (state, command, context) => {
  const { provision } = command.payload;
  const delegation = actingDelegation(context);
  const mark = found(adRefsOn(state, provision), delegation);
  const digest = provision === null ? textDigest(state) : provisionDigest(state, provision);
  return unless(
    (mark ? null : refuse('adRef.none', { delegation })) ?? sameWords(command, digest, state),
    () => [happening('adRef.confirm', { provision, delegation })],
  );
};

function isThere(state: DraftState, provision: string | null): Refusal | null {
  if (provision === null || standing(state, provision)) return null;
  return refuse('target.absent', { target: provision });
}

function toCome(until: Instant | null, { at }: Context): Refusal | null {
  return until !== null && until <= at ? refuse('adRef.past', {}) : null;
}
