import {
  accept,
  refused,
  type Instant,
  type Refusal,
  type Verdict,
  type Keyed,
} from '@shanyrak/kernel';
import { BODIES, refuse, type DraftCommandType } from '@shanyrak/council';
import { type Command } from '../commands';
import { type Context, type ParticipantStatus } from '../context';
import { type Events, type EventType, type Happening } from '../events';
import { isMember, speaksAsMember } from '../member';
import {
  type Amendment,
  type Ask,
  type DraftState,
  type Objection,
  type SubmissionState,
} from '../state';

/**
 * The shape of every rule, and the questions that many rules ask. A rule is a list of reasons to say
 * no, in the order in which a reader would ask them, and then what happens if there is none.
 */
export type Judgement = Verdict<readonly Happening[]>;
export type DraftRule<T extends DraftCommandType> = (
  state: DraftState,
  command: Command<T>,
  context: Context,
) => Judgement;
export type SubmissionRule<T extends DraftCommandType> = (
  state: SubmissionState,
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

/** The words taken as settled are those on the sender's screen (design 3): else the act is stale. */
export function sameWords(
  command: Command,
  digest: string | null,
  state: DraftState,
): Refusal | null {
  if (command.digest === undefined) return refuse('digest.missing', { act: command.type });
  if (command.digest === digest) return null;
  return refuse('stale', { seen: command.seen, seq: state.seq });
}

export function inSession(state: DraftState): Refusal | null {
  return state.session ? null : refuse('session.none', {});
}

/** Wording and closing are asked about while the text is negotiated, not once it is clean. */
export function underNegotiation(state: DraftState): Refusal | null {
  return state.status === 'NEGOTIATION'
    ? null
    : refuse('draft.notNegotiated', { status: state.status });
}

export { isMember };

/**
 * The delegations whose objection stands, by code: expressed, not withdrawn, and by a Member of this
 * instant. The objection of a departed Member lapses with its status (I8 as corrected, I9).
 */
export function standingObjections(
  objections: Keyed<Objection>,
  roster: Readonly<Record<string, ParticipantStatus>>,
): string[] {
  return Object.keys(objections)
    .filter((delegation) => speaksAsMember(roster, delegation))
    .sort();
}

/** One expressed objection blocks, whatever supports there are (I1); nothing else does (practice rule 2). */
export function nobodyObjects(objections: Keyed<Objection>, context: Context): Refusal | null {
  const delegations = standingObjections(objections, context.roster);
  return delegations.length > 0 ? refuse('objection.stands', { delegations }) : null;
}

/** An ask has been before the room for its whole window, and nobody objects. */
export function unopposed(ask: Ask, context: Context): Refusal | null {
  if (context.at < ask.until) return refuse('window.open', { until: ask.until });
  return nobodyObjects(ask.objections, context);
}

/** An act done in the room may be entered later, never before it was done. */
export function happenedBy(occurredAt: Instant | undefined, context: Context): Refusal | null {
  return occurredAt !== undefined && occurredAt > context.at
    ? refuse('occurredAt.future', { occurredAt, at: context.at })
    : null;
}

const MEETING = /^(?<body>[A-Z]+)\/\d{4}-[IVXLC]+$/;

/** A meeting is named by its symbol, `PC/2026-XIV`, until meetings are negotiated here themselves. */
export function meetingNamed(symbol: string, context: Context): Refusal | null {
  const body = MEETING.exec(symbol)?.groups?.['body'];
  const known = body !== undefined && [...BODIES, context.settings.prefix].includes(body);
  return known ? null : refuse('meeting.symbol', { meeting: symbol });
}

/** The delegation that acts; a rule asks only where access let in nobody but delegations. */
export function actingDelegation({ actor }: Context): string {
  if (actor.delegation === null) throw new Error('Access let in an actor without a delegation.');
  return actor.delegation;
}

/** An amendment that stands in the text: it exists, and nothing has decided it yet. */
export function standsInText(amendment: Amendment | null, id: string): Refusal | null {
  if (!amendment) return refuse('target.absent', { target: id });
  return amendment.status === 'IN_TEXT'
    ? null
    : refuse('amendment.notInText', { status: amendment.status });
}
