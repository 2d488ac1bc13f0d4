import { nthOf, type Refusal } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { type ProposedChange } from '../commands';
import { found } from '../keyed';
import { inTextOn } from '../status';
import { type Amendment, type Change, type DraftState } from '../state';
import { actingDelegation, happening, unless, type DraftRule } from './rule';
import { amendmentOf, canBeMade, changeOf, changesSomething, mayTable, reopening } from './tabling';
import { inOriginal, remark } from './words';

/**
 * A Member's amendment (domain 4 (b), practice 3 (b)): it stands in the text by right at once, in
 * brackets under its sponsor's name. Its sponsor may revise or withdraw it, others may join it, each
 * for itself; nobody puts another's name to anything.
 */
export const propose: DraftRule<'amendment.propose'> = (state, command, context) => {
  const { change, language, rationale, takesOver } = command.payload;
  const sponsor = actingDelegation(context);
  return unless(
    mayTable(state, context) ??
      inOriginal(language, state.originalLanguage) ??
      canBeMade(state, change) ??
      changesSomething(state, change) ??
      oneAtATime(state, change, sponsor, null) ??
      mayTakeOver(state, change, takesOver) ??
      remark(rationale, 'rationale'),
    () => {
      const reopened = reopening(state);
      const amendment = amendmentOf(state, reopened.length + 1, {
        id: nthOf(command.id, 1),
        change: changeOf(state, change, nthOf(command.id, 2)),
        sponsor,
        rationale: rationale ?? null,
        revises: takesOver ?? null,
        settles: [],
      });
      return [...reopened, happening('amendment.propose', { amendment })];
    },
  );
};

/** New words for an own amendment that stands in the text or has been returned; stances are not carried over. */
export const revise: DraftRule<'amendment.revise'> = (state, command, context) => {
  const { amendment: id, text, language, rationale } = command.payload;
  const old = found(state.amendments, id);
  const sponsor = actingDelegation(context);
  const notOwn = ownAndAlive(old, id, sponsor);
  if (notOwn || !old) return unless(notOwn, () => []);
  if (old.change.kind === 'delete') return unless(refuse('amendment.noWords', {}), () => []);
  const change: ProposedChange = { ...old.change, text };
  return unless(
    mayTable(state, context) ??
      inOriginal(language, state.originalLanguage) ??
      canBeMade(state, change) ??
      changesSomething(state, change) ??
      otherWords(old, text) ??
      oneAtATime(state, change, sponsor, old.id) ??
      remark(rationale, 'rationale'),
    () => {
      const reopened = reopening(state);
      const amendment = amendmentOf(state, reopened.length + 1, {
        id: nthOf(command.id, 1),
        change: revisedChange(state, old, change),
        sponsor,
        rationale: rationale ?? old.rationale,
        revises: old.id,
        settles: [],
      });
      return [...reopened, happening('amendment.revise', { amendment })];
    },
  );
};

export const withdraw: DraftRule<'amendment.withdraw'> = (state, { payload }, context) =>
  unless(
    ownAndAlive(
      found(state.amendments, payload.amendment),
      payload.amendment,
      actingDelegation(context),
    ),
    () => [happening('amendment.withdraw', { amendment: payload.amendment })],
  );

/** A Member adds its own name, to another Member's amendment. */
export const cosponsor: DraftRule<'amendment.cosponsor'> = (state, { payload }, context) => {
  const delegation = actingDelegation(context);
  const amendment = found(state.amendments, payload.amendment);
  return unless(
    standsInText(amendment, payload.amendment) ??
      notYetBehind(amendment!, delegation) ??
      (isChairsText(amendment!) ? refuse('amendment.chairsText', {}) : null),
    () => [happening('amendment.cosponsor', { amendment: payload.amendment, delegation })],
  );
};

/** An amendment that stands in the text: it exists, and nothing has decided it yet. */
export function standsInText(amendment: Amendment | null, id: string): Refusal | null {
  if (!amendment) return refuse('target.absent', { target: id });
  return amendment.status === 'IN_TEXT'
    ? null
    : refuse('amendment.notInText', { status: amendment.status });
}

export function isChairsText({ sponsor }: Amendment): boolean {
  return sponsor === 'CHAIR' || sponsor === 'FACILITATOR';
}

function ownAndAlive(amendment: Amendment | null, id: string, delegation: string): Refusal | null {
  if (!amendment) return refuse('target.absent', { target: id });
  if (amendment.sponsor !== delegation)
    return refuse('amendment.notYours', { delegation: amendment.sponsor });
  const alive = amendment.status === 'IN_TEXT' || amendment.status === 'RETURNED';
  return alive ? null : refuse('amendment.notInText', { status: amendment.status });
}

function notYetBehind({ sponsor, coSponsors }: Amendment, delegation: string): Refusal | null {
  return sponsor === delegation || coSponsors.includes(delegation)
    ? refuse('amendment.sponsorAlready', { delegation })
    : null;
}

/** A Member has one wish for a provision's words at a time: a second one revises the first. */
function oneAtATime(
  state: DraftState,
  change: ProposedChange,
  sponsor: string,
  except: string | null,
): Refusal | null {
  if (change.kind === 'insert') return null;
  const earlier = inTextOn(state, change.provision).find(
    (other) => other.sponsor === sponsor && other.id !== except,
  );
  const label = state.provisions[change.provision]!.label;
  return earlier ? refuse('amendment.revise', { label }) : null;
}

/** Whoever takes a withdrawn amendment over speaks to the same place in the text. */
function mayTakeOver(
  state: DraftState,
  change: ProposedChange,
  takesOver: string | undefined,
): Refusal | null {
  if (takesOver === undefined) return null;
  const left = found(state.amendments, takesOver);
  if (!left) return refuse('target.absent', { target: takesOver });
  const samePlace = left.change.kind === change.kind && placeOf(left.change) === placeOf(change);
  return left.status === 'WITHDRAWN' && samePlace
    ? null
    : refuse('amendment.notWithdrawn', { status: left.status });
}

function placeOf(change: Change | ProposedChange): string {
  return change.kind === 'insert' ? change.after : change.provision;
}

function otherWords(old: Amendment, text: string): Refusal | null {
  const same = old.status === 'IN_TEXT' && old.change.kind !== 'delete' && old.change.text === text;
  return same ? refuse('amendment.nothing', { label: '' }) : null;
}

/** An insertion keeps its provision's id, and its label unless that may have been given away meanwhile. */
function revisedChange(state: DraftState, old: Amendment, change: ProposedChange): Change {
  const { provision } = old.change;
  if (old.change.kind === 'insert' && change.kind === 'insert' && old.status === 'IN_TEXT')
    return { ...old.change, text: change.text };
  return changeOf(state, change, provision);
}
