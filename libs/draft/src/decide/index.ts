import { parseStream, refused, streamName, type Refusal } from '@shanyrak/kernel';
import { mayAct, refuse, type DraftCommandType } from '@shanyrak/council';
import { type AnyCommand } from '../commands';
import { type Context } from '../context';
import { needs } from '../needs';
import {
  type DraftState,
  type DraftStatus,
  type StreamState,
  type SubmissionState,
} from '../state';
import { confirmAdRef, markAdRef } from './ad-ref';
import { cosponsor, enter, propose, revise, withdraw } from './amendment';
import { setAttribution } from './attribution';
import { proposeText } from './chairs-text';
import { circulate, nameFacilitator, openToObservers } from './circulation';
import { receive } from './forwarding';
import { raiseObjection, seeObjection, withdrawObjection } from './objection';
import { notApart } from './package';
import { askClosing, closeProvision, reopenProvision } from './provision';
import { adopt, closeItem, gavel, putQuestion } from './question';
import { recordAdoption, recordRemittal, recordVoid, remit } from './remitting';
import { declareClean, issueRevision } from './revision';
import { happenedBy, type DraftRule, type Judgement, type SubmissionRule } from './rule';
import { beginSession, endSession, passSeat, takeSeat } from './session';
import { readable } from './shape';
import {
  breakSilence,
  cancelSilence,
  expire,
  extendSilence,
  proposeSilence,
  recordBreak,
  requestTime,
  standsStill,
  startSilence,
  voidAdoption,
} from './silence';
import { situationOf } from './situation';
import {
  alignWith,
  confirmStatement,
  isOfStatement,
  submitStatement,
  leaveStatement,
  withdrawStatement,
} from './statement';
import { recordable } from './size';
import { liftStance, setStance } from './stance';
import { insist, register, resubmit, submit, suggest, withdrawSubmission } from './submission';
import { takeUp } from './take-up';
import { undo } from './undo';
import { askWording, settleWording } from './wording';
import { withdrawDraft } from './withdrawal';

/**
 * The verdict on a command (design 2): what happens, or which rule refuses. In the order of the
 * code: the act must have its place in this kind of stream and say what it says in its own shape;
 * the stream must be there (or, for an act that opens it, must not); then the table of access; then
 * what holds for every act on a draft; then the act's own rule; at last, what would happen must be
 * small enough to be recorded. Every act has its rule: one without does not compile.
 *
 * Throws only where the caller has not read what `needs` names.
 */
export function decide(
  state: StreamState | null,
  command: AnyCommand,
  context: Context,
): Judgement {
  const stream = parseStream(command.stream);
  const kind = stream?.kind;
  if (!stream || (kind !== 'submission' && kind !== 'draft') || !hasItsPlace(command.type, kind))
    return refused(refuse('stream.wrong', { act: command.type }));
  const unreadable = readable(command);
  if (unreadable) return refused(unreadable);
  const missing = presence(state, command);
  if (missing) return refused(missing);
  const submission = submissionRead(stream.id, context);
  const notAllowed = mayAct(command.type, context.actor, situationOf(state ?? submission, context));
  if (notAllowed) return refused(notAllowed);
  const judgement = judge(state, stream.id, submission, command, context);
  const tooLarge = judgement.ok ? recordable(judgement.value, context.actor) : null;
  return tooLarge ? refused(tooLarge) : judgement;
}

/** The submission that this draft came from, where `needs` named it. */
function submissionRead(id: string, { reads }: Context): StreamState | null {
  const read = reads[streamName('submission', id)] ?? null;
  return read === 'unread' || read?.kind === 'meeting' ? null : read;
}

function judge(
  state: StreamState | null,
  id: string,
  submission: StreamState | null,
  command: AnyCommand,
  context: Context,
): Judgement {
  if (state === null) return open(id, submission, command, context);
  return state.kind === 'draft'
    ? onDraft(state, command, context)
    : onSubmission(state, id, command, context);
}

type OnSubmission = 'draft.submit' | 'draft.suggest' | 'draft.insist' | 'draft.register';
type Opening = 'draft.circulate' | 'draft.insist' | 'draft.receive';
type OnDraft = Exclude<DraftCommandType, OnSubmission | Opening>;

const SUBMISSION_RULES: { readonly [T in OnSubmission | 'draft.withdraw']: SubmissionRule<T> } = {
  'draft.submit': resubmit,
  'draft.suggest': suggest,
  'draft.insist': insist,
  'draft.register': register,
  'draft.withdraw': withdrawSubmission,
};

