import { withKey, withoutKey, type Keyed } from '@shanyrak/kernel';
import { type Remittal } from '../between-bodies';
import {
  type DraftState,
  type DraftStatus,
  type Objection,
  type Outcome,
  type Question,
} from '../state';
import { type DraftFolds } from './fold';
import { heardAgainst, hearing } from '../heard';
import { askedOnce } from './room';

/**
 * The question before the Council: put, objected to, gavelled, adopted, closed (domain 4 (e),
 * practice rules 2 to 5). An objection lifts the gavel, and stands against the same words however
 * often they are put; closing the item takes every objection with it, so that none outlives the item
 * that it answered.
 */
type QuestionEvent =
  | 'question.put'
  | 'objection.raise'
  | 'objection.withdraw'
  | 'objection.seen'
  | 'gavel'
  | 'decision.adopt'
  | 'draft.forward'
  | 'draft.remit'
  | 'remittal.record'
  | 'adoption.record'
  | 'adoption.recordVoid'
  | 'item.close';

const AFTER: Readonly<Record<Outcome, DraftStatus>> = {
  adopted: 'ADOPTED',
  forwarded: 'FORWARDED',
  notAdopted: 'NOT_ADOPTED',
  deferred: 'DEFERRED',
  negotiation: 'NEGOTIATION',
};

export const QUESTION_FOLDS: Pick<DraftFolds, QuestionEvent> = {
  'question.put': (state, put, { at }) => {
    const { question: id, digest, meeting, remote = [], package: packed, recommends } = put;
    const objections = heardAgainst(state, { kind: 'question', digest });
    return {
      ...state,
      status: 'SCHEDULED',
      itemClosed: false,
      package: packed ?? null,
      question: {
        ...{ id, digest, meeting, at, objections, remote },
        ...{ gavel: null, recommends: recommends ?? null },
      },
      asked: askedOnce(state, { id, kind: 'question', provision: null }),
    };
  },
  'objection.raise': (state, { against, objection }) =>
    withObjections(state, against, (objections) =>
      withKey(objections, objection.delegation, objection),
    ),
  'objection.withdraw': (state, { against, delegation }) =>
    withObjections(state, against, (objections) => withoutKey(objections, delegation)),
  'objection.seen': (state, { against, objection }) =>
    withObjections(state, against, (objections) =>
      Object.hasOwn(objections, objection.delegation)
        ? objections
        : withKey(objections, objection.delegation, objection),
    ),
  gavel: (state, { question, until, aloud = [] }, { at, occurredAt }) => {
    if (state.question?.id !== question) return state;
    const gavel = { at, until, ...(occurredAt !== undefined && { occurredAt }), aloud };
    return { ...state, question: { ...state.question, gavel } };
  },
  'decision.adopt': (state, { decision }) => ({
    ...state,
    status: 'ADOPTED',
    question: null,
    asks: {},
    heard: {},
    decision,
  }),
  'draft.forward': (state, { forwarded }) => ({
    ...state,
    status: 'FORWARDED',
    question: null,
    asks: {},
    heard: {},
    forwarded,
  }),
  'draft.remit': (state, { remitted }) => ({
    ...settledElsewhere(state),
    status: 'REMITTED',
    remitted,
  }),
  'remittal.record': (state, { remittal }) => comeBack(state, remittal),
  'adoption.record': (state, { adopted: adoptedAbove }) => ({
    ...settledElsewhere(state),
    status: 'CLOSED',
    adoptedAbove,
  }),
  // Where the body above has the text before it again, it is there as it was before the adoption.
  'adoption.recordVoid': (state, { remittal }) =>
    remittal
      ? { ...comeBack(state, remittal), adoptedAbove: null }
      : { ...settledElsewhere(state), status: 'FORWARDED', adoptedAbove: null },
  'item.close': (state, { outcome }) => ({
    ...state,
    status: AFTER[outcome],
    question: null,
    package: null,
    itemClosed: true,
    heard: state.question ? hearing(state, putBy(state.question), {}) : state.heard,
  }),
};

/** The text is negotiated again, by the body from which it had gone up. */
function comeBack(state: DraftState, remittal: Remittal): DraftState {
  return {
    ...settledElsewhere(state),
    status: 'NEGOTIATION',
    forwarded: null,
    remittals: [...state.remittals, remittal],
    acts: [],
  };
}

/** Nothing is before the room any more, and no item waits to be closed. */
function settledElsewhere(state: DraftState): DraftState {
  return { ...state, question: null, package: null, asks: {}, heard: {}, itemClosed: true };
}

function withObjections(
  state: DraftState,
  against: string,
  change: (objections: Keyed<Objection>) => Keyed<Objection>,
): DraftState {
  const { question } = state;
  if (question?.id === against) {
    const objections = change(question.objections);
    const gavel = Object.keys(objections).length > 0 ? null : question.gavel;
    const heard = hearing(state, putBy(question), objections);
    return { ...state, heard, question: { ...question, objections, gavel } };
  }
  const ask = state.asks[against];
  if (!ask) return state;
  const objections = change(ask.objections);
  const asks = withKey(state.asks, against, { ...ask, objections });
  return { ...state, heard: hearing(state, ask, objections), asks };
}

function putBy({ digest }: Question): { readonly kind: 'question'; readonly digest: string } {
  return { kind: 'question', digest };
}
