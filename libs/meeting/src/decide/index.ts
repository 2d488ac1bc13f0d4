import { parseStream, refused, type Refusal } from '@shanyrak/kernel';
import { mayAct, refuse, type MeetingCommandType } from '@shanyrak/council';
import { type AnyCommand } from '../commands';
import { type Context } from '../context';
import { needs } from '../needs';
import { type MeetingState, type MeetingStatus } from '../state';
import { adopt, ask, moveItem, notAdopt } from './agenda-adoption';
import { requestItem, unrequestItem } from './agenda-request';
import { setAgenda } from './agenda';
import { cancel, convene, conveneAsAsked, decline, insist, request, reschedule } from './convening';
import {
  align,
  closeList,
  enterSpeaker,
  orderList,
  reopenList,
  requestFloor,
  withdrawSpeaker,
} from './floor-list';
import { endFloor, giveFloor, setLimit, showClock } from './floor';
import { correctJournal, disputeJournal, settleDispute } from './journal-corrections';
import { correctIssued, editJournal } from './journal-form';
import { draftJournal, issueJournal } from './journal';
import { adjournItem, concludeItem, linkToItem, openItem } from './item';
import { raiseObjection, seeObjection, withdrawObjection } from './objection';
import { raiseOrder, ruleOnOrder, waitsForRuling, withdrawOrder } from './order';
import { happenedBy, type Judgement, type MeetingRule } from './rule';
import { passSeat, takeSeat } from './seats';
import { close, open, resume, setFormat, suspend } from './sitting';
import { situationOf } from './situation';
import { recordable } from './size';

/**
 * The verdict on a command (design 2): what happens, or which rule refuses. In the order of the
 * code: the act must have its place in a meeting; the meeting must be there (or, for an act that
 * opens it, must not); then the table of access; then what holds for every act: a meeting that has
 * ended is at rest but for its journal, each act has the states in which it is done, without devices only the Chair and
 * the Secretariat act, a point of order is ruled on first, nothing is certified before it happened;
 * then the act's own rule; at last, what would happen must be small enough to be recorded. Every act
 * has its rule and its states: one without does not compile.
 */
export function decide(
  state: MeetingState | null,
  command: AnyCommand,
  context: Context,
): Judgement {
  const stream = parseStream(command.stream);
  if (stream?.kind !== 'meeting' || !Object.hasOwn(STATES, command.type))
    return refused(refuse('stream.wrong', { act: command.type }));
  const reason =
    presence(state, command) ??
    mayAct(command.type, context.actor, situationOf(state, context)) ??
    (state ? mayNow(state, command, context) : null);
  if (reason) return refused(reason);
  const judgement = state
    ? onMeeting(state, command, context)
    : opening(stream.id, command, context);
  const tooLarge = judgement.ok ? recordable(judgement.value, context.actor) : null;
  return tooLarge ? refused(tooLarge) : judgement;
}

type OnMeeting = Exclude<MeetingCommandType, 'meeting.request'>;

const RULES: { readonly [T in OnMeeting]: MeetingRule<T> } = {
  'meeting.insist': insist,
  'meeting.decline': decline,
  'meeting.convene': conveneAsAsked,
  'meeting.reschedule': reschedule,
  'meeting.cancel': cancel,
  'agenda.set': setAgenda,
  'agenda.request': requestItem,
  'agenda.unrequest': unrequestItem,
  'agenda.ask': ask,
  'agenda.adopt': adopt,
  'agenda.notAdopt': notAdopt,
  'meeting.open': open,
  'meeting.suspend': suspend,
  'meeting.resume': resume,
  'meeting.close': close,
  'format.set': setFormat,
  'seat.take': takeSeat,
  'seat.pass': passSeat,
  'item.move': moveItem,
  'item.link': linkToItem,
  'item.open': openItem,
  'item.conclude': concludeItem,
  'item.adjourn': adjournItem,
  'floor.request': requestFloor,
  'floor.withdraw': withdrawSpeaker,
  'floor.enter': enterSpeaker,
  'floor.align': align,
  'floor.order': orderList,
  'floor.give': giveFloor,
  'floor.end': endFloor,
  'floor.limit': setLimit,
  'floor.showClock': showClock,
  'floor.closeList': closeList,
  'floor.reopenList': reopenList,
  'order.raise': raiseOrder,
  'order.withdraw': withdrawOrder,
  'order.rule': ruleOnOrder,
  'objection.raise': raiseObjection,
  'objection.withdraw': withdrawObjection,
  'objection.seen': seeObjection,
  'journal.draft': draftJournal,
  'journal.correct': correctJournal,
  'journal.dispute': disputeJournal,
  'journal.settle': settleDispute,
  'journal.edit': editJournal,
  'journal.issue': issueJournal,
  'journal.correctIssued': correctIssued,
};

