import { nthOf, type Refusal, found } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { hasWords, labelsIn, proposedAs, sameWish } from '../change';
import { type ProposedChange } from '../commands';
import { inText } from '../status';
import { type Amendment, type Change, type DraftState } from '../state';
import { followers } from './followers';
import { changeOf, revisedChange } from './naming';
import {
  actingDelegation,
  happening,
  inSession,
  isMember,
  standsInText,
  unless,
  type DraftRule,
} from './rule';
import { amendmentOf, canBeMade, changesSomething, mayTable, reopening } from './tabling';
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
      notToOneself(state, change, sponsor) ??
      mayTakeOver(state, change, takesOver) ??
      remark(rationale, 'rationale'),
    () => {
      const reopened = reopening(state);
      const amendment = amendmentOf(state, reopened.length + 1, {
        id: nthOf(command.id, 1),
        change: changeOf(state, change, (n) => nthOf(command.id, n + 1)),
        sponsor,
        rationale: rationale ?? null,
        revises: takesOver ?? null,
        settles: [],
      });
      return [...reopened, happening('amendment.propose', { amendment })];
    },
  );
};

/**
 * An oral amendment (practice 3 (b); domain 3.5): read out by a delegation whose screen is not at hand
 * and typed for it, in brackets under its name. It binds nobody: its sponsor revises or withdraws it
 * like any other, and it is accepted only as any other is.
 */
export const enter: DraftRule<'amendment.enter'> = (state, command, context) => {
  const { change, language, delegation: sponsor, occurredAt } = command.payload;
  return unless(
    inSession(state) ??
      (isMember(context.roster, sponsor)
        ? null
        : refuse('sponsor.notMember', { delegation: sponsor })) ??
      mayTable(state, context) ??
      inOriginal(language, state.originalLanguage) ??
      canBeMade(state, change) ??
      changesSomething(state, change) ??
      oneAtATime(state, change, sponsor, null) ??
      notToOneself(state, change, sponsor),
    () => {
      const reopened = reopening(state);
      const amendment = amendmentOf(state, reopened.length + 1, {
        id: nthOf(command.id, 1),
        change: changeOf(state, change, (n) => nthOf(command.id, n + 1)),
        ...{ sponsor, rationale: null, revises: null, settles: [], readOut: true },
      });
      return [...reopened, happening('amendment.enter', { amendment }, occurredAt)];
    },
  );
};

/**
 * New words for an own amendment that stands in the text or has been returned. Stances are not
 * carried over; amendments to it are rebased on its new words.
 */
export const revise: DraftRule<'amendment.revise'> = (state, command, context) => {
  const { amendment: id, text, language, rationale } = command.payload;
  const old = found(state.amendments, id);
  const sponsor = actingDelegation(context);
  const notOwn = ownAndAlive(old, id, sponsor);
  if (notOwn || !old) return unless(notOwn, () => []);
  if (!hasWords(old.change)) return unless(refuse('amendment.noWords', {}), () => []);
  const change = proposedAs({ ...old.change, text });
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
        change: revisedChange(state, old, change, (n) => nthOf(command.id, n + 1)),
        sponsor,
        rationale: rationale ?? old.rationale,
        revises: old.id,
        settles: [],
      });
      return [
        ...reopened,
        happening('amendment.revise', { amendment }),
        ...followers(state, old, amendment, context.rebase).map((fate) =>
          happening('amendment.fate', fate),
        ),
      ];
    },
  );
};

/** Whatever was said to its words goes with it, back to whoever said it. */
export const withdraw: DraftRule<'amendment.withdraw'> = (state, { payload }, context) => {
  const amendment = found(state.amendments, payload.amendment);
  return unless(ownAndAlive(amendment, payload.amendment, actingDelegation(context)), () => [
    happening('amendment.withdraw', { amendment: payload.amendment }),
    ...followers(state, amendment!, null).map((fate) => happening('amendment.fate', fate)),
  ]);
};

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

/** A Member has one wish for the same thing at a time: a second one revises the first. */
function oneAtATime(
  state: DraftState,
  change: ProposedChange,
  sponsor: string,
  except: string | null,
): Refusal | null {
  const earlier = inText(
    state,
    (other) => other.sponsor === sponsor && other.id !== except && sameWish(other.change, change),
  )[0];
  if (!earlier) return null;
  return refuse('amendment.revise', {
    label: state.provisions[earlier.change.provision]?.label ?? '',
  });
}

/** Whoever would have other words in its own amendment revises it. */
function notToOneself(state: DraftState, change: ProposedChange, sponsor: string): Refusal | null {
  if (change.kind !== 'amend') return null;
  const target = state.amendments[change.amendment]!;
  const label = labelsIn(target.change)[0] ?? state.provisions[target.change.provision]?.label;
  return target.sponsor === sponsor ? refuse('amendment.revise', { label: label ?? '' }) : null;
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
  if (change.kind === 'insert') return change.after;
  return change.kind === 'amend' ? change.amendment : change.provision;
}

function otherWords({ status, change }: Amendment, text: string): Refusal | null {
  const same = status === 'IN_TEXT' && hasWords(change) && change.text === text;
  return same ? refuse('amendment.nothing', { label: '' }) : null;
}
