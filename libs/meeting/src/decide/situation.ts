import { type Refusal } from '@shanyrak/kernel';
import {
  mayAct,
  MEETING_COMMAND_TYPES,
  type MeetingCommandType,
  type Situation,
} from '@shanyrak/council';
import { type Context } from '../context';
import { isMember } from '../member';
import { holderOf, inSession } from '../room';
import { type MeetingState } from '../state';

/**
 * What the table of access needs to know of a meeting and of who acts in it (design 5). Seats decide
 * while the meeting sits or is suspended; before and after, a delegation's own sheet does.
 */
export function situationOf(state: MeetingState | null, { actor, roster }: Context): Situation {
  const { delegation } = actor;
  const sits = state !== null && inSession(state);
  return {
    inSession: sits,
    seat: sits && delegation !== null ? holderOf(state, delegation) : null,
    member: delegation !== null && isMember(roster, delegation),
    sponsor: null,
    facilitator: null,
  };
}

/** Whether the actor might do an act, by its name, in this meeting now. */
export function mayDo(act: string, state: MeetingState, context: Context): Refusal | null {
  const type = MEETING_COMMAND_TYPES.find((one): one is MeetingCommandType => one === act);
  if (!type) throw new Error(`${act} is no act of a meeting.`);
  return mayAct(type, context.actor, situationOf(state, context));
}
