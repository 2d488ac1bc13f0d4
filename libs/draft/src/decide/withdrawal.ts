import { nthOf } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { isOffice } from '../attribution';
import { textDigest } from '../digest';
import { hasOthersWords } from '../evolve/amendments';
import { type Ask, type DraftState } from '../state';
import { happening, inSession, unless, unopposed, type DraftRule } from './rule';
import { openAsk } from './wording';

/**
 * The sponsor takes its draft back (domain 4 (a), practice 3 (a)): at any time before the question
 * is put, alone as long as the words are its own. Once another's amendment has been accepted the
 * text is no longer its alone: the first call asks the room in session, the second, after the window
 * and with nobody objecting, withdraws. Where the words changed meanwhile, the room is asked anew.
 * Under seal anybody's amendment counts: not to be asked would tell that it was the sponsor's (I21).
 */
export const withdrawDraft: DraftRule<'draft.withdraw'> = (state, command, context) => {
  if (state.origin)
    return unless(refuse('withdraw.received', { body: state.origin.body }), () => []);
  if (state.question) return unless(refuse('withdraw.question', {}), () => []);
  if (!holdsOthersWords(state))
    return unless(null, () => [happening('draft.withdraw', { asked: null })]);
  const digest = textDigest(state);
  const asked = Object.values(state.asks).find(
    (ask) => ask.kind === 'withdrawal' && ask.digest === digest,
  );
  if (asked)
    return unless(unopposed(asked, context), () => [happening('draft.withdraw', { asked: null })]);
  const ask: Ask = {
    ...openAsk(state, nthOf(command.id, 1), 'withdrawal', digest, context),
    amendment: null,
    provision: null,
  };
  return unless(inSession(state), () => [happening('draft.withdraw', { asked: ask })]);
};

function holdsOthersWords({
  amendedByOthers,
  attribution,
  sponsor,
  amendments,
}: DraftState): boolean {
  const named = attribution.mode === 'attributed' || isOffice(sponsor);
  return amendedByOthers || (!named && hasOthersWords('', amendments));
}
