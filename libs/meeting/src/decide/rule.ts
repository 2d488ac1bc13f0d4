import {
  accept,
  refused,
  type Instant,
  type Keyed,
  type Refusal,
  type Verdict,
} from '@shanyrak/kernel';
import {
  doneInMeeting,
  isQuorate,
  membersNeeded,
  BODIES,
  refuse,
  type MeetingCommandType,
  type Settings,
} from '@shanyrak/council';
import { type Command } from '../commands';
import { type Context } from '../context';
import { agendaDigest } from '../digest';
import { type Events, type EventType, type Happening } from '../events';
import { isMember, type Roster } from '../member';
import { type MeetingState, type Objection } from '../state';
import { parseSymbol } from '../symbol';

/**
 * The shape of every rule, and the questions that many rules ask. A rule is a list of reasons to say
 * no, in the order in which a reader would ask them, and then what happens if there is none.
 */
export type Judgement = Verdict<readonly Happening[]>;
export type MeetingRule<T extends MeetingCommandType> = (
  state: MeetingState,
  command: Command<T>,
  context: Context,
) => Judgement;
/** A rule for an act that opens the stream with this id. */
export type OpeningRule<T extends MeetingCommandType> = (
  id: string,
  command: Command<T>,
  context: Context,
) => Judgement;

/** What happens unless there is a reason against it. */
export function unless(reason: Refusal | null, happens: () => readonly Happening[]): Judgement {
  return reason ? refused(reason) : accept(happens());
}

export function happening<T extends EventType>(
  type: T,
  data: Events[T],
  occurredAt?: Instant,
): Happening {
  const certified = occurredAt === undefined ? {} : { occurredAt };
  return { type, v: 1, data, ...certified } as Happening;
}

/** An act done in the room may be entered later, never before it was done. */
export function happenedBy(
  occurredAt: Instant | undefined,
  state: MeetingState,
  { at }: Context,
): Refusal | null {
  if (occurredAt !== undefined && occurredAt > at)
    return refuse('occurredAt.future', { occurredAt, at });
  return doneInMeeting(occurredAt, state);
}

/** The delegation that acts; a rule asks only where access let in nobody but delegations. */
export function actingDelegation({ actor }: Context): string {
  if (actor.delegation === null) throw new Error('Access let in an actor without a delegation.');
  return actor.delegation;
}

/** The agenda taken as settled is the one on the sender's screen (design 3): else the act is stale. */
export function sameAgenda(command: Command, state: MeetingState): Refusal | null {
  if (command.digest === undefined) return refuse('digest.missing', { act: command.type });
  if (command.digest === agendaDigest(state)) return null;
  return refuse('stale', { seen: command.seen, seq: state.seq });
}

/** The agenda is still being drawn up: nobody has adopted it, nor has the Chair said that it is not. */
export function agendaOpen({ agenda }: MeetingState): Refusal | null {
  return agenda.status === 'DRAFT' ? null : refuse('agenda.settled', { status: agenda.status });
}

/** Business is done on an agenda that the Members have adopted, by consensus, and on no other. */
export function agendaAdopted({ agenda }: MeetingState): Refusal | null {
  return agenda.status === 'ADOPTED'
    ? null
    : refuse('agenda.notAdopted', { status: agenda.status });
}

/**
 * The delegations whose objection stands, by code: expressed, not withdrawn, and by a Member of this
 * instant. The objection of a departed Member lapses with its status (I8 as corrected, I9).
 */
export function standingObjections(objections: Keyed<Objection>, roster: Roster): string[] {
  return Object.keys(objections)
    .filter((delegation) => isMember(roster, delegation))
    .sort();
}

/** Enough Members are at the table for a decision, where the council's rules ask for that. */
export function quorate(state: MeetingState, { roster, settings }: Context): Refusal | null {
  return isQuorate(state, roster, settings)
    ? null
    : refuse('quorum.notMet', { needed: membersNeeded(roster, settings) });
}

/** The symbol names a meeting of a body that is known here. */
export function meetingNamed(symbol: string, settings: Settings): Refusal | null {
  const body = parseSymbol(symbol)?.body;
  const known = body !== undefined && [...BODIES, settings.prefix].includes(body);
  return known ? null : refuse('meeting.symbol', { meeting: symbol });
}
