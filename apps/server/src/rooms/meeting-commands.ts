import { ACCESS, type MeetingCommandType } from '@shanyrak/council';
import { decide, type Payloads } from '@shanyrak/meeting';
import { type ClassConstructor } from 'class-transformer';
import { type CommandEntry } from './commands';
import * as journal from './journal-payloads';
import * as said from './meeting-payloads';
import {
  Against,
  CertifiedAct,
  Nothing,
  Objection,
  ObjectionSeen,
  PassSeat,
  TakeSeat,
} from './payloads';

/** The commands of a meeting, one entry per type; the record is total, as that of drafts is. */
type MeetingEntry<T extends MeetingCommandType> = CommandEntry<Payloads[T], typeof decide>;

function entry<T extends MeetingCommandType>(
  type: T,
  payload: ClassConstructor<Payloads[T]>,
): MeetingEntry<T> {
  return { v: 1, payload, access: ACCESS[type], rule: decide, fromOutside: true };
}

export const MEETING_COMMANDS: { readonly [T in MeetingCommandType]: MeetingEntry<T> } = {
  'meeting.request': entry('meeting.request', said.RequestMeeting),
  'meeting.insist': entry('meeting.insist', Nothing),
  'meeting.decline': entry('meeting.decline', said.DeclineMeeting),
  'meeting.convene': entry('meeting.convene', said.Convene),
  'meeting.reschedule': entry('meeting.reschedule', said.Reschedule),
  'meeting.cancel': entry('meeting.cancel', Nothing),
  'agenda.set': entry('agenda.set', said.SetAgenda),
  'agenda.request': entry('agenda.request', said.RequestItem),
  'agenda.unrequest': entry('agenda.unrequest', said.OnRequest),
  'agenda.ask': entry('agenda.ask', Nothing),
  'agenda.adopt': entry('agenda.adopt', said.AdoptAgenda),
  'agenda.notAdopt': entry('agenda.notAdopt', CertifiedAct),
  'meeting.open': entry('meeting.open', CertifiedAct),
  'meeting.suspend': entry('meeting.suspend', said.Suspend),
  'meeting.resume': entry('meeting.resume', CertifiedAct),
  'meeting.close': entry('meeting.close', said.CloseMeeting),
  'format.set': entry('format.set', said.SetFormat),
  'seat.take': entry('seat.take', TakeSeat),
  'seat.pass': entry('seat.pass', PassSeat),
  'item.move': entry('item.move', said.MoveItem),
  'item.link': entry('item.link', said.LinkDocument),
  'item.open': entry('item.open', said.OnItem),
  'item.conclude': entry('item.conclude', said.ConcludeItem),
  'item.adjourn': entry('item.adjourn', said.AdjournItem),
  'floor.request': entry('floor.request', said.RequestFloor),
  'floor.withdraw': entry('floor.withdraw', said.OnSpeaker),
  'floor.enter': entry('floor.enter', said.EnterSpeaker),
  'floor.align': entry('floor.align', said.OnSpeaker),
  'floor.order': entry('floor.order', said.OrderSpeakers),
  'floor.give': entry('floor.give', said.OnSpeaker),
  'floor.end': entry('floor.end', Nothing),
  'floor.limit': entry('floor.limit', said.LimitSpeakers),
  'floor.showClock': entry('floor.showClock', said.ShowClock),
  'floor.closeList': entry('floor.closeList', said.OnList),
  'floor.reopenList': entry('floor.reopenList', said.OnList),
  'order.raise': entry('order.raise', Nothing),
  'order.withdraw': entry('order.withdraw', Nothing),
  'order.rule': entry('order.rule', said.RuleOnOrder),
  'objection.raise': entry('objection.raise', Objection),
  'objection.withdraw': entry('objection.withdraw', Against),
  'objection.seen': entry('objection.seen', ObjectionSeen),
  'journal.draft': entry('journal.draft', journal.DraftJournal),
  'journal.correct': entry('journal.correct', journal.CorrectJournal),
  'journal.dispute': entry('journal.dispute', journal.DisputeJournal),
  'journal.settle': entry('journal.settle', journal.SettleDispute),
  'journal.edit': entry('journal.edit', journal.EditJournal),
  'journal.issue': entry('journal.issue', journal.IssueJournal),
  'journal.correctIssued': entry('journal.correctIssued', journal.EditJournal),
};
