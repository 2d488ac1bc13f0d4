import { type Refusal } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { standing } from '../place';
import { inText } from '../status';
import { type DraftState } from '../state';
import { happening, inSession, unless, type DraftRule } from './rule';

/**
 * The order of work (practice rule 9): the Chair or the facilitator takes up a provision, or a new
 * paragraph that stands in brackets, and screens may follow. It is recorded, since the order of work
 * is; it settles nothing, and it goes with the session.
 */
export const takeUp: DraftRule<'provision.takeUp'> = (state, { payload }) => {
  const { provision } = payload;
  return unless(inSession(state) ?? isReadable(state, provision) ?? isNew(state, provision), () => [
    happening('provision.takeUp', { provision }),
  ]);
};

/** In the text, or proposed for it. */
function isReadable(state: DraftState, provision: string | null): Refusal | null {
  if (provision === null || standing(state, provision)) return null;
  const brings = inText(
    state,
    ({ change }) => change.kind === 'insert' && change.provision === provision,
  );
  return brings.length > 0 ? null : refuse('target.absent', { target: provision });
}

function isNew({ session }: DraftState, provision: string | null): Refusal | null {
  return session?.takenUp === provision ? refuse('takeUp.unchanged', {}) : null;
}
