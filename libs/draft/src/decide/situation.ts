import { type Refusal, found } from '@shanyrak/kernel';
import {
  mayAct,
  DRAFT_COMMAND_TYPES,
  type DraftCommandType,
  type Situation,
} from '@shanyrak/council';
import { type Context } from '../context';
import { type DraftState, type StreamState } from '../state';
import { isMember } from './rule';

/**
 * What the table of access needs to know of a stream and of who acts on it (design 5). Seats decide
 * while a reading is in session; before a draft is circulated there is none.
 */
export function situationOf(state: StreamState | null, { actor, roster }: Context): Situation {
  const { delegation } = actor;
  const draft = state?.kind === 'draft' ? state : null;
  return {
    inSession: Boolean(draft?.session),
    seat: delegation === null ? null : found(draft?.session?.seats ?? {}, delegation),
    member: delegation !== null && isMember(roster, delegation),
    sponsor: state?.sponsor ?? null,
    facilitator: facilitatorNow(draft, roster),
  };
}

/** Named from a Member's delegation, and for as long as that delegation is a Member (practice rule 9). */
function facilitatorNow(
  draft: DraftState | null,
  roster: Context['roster'],
): Situation['facilitator'] {
  const named = draft?.facilitator ?? null;
  return named && isMember(roster, named.delegation) ? named : null;
}

/** Whether the actor might do an act, by its name, on this stream now. */
export function mayDo(act: string, state: StreamState, context: Context): Refusal | null {
  const type = DRAFT_COMMAND_TYPES.find((one): one is DraftCommandType => one === act);
  if (!type) throw new Error(`${act} is no act of a draft.`);
  return mayAct(type, context.actor, situationOf(state, context));
}
