import { nthOf, type Refusal } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { type Context } from '../context';
import { wordingDigest } from '../digest';
import { type Happening } from '../events';
import { heardAgainst } from '../heard';
import { found } from '../keyed';
import { positionAfter } from '../place';
import { type Amendment, type Ask, type DraftState, type Provision } from '../state';
import { standsInText } from './amendment';
import { fatesBeside } from './fates';
import {
  happening,
  inSession,
  sameWords,
  underNegotiation,
  unless,
  unopposed,
  type DraftRule,
} from './rule';
import { hasPlace } from './size';
import { mayGo } from './tabling';

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
    objections: heardAgainst(state, { kind, digest }),
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
      ...newWords(state, amendment),
      happening('amendment.fate', {
        amendment: { ...amendment, status: 'ACCEPTED' },
        fate: 'accepted',
      }),
      ...fatesBeside(state, amendment).map((fate) => happening('amendment.fate', fate)),
    ],
  );
};

/** A paragraph may have got parts since its deletion was proposed, and the text have grown full. */
function canStillBeMade(state: DraftState, { change }: Amendment): Refusal | null {
  if (change.kind === 'insert') return hasPlace(state);
  return change.kind === 'delete' ? mayGo(state, change.provision) : null;
}

/** The words that the room was asked about are the words that are settled. */
function stillAskedAbout(state: DraftState, ask: Ask, seen: number): Refusal | null {
  return ask.digest === wordingDigest(state, ask.amendment!)
    ? null
    : refuse('stale', { seen, seq: state.seq });
}

/** The provision after the acceptance; nothing where the Chair's text keeps the words that stand. */
function newWords(state: DraftState, { change }: Amendment): Happening[] {
  const others = state.languages.filter((language) => language !== state.originalLanguage);
  if (change.kind === 'insert') {
    const order = [...state.order];
    order.splice(positionAfter(state, change.after, change.depth), 0, change.provision);
    return [happening('provision.change', { provision: inserted(change, state, others), order })];
  }
  const provision = state.provisions[change.provision]!;
  if (change.kind === 'delete') {
    const deleted: Provision = { ...provision, deleted: true, closed: null };
    return [happening('provision.change', { provision: deleted, order: null })];
  }
  if (provision.text[state.originalLanguage] === change.text) return [];
  const replaced: Provision = {
    ...provision,
    text: { ...provision.text, [state.originalLanguage]: change.text },
    behind: others,
    closed: null,
  };
  return [happening('provision.change', { provision: replaced, order: null })];
}

function inserted(
  change: Extract<Amendment['change'], { kind: 'insert' }>,
  { originalLanguage }: DraftState,
  others: readonly string[],
): Provision {
  return {
    id: change.provision,
    kind: change.provisionKind,
    depth: change.depth,
    label: change.label,
    formerly: null,
    text: { [originalLanguage]: change.text },
    behind: others,
    closed: null,
    deleted: false,
  };
}
