import { withAdRef } from '../ad-ref';
import { type DraftFolds } from './fold';

/** Ad ref marks: set, confirmed, restored by an undo. The words beneath them stay as they are. */
type AdRefEvent = 'adRef.mark' | 'adRef.confirm' | 'adRef.restore';

export const AD_REF_FOLDS: Pick<DraftFolds, AdRefEvent> = {
  'adRef.mark': (state, { provision, delegation, until }, { at }) =>
    withAdRef(state, { provision, delegation, mark: { at, until } }),
  'adRef.confirm': (state, { provision, delegation }) =>
    withAdRef(state, { provision, delegation, mark: null }),
  'adRef.restore': (state, stood) => withAdRef(state, stood),
};
