import { type ClassConstructor } from 'class-transformer';
import { ACCESS, type DraftCommandType, type Party } from '@shanyrak/council';
import { decide, type Payloads } from '@shanyrak/draft';
import * as said from './payloads';
import * as silence from './silence-payloads';
import * as statement from './statement-payloads';

/**
 * The commands of a draft or a submission, one entry per type: how its payload is read, who may send it, and
 * the rule that decides it (design 5). The record is total over `DraftCommandType`: a type without an
 * entry, or an entry whose class reads another payload, does not build; nor does libs/draft where a
 * type has no rule of its own.
 */
export interface CommandEntry<Said = unknown, Rule = unknown> {
  /** The version of the payload's shape that is spoken now. */
  readonly v: 1;
  readonly payload: ClassConstructor<Said>;
  /** The act's row in the table of access. */
  readonly access: readonly Party[];
  readonly rule: Rule;
  /** It may come over the wire; the clock's own acts may not. */
  readonly fromOutside: boolean;
}

type DraftEntry<T extends DraftCommandType> = CommandEntry<Payloads[T], typeof decide>;

function entry<T extends DraftCommandType>(
  type: T,
  payload: ClassConstructor<Payloads[T]>,
  more: Partial<DraftEntry<T>> = {},
): DraftEntry<T> {
  return { v: 1, payload, access: ACCESS[type], rule: decide, fromOutside: true, ...more };
}

export const DRAFT_COMMANDS: { readonly [T in DraftCommandType]: DraftEntry<T> } = {
  'draft.submit': entry('draft.submit', said.Submit),
  'draft.suggest': entry('draft.suggest', said.Suggest),
  'draft.insist': entry('draft.insist', said.Register),
  'draft.register': entry('draft.register', said.Register),
  'draft.circulate': entry('draft.circulate', said.Nothing),
  'draft.receive': entry('draft.receive', said.Receive),
  'draft.withdraw': entry('draft.withdraw', said.Nothing),
  'facilitator.name': entry('facilitator.name', said.NameFacilitator),
  'draft.openToObservers': entry('draft.openToObservers', said.OpenToObservers),
  'attribution.set': entry('attribution.set', said.SetAttribution),
  'session.begin': entry('session.begin', said.InMeeting),
  'session.end': entry('session.end', said.CertifiedAct),
  'seat.take': entry('seat.take', said.TakeSeat),
  'seat.pass': entry('seat.pass', said.PassSeat),
  'provision.takeUp': entry('provision.takeUp', said.OnProvisionOrNone),
  'amendment.propose': entry('amendment.propose', said.ProposeAmendment),
  'amendment.enter': entry('amendment.enter', said.EnterAmendment),
  'amendment.revise': entry('amendment.revise', said.ReviseAmendment),
  'amendment.withdraw': entry('amendment.withdraw', said.OnAmendment),
  'amendment.cosponsor': entry('amendment.cosponsor', said.OnAmendment),
  'stance.set': entry('stance.set', said.SetStance),
  'stance.lift': entry('stance.lift', said.OnTarget),
  'adRef.mark': entry('adRef.mark', said.MarkAdRef),
  'adRef.confirm': entry('adRef.confirm', said.OnProvisionOrNone),
  'text.propose': entry('text.propose', said.ProposeText),
  'wording.ask': entry('wording.ask', said.OnAmendment),
  'wording.settle': entry('wording.settle', said.OnAsk),
  'provision.ask': entry('provision.ask', said.OnProvision),
  'provision.close': entry('provision.close', said.OnAsk),
  'provision.reopen': entry('provision.reopen', said.OnProvision),
  'revision.issue': entry('revision.issue', said.Nothing),
  'draft.declareClean': entry('draft.declareClean', said.Nothing),
  undo: entry('undo', said.Undo),
  'question.put': entry('question.put', said.PutQuestion),
  'objection.raise': entry('objection.raise', said.Objection),
  'objection.withdraw': entry('objection.withdraw', said.Against),
  'objection.seen': entry('objection.seen', said.ObjectionSeen),
  gavel: entry('gavel', said.Gavel),
  'decision.adopt': entry('decision.adopt', said.Adopt, { fromOutside: false }),
  'adoption.record': entry('adoption.record', said.OfDraft, { fromOutside: false }),
  'adoption.recordVoid': entry('adoption.recordVoid', said.OfDraft, { fromOutside: false }),
  'draft.remit': entry('draft.remit', said.Remit),
  'remittal.record': entry('remittal.record', said.OfDraft, { fromOutside: false }),
  'item.close': entry('item.close', said.CloseItem),
  'silence.propose': entry('silence.propose', silence.ProposeSilence),
  'silence.start': entry('silence.start', silence.StartSilence),
  'silence.break': entry('silence.break', silence.BreakSilence),
  'silence.recordBreak': entry('silence.recordBreak', silence.RecordBreak),
  'silence.requestTime': entry('silence.requestTime', silence.OnSilence),
  'silence.extend': entry('silence.extend', silence.ExtendSilence),
  'silence.cancel': entry('silence.cancel', silence.CancelSilence),
  'silence.expire': entry('silence.expire', silence.Expire, { fromOutside: false }),
  'silence.void': entry('silence.void', silence.OnSilence),
  'statement.submit': entry('statement.submit', statement.SubmitStatement),
  'statement.confirm': entry('statement.confirm', statement.OnStatement),
  'statement.align': entry('statement.align', statement.OnStatement),
  'statement.leave': entry('statement.leave', statement.OnStatement),
  'statement.withdraw': entry('statement.withdraw', statement.OnStatement),
};
