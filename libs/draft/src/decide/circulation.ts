import { type Refusal } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { type Command } from '../commands';
import { type StreamState, type SubmissionState } from '../state';
import { happening, isMember, unless, type DraftRule, type Judgement } from './rule';

/**
 * A registered draft comes before the Members (domain 4 (a)): the Secretariat circulates it, or its
 * sponsor does where the Secretariat does not (practice rule 9, I22). From then on it is the
 * Members', and its submission is at rest.
 */
export function circulate(
  submission: StreamState | null,
  command: Command<'draft.circulate' | 'draft.insist'>,
): Judgement {
  if (submission?.kind !== 'submission') return unless(refuse('stream.absent', {}), () => []);
  const { symbol, id, sponsor, coSponsors, mandate, body, originalLanguage, languages } =
    submission;
  const header = { id, sponsor, coSponsors, mandate, body, originalLanguage, languages };
  return unless(isRegistered(submission), () => [
    happening('draft.circulate', {
      ...header,
      symbol: symbol ?? '',
      insisted: command.type === 'draft.insist',
    }),
    ...submission.order.map((provision) =>
      happening('provision.table', { provision: submission.provisions[provision]! }),
    ),
  ]);
}

function isRegistered({ status }: SubmissionState): Refusal | null {
  return status === 'REGISTERED' ? null : refuse('submission.notRegistered', { status });
}

/** The Chair names who holds the pen; only Members' persons do. */
export const nameFacilitator: DraftRule<'facilitator.name'> = (_state, { payload }, context) =>
  unless(
    isMember(context.roster, payload.delegation)
      ? null
      : refuse('facilitator.notMember', { delegation: payload.delegation }),
    () => [
      happening('facilitator.name', { person: payload.person, delegation: payload.delegation }),
    ],
  );

export const openToObservers: DraftRule<'draft.openToObservers'> = (state, { payload }) =>
  unless(state.observers.open === payload.open ? refuse('observers.unchanged', {}) : null, () => [
    happening('draft.openToObservers', { open: payload.open }),
  ]);