const BEFORE_IT_ENDS: readonly MeetingStatus[] = ['CONVENED', 'OPEN', 'SUSPENDED'];
const IN_SESSION: readonly MeetingStatus[] = ['OPEN', 'SUSPENDED'];
/** Its journal is what is left to do (practice 2.14). */
const CLOSED: readonly MeetingStatus[] = ['CLOSED'];
const ALWAYS: readonly MeetingStatus[] = ['REQUESTED', 'DECLINED', ...BEFORE_IT_ENDS];

/** In which states of the meeting an act is done at all. Objections answer for themselves, so that none is turned away for form. */
const STATES: { readonly [T in MeetingCommandType]: readonly MeetingStatus[] } = {
  'meeting.request': [],
  'meeting.insist': ['REQUESTED', 'DECLINED'],
  'meeting.decline': ['REQUESTED'],
  'meeting.convene': ['REQUESTED', 'DECLINED'],
  'meeting.reschedule': ['CONVENED'],
  'meeting.cancel': ['CONVENED'],
  'agenda.set': BEFORE_IT_ENDS,
  'agenda.request': BEFORE_IT_ENDS,
  'agenda.unrequest': BEFORE_IT_ENDS,
  'agenda.ask': ['OPEN'],
  'agenda.adopt': ['OPEN'],
  'agenda.notAdopt': ['OPEN'],
  'meeting.open': ['CONVENED'],
  'meeting.suspend': ['OPEN'],
  'meeting.resume': ['SUSPENDED'],
  'meeting.close': IN_SESSION,
  'format.set': ['OPEN'],
  'seat.take': IN_SESSION,
  'seat.pass': IN_SESSION,
  'item.move': BEFORE_IT_ENDS,
  'item.link': IN_SESSION,
  'item.open': ['OPEN'],
  'item.conclude': ['OPEN'],
  'item.adjourn': ['OPEN'],
  'floor.request': IN_SESSION,
  'floor.withdraw': IN_SESSION,
  'floor.enter': IN_SESSION,
  'floor.align': IN_SESSION,
  'floor.order': IN_SESSION,
  'floor.give': ['OPEN'],
  'floor.end': IN_SESSION,
  'floor.limit': IN_SESSION,
  'floor.showClock': IN_SESSION,
  'floor.closeList': IN_SESSION,
  'floor.reopenList': IN_SESSION,
  'order.raise': ['OPEN'],
  'order.withdraw': IN_SESSION,
  'order.rule': IN_SESSION,
  'objection.raise': ALWAYS,
  'objection.withdraw': ALWAYS,
  'objection.seen': ALWAYS,
  'journal.draft': CLOSED,
  'journal.correct': CLOSED,
  'journal.dispute': CLOSED,
  'journal.settle': CLOSED,
  'journal.edit': CLOSED,
  'journal.issue': CLOSED,
  'journal.correctIssued': CLOSED,
};

function presence(state: MeetingState | null, command: AnyCommand): Refusal | null {
  const { opens } = needs(command);
  if (state === null) return opens ? null : refuse('stream.absent', {});
  return opens ? refuse('stream.exists', {}) : null;
}

function opening(id: string, command: AnyCommand, context: Context): Judgement {
  if (command.type === 'meeting.request') return request(id, command, context);
  if (command.type === 'meeting.convene') return convene(id, command, context);
  return refused(refuse('stream.absent', {}));
}

/** What holds for every act on a meeting that is there. */
function mayNow(state: MeetingState, command: AnyCommand, context: Context): Refusal | null {
  const { type, payload } = command;
  const certified = 'occurredAt' in payload ? payload.occurredAt : undefined;
  return (
    inItsTime(state, type) ??
    withoutDevices(state, type, context) ??
    waitsForRuling(state, type, context) ??
    happenedBy(certified, state, context)
  );
}

function inItsTime({ status, symbol }: MeetingState, type: MeetingCommandType): Refusal | null {
  const ended = status === 'CLOSED' || status === 'CANCELLED';
  if (ended && !STATES[type].includes(status)) return refuse('meeting.ended', { meeting: symbol });
  return STATES[type].includes(status) ? null : refuse('meeting.status', { status });
}

/**
 * Without devices the Chair and the Secretariat enter what happens in the room (practice 2.7). Seats
 * stay, since they say who is there, and so do objections, which are never refused.
 */
function withoutDevices(
  state: MeetingState,
  type: MeetingCommandType,
  { actor }: Context,
): Refusal | null {
  if (state.format !== 'noDevices' || actor.as !== 'national') return null;
  const inRoom = /^(floor|order)\./.test(type);
  return inRoom ? refuse('format.noDevices', {}) : null;
}

function onMeeting(state: MeetingState, command: AnyCommand, context: Context): Judgement {
  const rule = RULES[command.type as OnMeeting];
  return (rule as MeetingRule<MeetingCommandType>)(state, command, context);
}
