import { type DraftState, textDigest } from '@shanyrak/draft';
import { type Instant, type Refusal, streamName } from '@shanyrak/kernel';
import { type ContextHere } from '../live/kind';
import { type AnyAct } from '../rooms/draft-kind';
import { hindrance } from '../rooms/foresee';

/** A draft under the item, and why it cannot be put now, where it cannot. */
export interface Packable {
  readonly id: string;
  readonly state: DraftState;
  /** Of its whole text, as it would be put. */
  readonly digest: string;
  readonly refusal: Refusal | null;
}

/**
 * A draft as one of a package (practice 2.4). Alone it is judged as it will be among the others, by the
 * rules that will judge the question; what they have in common the server judges.
 */
export function packable(
  state: DraftState,
  meeting: string,
  context: ContextHere | null,
  at: Instant,
): Packable {
  const { id } = state;
  const digest = textDigest(state);
  const act: AnyAct = { type: 'question.put', as: 'chair', payload: { meeting }, digest };
  const refusal = hindrance(state, streamName('draft', id), act, context, at);
  return { id, state, digest, refusal };
}
