import { type DraftEvent, type Events, type EventType } from '../events';
import { type DraftState, type SubmissionState } from '../state';

/**
 * How one event changes a state. A fold computes no text and no label: every result stands in the
 * event (design 2). It may rely on the rule that let the event happen.
 */
export type Fold<S, T extends EventType> = (state: S, data: Events[T], event: DraftEvent) => S;

/** Events that only a submission knows. */
export type SubmissionOnly = 'draft.submit' | 'draft.suggest' | 'draft.insist' | 'draft.register';

export type SubmissionFolds = {
  readonly [T in SubmissionOnly | 'provision.table' | 'draft.withdraw']: Fold<SubmissionState, T>;
};
export type DraftFolds = {
  readonly [T in Exclude<EventType, SubmissionOnly>]: Fold<DraftState, T>;
};
