import { type Capacity } from '@shanyrak/council';
import { type Payloads, type SubmissionState } from '@shanyrak/draft';
import { streamName } from '@shanyrak/kernel';
import { type RoomContext } from '@shanyrak/protocol';
import { type AnyAct } from './draft-kind';

/**
 * A draft before its circulation as its two sides have it before them (domain 4 (a), practice rule 9):
 * who the reader is there, and what brings the paper onto the table.
 */
export interface AtSubmission {
  readonly secretariat: boolean;
  /** The capacity in which the reader acts for the sponsor; null for whoever does not. */
  readonly sponsor: Capacity | null;
}

export function placeAt(
  { sponsor }: SubmissionState,
  context: Pick<RoomContext, 'actor'> | null,
): AtSubmission {
  if (!context) return { secretariat: false, sponsor: null };
  const { delegation, chair, secretariat } = context.actor;
  const capacities = [
    ['secretariat', secretariat && sponsor === 'SEC'],
    ['chair', chair && sponsor === 'CHAIR'],
    ['national', delegation !== null && sponsor === delegation],
  ] as const;
  return { secretariat, sponsor: capacities.find(([, fits]) => fits)?.[0] ?? null };
}

/** From which register the number comes; the main body's, whose prefix this is, needs no name. */
export const registerOf = (
  { body }: SubmissionState,
  prefix: string,
): Payloads['draft.register'] => (body === prefix ? {} : { body });

/** An act on one of the two streams that share the paper's id. */
export interface Step {
  readonly stream: string;
  readonly act: AnyAct;
}

/** The acts that put the paper before all Members, in their order. */
export type StepsToTable = readonly [Step, ...Step[]];

/** The Secretariat circulates what has been registered. */
export function circulating({ id }: SubmissionState): StepsToTable {
  const act = { type: 'draft.circulate', as: 'secretariat', payload: {} } as const;
  return [{ stream: streamName('draft', id), act }];
}

/** The sponsor insists (I22): on registration, where that is still to come, and on circulation. */
export function insisting(state: SubmissionState, as: Capacity, prefix: string): StepsToTable {
  const circulated: Step = {
    stream: streamName('draft', state.id),
    act: { type: 'draft.insist', as, payload: {} },
  };
  if (state.status === 'REGISTERED') return [circulated];
  const act = { type: 'draft.insist', as, payload: registerOf(state, prefix) } as const;
  return [{ stream: streamName('submission', state.id), act }, circulated];
}
