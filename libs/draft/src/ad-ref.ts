import { found, keeping, withKey, withoutKey, type Keyed } from '@shanyrak/kernel';
import { type ParticipantStatus } from './context';
import { speaksAsMember } from './member';
import { type AdRef, type AdRefBefore, type DraftState } from './state';

/**
 * Agreed ad referendum (practice 3 (a)): a delegation agrees to a provision, or to the whole text,
 * subject to its capital. It is an overlay: it stands beside the status of the words, prevents
 * nothing, and nobody but the delegation itself ends it, by its confirmation (I8).
 */

/** The name under which marks on the whole text are kept; no provision bears it. */
const WHOLE_TEXT = 'text';

export type AdRefMarks = Keyed<AdRef>;
const NONE: AdRefMarks = {};

/** Delegation → its mark on a provision, or, for null, on the whole text. */
export function adRefsOn(
  { adRefs }: Pick<DraftState, 'adRefs'>,
  provision: string | null,
): AdRefMarks {
  return found(adRefs, provision ?? WHOLE_TEXT) ?? NONE;
}

/** The same for the Members of this instant: a mark lapses with its delegation's status (I9). */
export function adRefsStanding(
  state: Pick<DraftState, 'adRefs'>,
  provision: string | null,
  roster: Readonly<Record<string, ParticipantStatus>>,
): AdRefMarks {
  return keeping(adRefsOn(state, provision), (_mark, name) => speaksAsMember(roster, name));
}

/** The Members whose mark stands anywhere in the text, by code. */
export function adRefsOpen(
  { adRefs }: Pick<DraftState, 'adRefs'>,
  roster: Readonly<Record<string, ParticipantStatus>>,
): readonly string[] {
  const names = Object.values(adRefs).flatMap((marks) => Object.keys(marks));
  return [...new Set(names)].filter((name) => speaksAsMember(roster, name)).sort();
}

/** The state once a delegation's mark stands so; null takes it away. */
export function withAdRef(state: DraftState, stands: AdRefBefore): DraftState {
  const target = stands.provision ?? WHOLE_TEXT;
  const { delegation, mark } = stands;
  const before = adRefsOn(state, stands.provision);
  const marks = mark ? withKey(before, delegation, mark) : withoutKey(before, delegation);
  const none = Object.keys(marks).length === 0;
  const adRefs = none ? withoutKey(state.adRefs, target) : withKey(state.adRefs, target, marks);
  return { ...state, adRefs };
}

/** What an act has done to a mark; it touches one at most. */
export function adRefChanged(previous: DraftState, next: DraftState): AdRefBefore | null {
  if (previous.adRefs === next.adRefs) return null;
  for (const target of Object.keys({ ...previous.adRefs, ...next.adRefs })) {
    const provision = target === WHOLE_TEXT ? null : target;
    const [before, after] = [adRefsOn(previous, provision), adRefsOn(next, provision)];
    const delegation = Object.keys({ ...before, ...after }).find((d) => before[d] !== after[d]);
    if (delegation !== undefined) return { provision, delegation, mark: found(before, delegation) };
  }
  return null;
}
