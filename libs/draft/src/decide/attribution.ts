import { type Refusal } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { isWider } from '../attribution';
import { type AttributionMode, type DraftState } from '../state';
import { happening, unless, type DraftRule } from './rule';

/**
 * Attribution is set for a reading before it opens, and from then on it only narrows (practice rule
 * 14, I21): whoever spoke relied on who would know. Nor is it widened before, once somebody has spoken
 * under it.
 */
export const setAttribution: DraftRule<'attribution.set'> = (state, { payload: { mode } }) =>
  unless(isNew(state, mode) ?? mayShow(state, mode), () => [
    happening('attribution.set', { mode }),
  ]);

function isNew({ attribution }: DraftState, mode: AttributionMode): Refusal | null {
  return attribution.mode === mode ? refuse('attribution.unchanged', {}) : null;
}

function mayShow({ attribution, status }: DraftState, mode: AttributionMode): Refusal | null {
  const hasOpened = status !== 'CIRCULATED';
  return isWider(attribution.mode, mode) && (hasOpened || attribution.underSeal)
    ? refuse('attribution.wider', {})
    : null;
}
