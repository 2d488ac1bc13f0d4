import { nthOf, type Refusal, found } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { type Context } from '../context';
import { wordingDigest } from '../digest';
import { type Happening } from '../events';
import { objectingStill } from '../heard';
import { proposedAs } from '../change';
import { type Amendment, type Ask, type DraftState } from '../state';
import { changedBy } from './acceptance';
import { fatesBeside } from './fates';
import {
  happening,
  inSession,
  sameWords,
  standsInText,
  underNegotiation,
  unless,
  unopposed,
  type DraftRule,
} from './rule';
import { hasPlace } from './size';
import { canBeMade, mayGo } from './tabling';

/**
 * "Any objection to this wording?" (domain 4 (b), practice 3 (b)). Asking opens a window before the
 * room; when it has passed and nobody objects now, the Chair or the facilitator settles: the words
 * enter the text, the bracket disappears, and every other amendment that touches them learns its
 * fate. Earlier opposition, stances and reservations are listed and prevent nothing (practice rule 2).
 */
export const askWording: DraftRule<'wording.ask'> = (state, command, context) => {
  const { amendment: id } = command.payload;
  const amendment = found(state.amendments, id);
  return unless(
    underNegotiation(state) ??
      inSession(state) ??
      standsInText(amendment, id) ??
      canStillBeMade(state, amendment!) ??
      sameWords(command, wordingDigest(state, id), state),
    () => {
      const ask: Ask = {
        ...openAsk(state, nthOf(command.id, 1), 'wording', command.digest!, context),
        amendment: id,
        provision: amendment!.change.provision,
      };
      return [happening('wording.ask', { ask })];
    },
  );
};

/**
 * What every ask has: its id, what is asked about which words, its window. Who objected to the very same words
 * when they were asked about before need not say so again: asking twice lifts nothing, nor does
 * undoing an ask, asking about something else meanwhile, or ending the session (I8).
 */
export function openAsk(
  state: DraftState,
  id: string,
  kind: Ask['kind'],
  digest: string,
  { at, settings }: Context,
): Omit<Ask, 'amendment' | 'provision'> {
  return {
    ...{ id, kind, digest, at },
    until: at + settings.askWindow,
    objections: objectingStill(state, { kind, digest }),
  };
}

export const settleWording: DraftRule<'wording.settle'> = (state, command, context) => {
  const ask = found(state.asks, command.payload.ask);
  const amendment = ask?.amendment ? found(state.amendments, ask.amendment) : null;
  if (ask?.kind !== 'wording' || !amendment)
    return unless(refuse('ask.absent', { ask: command.payload.ask }), () => []);
  return unless(
    underNegotiation(state) ??
      unopposed(ask, context) ??
      standsInText(amendment, amendment.id) ??
      canStillBeMade(state, amendment) ??
      sameWords(command, wordingDigest(state, amendment.id), state) ??
      stillAskedAbout(state, ask, command.seen),
    () => [
      happening('wording.settle', { ask: ask.id, amendment: amendment.id }),
      ...changedBy(state, amendment.change).map((change) => happening('provision.change', change)),
      happening('amendment.fate', {
        amendment: { ...amendment, status: 'ACCEPTED' },
        fate: 'accepted',
      }),
      ...fatesBeside(state, amendment, context.rebase).map((fate) =>
        happening('amendment.fate', fate),
      ),
      ...stancesLifted(state, amendment),
    ],
  );
};

/** Since it was proposed the text may have changed around it, and have grown full. */
function canStillBeMade(state: DraftState, { change }: Amendment): Refusal | null {
  switch (change.kind) {
    case 'replace':
    case 'alternative':
      return null;
    case 'insert':
      return hasPlace(state);
    case 'delete':
      return mayGo(state, change.provision);
    case 'move':
    case 'split':
    case 'merge':
    case 'amend':
      return canBeMade(state, proposedAs(change));
  }
}

/** What was said of an amendment's old words is not said of those that an amendment to it has brought. */
function stancesLifted(state: DraftState, { change }: Amendment): Happening[] {
  const target = change.kind === 'amend' ? change.amendment : null;
  if (target === null || !found(state.stances, target)) return [];
  return [happening('stances.restore', { target, stances: {} })];
}

/** The words that the room was asked about are the words that are settled. */
function stillAskedAbout(state: DraftState, ask: Ask, seen: number): Refusal | null {
  return ask.digest === wordingDigest(state, ask.amendment!)
    ? null
    : refuse('stale', { seen, seq: state.seq });
}
