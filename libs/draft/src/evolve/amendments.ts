import { found, keeping, withKey, withoutKey, type Keyed } from '@shanyrak/kernel';
import { type Amendment, type DraftState, type Stance } from '../state';
import { type DraftFolds } from './fold';
import { withReasons } from '../heard';

/**
 * What happens to amendments and to what delegations say of them (domain 4 (b)). No amendment is
 * ever taken out of the state: withdrawn, superseded and undone ones stay readable (I17). What was
 * asked about an amendment lapses when it leaves the text.
 */
type AmendmentEvent =
  | 'amendment.propose'
  | 'amendment.enter'
  | 'amendment.revise'
  | 'amendment.withdraw'
  | 'amendment.cosponsor'
  | 'amendment.fate'
  | 'text.propose'
  | 'stance.set'
  | 'stance.lift'
  | 'stances.restore'
  | 'ask.restore';

export const AMENDMENT_FOLDS: Pick<DraftFolds, AmendmentEvent> = {
  'amendment.propose': (state, { amendment }) => tabled(state, amendment),
  'amendment.enter': (state, { amendment }) => tabled(state, amendment),
  'amendment.revise': (state, { amendment }) =>
    tabled(withStatus(state, amendment.revises!, 'SUPERSEDED'), amendment),
  'amendment.withdraw': (state, { amendment }) => withStatus(state, amendment, 'WITHDRAWN'),
  'amendment.cosponsor': (state, { amendment, delegation }) => {
    const joined = state.amendments[amendment]!;
    return tabled(state, { ...joined, coSponsors: [...joined.coSponsors, delegation] });
  },
  'amendment.fate': (state, { amendment }) => tabled(state, amendment),
  'text.propose': (state, { amendment }) =>
    tabled(
      amendment.revises ? withStatus(state, amendment.revises, 'SUPERSEDED') : state,
      amendment,
    ),
  'stance.set': (state, { target, delegation, stance }) =>
    withStances(state, target, withKey(state.stances[target] ?? {}, delegation, stance)),
  'stance.lift': (state, { target, delegation }) =>
    withStances(state, target, withoutKey(state.stances[target] ?? {}, delegation)),
  'stances.restore': (state, { target, stances }) => withStances(state, target, stances),
  'ask.restore': (state, { id, ask }) => ({
    ...state,
    asks: ask ? withKey(state.asks, id, withReasons(state, ask)) : withoutKey(state.asks, id),
  }),
};

function tabled(state: DraftState, amendment: Amendment): DraftState {
  const before = found(state.amendments, amendment.id);
  const decided = amendment.status === 'ACCEPTED' || before?.status === 'ACCEPTED';
  const amendments = withKey(state.amendments, amendment.id, amendment);
  return {
    ...state,
    amendments,
    asks:
      amendment.status === 'IN_TEXT'
        ? state.asks
        : keeping(state.asks, (ask) => ask.amendment !== amendment.id),
    amendedByOthers: decided ? hasOthersWords(state.sponsor, amendments) : state.amendedByOthers,
  };
}

/** Whether words of another than the author have been accepted into its draft. */
export function hasOthersWords(author: string, amendments: Keyed<Amendment>): boolean {
  return Object.values(amendments).some(
    ({ status, sponsor, change }) =>
      status === 'ACCEPTED' && sponsor !== author && change.kind !== 'amend',
  );
}

function withStatus(state: DraftState, id: string, status: Amendment['status']): DraftState {
  return tabled(state, { ...state.amendments[id]!, status });
}

function withStances(state: DraftState, target: string, stances: Keyed<Stance>): DraftState {
  const empty = Object.keys(stances).length === 0;
  return {
    ...state,
    stances: empty ? withoutKey(state.stances, target) : withKey(state.stances, target, stances),
  };
}