const DRAFT_RULES: { readonly [T in OnDraft]: DraftRule<T> } = {
  'draft.withdraw': withdrawDraft,
  'facilitator.name': nameFacilitator,
  'draft.openToObservers': openToObservers,
  'attribution.set': setAttribution,
  'session.begin': beginSession,
  'session.end': endSession,
  'seat.take': takeSeat,
  'seat.pass': passSeat,
  'provision.takeUp': takeUp,
  'amendment.propose': propose,
  'amendment.enter': enter,
  'amendment.revise': revise,
  'amendment.withdraw': withdraw,
  'amendment.cosponsor': cosponsor,
  'stance.set': setStance,
  'stance.lift': liftStance,
  'adRef.mark': markAdRef,
  'adRef.confirm': confirmAdRef,
  'text.propose': proposeText,
  'wording.ask': askWording,
  'wording.settle': settleWording,
  'provision.ask': askClosing,
  'provision.close': closeProvision,
  'provision.reopen': reopenProvision,
  'revision.issue': issueRevision,
  'draft.declareClean': declareClean,
  undo,
  'question.put': putQuestion,
  'objection.raise': raiseObjection,
  'objection.withdraw': withdrawObjection,
  'objection.seen': seeObjection,
  gavel,
  'decision.adopt': adopt,
  'adoption.record': recordAdoption,
  'adoption.recordVoid': recordVoid,
  'draft.remit': remit,
  'remittal.record': recordRemittal,
  'item.close': closeItem,
  'silence.propose': proposeSilence,
  'silence.start': startSilence,
  'silence.break': breakSilence,
  'silence.recordBreak': recordBreak,
  'silence.requestTime': requestTime,
  'silence.extend': extendSilence,
  'silence.cancel': cancelSilence,
  'silence.expire': expire,
  'silence.void': voidAdoption,
  'statement.submit': submitStatement,
  'statement.confirm': confirmStatement,
  'statement.align': alignWith,
  'statement.leave': leaveStatement,
  'statement.withdraw': withdrawStatement,
};

const OPENING: readonly DraftCommandType[] = ['draft.circulate', 'draft.insist', 'draft.receive'];

function hasItsPlace(type: DraftCommandType, kind: 'submission' | 'draft'): boolean {
  if (kind === 'submission') return Object.hasOwn(SUBMISSION_RULES, type);
  return Object.hasOwn(DRAFT_RULES, type) || OPENING.includes(type);
}

function presence(state: StreamState | null, command: AnyCommand): Refusal | null {
  const { opens } = needs(command);
  if (state === null) return opens ? null : refuse('stream.absent', {});
  return opens ? refuse('stream.exists', {}) : null;
}

function open(
  id: string,
  submission: StreamState | null,
  command: AnyCommand,
  context: Context,
): Judgement {
  if (command.type === 'draft.submit') {
    const circulated = alreadyCirculated(id, context);
    return circulated ? refused(circulated) : submit(id, command, context);
  }
  if (command.type === 'draft.circulate' || command.type === 'draft.insist')
    return circulate(submission, command);
  if (command.type === 'draft.receive') return receive(id, command, context);
  return refused(refuse('stream.absent', {}));
}

function onSubmission(
  state: SubmissionState,
  id: string,
  command: AnyCommand,
  context: Context,
): Judgement {
  const circulated = alreadyCirculated(id, context);
  if (circulated) return refused(circulated);
  const rule = SUBMISSION_RULES[command.type as keyof typeof SUBMISSION_RULES];
  return (rule as SubmissionRule<DraftCommandType>)(state, command, context);
}

/** Once the Members have the draft, its submission is at rest. */
function alreadyCirculated(id: string, { reads }: Context): Refusal | null {
  return reads[streamName('draft', id)] ? refuse('submission.circulated', {}) : null;
}

function onDraft(state: DraftState, command: AnyCommand, context: Context): Judgement {
  const certified = 'occurredAt' in command.payload ? command.payload.occurredAt : undefined;
  const reason =
    notApart(state, command.type, context) ??
    hasEnded(state, command.type) ??
    standsStill(state, command.type) ??
    happenedBy(certified, context);
  if (reason) return refused(reason);
  const rule = DRAFT_RULES[command.type as OnDraft];
  return (rule as DraftRule<DraftCommandType>)(state, command, context);
}

/** What the body decides before which the text stands is recorded where it came from. */
const COME_FROM_ABOVE: readonly DraftCommandType[] = ['remittal.record', 'adoption.record'];

/** What was adopted or withdrawn is at rest (I4); only the room around it is still to be closed. */
function hasEnded(state: DraftState, type: DraftCommandType): Refusal | null {
  const { status, decision } = state;
  if (type === 'item.close' || type === 'session.end') return null;
  if (type === 'silence.recordBreak' || type === 'silence.void') return null;
  if (status === 'ADOPTED' && (type === 'objection.raise' || type === 'objection.seen'))
    return refuse('objection.late', { until: decision?.adoptedAt ?? 0 });
  if (status === 'ADOPTED' && isOfStatement(type)) return null;
  if (status === 'FORWARDED' && COME_FROM_ABOVE.includes(type)) return null;
  if (status === 'CLOSED' && type === 'adoption.recordVoid') return null;
  return AT_REST[status]?.(state) ?? null;
}

const AT_REST: Readonly<Partial<Record<DraftStatus, (state: DraftState) => Refusal>>> = {
  ADOPTED: ({ decision }) => refuse('draft.adopted', { symbol: decision?.symbol ?? '' }),
  FORWARDED: ({ forwarded }) => refuse('draft.forwarded', { body: forwarded?.to ?? '' }),
  REMITTED: ({ remitted }) => refuse('draft.remitted', { body: remitted?.to ?? '' }),
  CLOSED: ({ adoptedAbove }) =>
    refuse('draft.adoptedAbove', { symbol: adoptedAbove?.symbol ?? '' }),
  VOIDED: ({ decision }) => refuse('draft.voided', { symbol: decision?.symbol ?? '' }),
  WITHDRAWN: () => refuse('draft.withdrawn', {}),
};
