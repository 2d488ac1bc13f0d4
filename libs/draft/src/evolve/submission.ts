import { withKey } from '@shanyrak/kernel';
import { type DraftEvent, type Header } from '../events';
import { type SubmissionState } from '../state';
import { type SubmissionFolds } from './fold';

/** A draft before its circulation, between its sponsor and the Secretariat (domain 4 (a), practice rule 9). */
export function submitted(header: Header, event: DraftEvent): SubmissionState {
  return {
    kind: 'submission',
    ...header,
    symbol: null,
    status: 'SUBMITTED',
    order: [],
    provisions: {},
    suggestion: null,
    seq: event.seq,
    at: event.at,
  };
}

export const SUBMISSION_FOLDS: SubmissionFolds = {
  'draft.submit': (_state, header, event) => submitted(header, event),
  'provision.table': (state, { provision }) => ({
    ...state,
    order: [...state.order, provision.id],
    provisions: withKey(state.provisions, provision.id, provision),
  }),
  'draft.suggest': (state, { note }) => ({ ...state, status: 'SUGGESTED', suggestion: note }),
  'draft.insist': (state) => ({ ...state, suggestion: null }),
  'draft.register': (state, { symbol }) => ({ ...state, status: 'REGISTERED', symbol }),
  'draft.withdraw': (state) => ({ ...state, status: 'WITHDRAWN' }),
};
