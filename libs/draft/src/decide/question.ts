import { type Instant, nthOf, type Refusal } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { type Forwarded } from '../between-bodies';
import { type Context } from '../context';
import { textDigest } from '../digest';
import { remoteDropped, remotePresent } from '../remote';
import { type Decision, type DraftState, type Outcome, type Question } from '../state';
import { isDecided } from './decided';
import { meetingRead, underOpenItem } from './open-item';
import { fitPackage } from './package';
import { notWithoutOrigin } from './remitting';
import { noBracket } from './revision';
import { lapsedOf, statementsUntil } from './statement';
import {
  happening,
  inSession,
  meetingNamed,
  nobodyObjects,
  sameWords,
  unless,
  type DraftRule,
} from './rule';

/**
 * The question before the Council (domain 4 (e), practice rules 2 to 4): "I take it there is no
 * objection?" It is put under an open item of a meeting that sits. Only open brackets keep a text from being put (I7). The gavel starts a quiet period;
 * at its end, and only if no objection was received before, the decision is adopted and takes the
 * next number (I3). What is adopted is, digest for digest, what was put (I5).
 */
export const putQuestion: DraftRule<'question.put'> = (state, command, context) => {
  const { meeting, package: packed, recommends, occurredAt } = command.payload;
  const remote = remotePresent(state, presentIn(context));
  return unless(
    mayBePut(state) ??
      inSession(state) ??
      meetingNamed(meeting, context) ??
      inThisMeeting(state, meeting) ??
      underOpenItem(state, meeting, context, occurredAt) ??
      fitPackage(state, packed, meetingRead(meeting, context), context) ??
      withinPowers(state, recommends, context) ??
      noBracket(state) ??
      gavelNotFallen(state) ??
      sameWords(command, textDigest(state), state),
    () => [
      happening(
        'question.put',
        {
          ...{ question: nthOf(command.id, 1), digest: command.digest!, meeting },
          ...(remote.length > 0 && { remote }),
          ...(packed && { package: packed.map(({ draft }) => draft) }),
          ...(recommends !== undefined && { recommends }),
        },
        occurredAt,
      ),
    ],
  );
};

export const gavel: DraftRule<'gavel'> = (state, command, context) => {
  const { question } = state;
  if (!question) return unless(refuse('question.none', {}), () => []);
  const { meeting, aloud = false, occurredAt } = command.payload;
  const dropped = remoteDropped(state, presentIn(context), context.roster);
  return unless(
    (meeting === question.meeting
      ? null
      : refuse('meeting.other', { meeting: question.meeting })) ??
      underOpenItem(state, meeting, context, occurredAt) ??
      gavelNotFallen(state) ??
      nobodyObjects(question.objections, context) ??
      sameWords(command, textDigest(state), state) ??
      asPut(state, question) ??
      heldBy(dropped, aloud),
    () => [
      happening(
        'gavel',
        {
          ...{ question: question.id, until: context.at + quietPeriod(state, context) },
          ...(dropped.length > 0 && { aloud: dropped }),
        },
        occurredAt,
      ),
    ],
  );
};

/** The council's own clock, once the quiet period is over. The number is the register's next. */
export const adopt: DraftRule<'decision.adopt'> = (state, { payload }, context) => {
  const { question, body } = state;
  if (question?.id !== payload.question) return unless(refuse('question.none', {}), () => []);
  if ((payload.body ?? context.settings.prefix) !== body)
    return unless(refuse('body.other', { body }), () => []);
  return unless(
    quietPeriodOver(question, context) ??
      nobodyObjects(question.objections, context) ??
      asPut(state, question) ??
      (question.recommends === null ? notWithoutOrigin(state, context) : null),
    () =>
      question.recommends === null
        ? [
            happening('decision.adopt', { decision: decisionOn(state, question, context) }),
            ...lapsedOf(state, context),
          ]
        : [happening('draft.forward', { forwarded: forwardedBy(question) })],
  );
};

/** Closes the item with its outcome; "adopted" and "forwarded" say only what has been decided. */
export const closeItem: DraftRule<'item.close'> = (state, { payload }) => {
  const { outcome, occurredAt } = payload;
  return unless(
    itemIsOpen(state) ??
      gavelNotFallen(state) ??
      (isTrue(outcome, state) ? null : refuse('item.outcome', { outcome })),
    () => [happening('item.close', { outcome }, occurredAt)],
  );
};

/** A clean text, or one already put: it may be put again, and standing objections stay with it. */
export function mayBePut({ status }: DraftState): Refusal | null {
  return status === 'CLEAN' || status === 'SCHEDULED'
    ? null
    : refuse('question.notClean', { status });
}

export function inThisMeeting({ session }: DraftState, meeting: string): Refusal | null {
  return session?.meeting === meeting
    ? null
    : refuse('meeting.other', { meeting: session?.meeting ?? '' });
}

/** While the quiet period runs, nothing but an objection stops the adoption (practice rule 4). */
export function gavelNotFallen({ question }: DraftState): Refusal | null {
  return question?.gavel ? refuse('gavel.fallen', { until: question.gavel.until }) : null;
}

/** The gavel waits for a remote seat that has dropped, unless the Chair proceeds aloud (practice rule 4). */
function heldBy(dropped: readonly string[], aloud: boolean): Refusal | null {
  return dropped.length > 0 && !aloud ? refuse('gavel.held', { delegations: dropped }) : null;
}

/** Longer where somebody has to find the button rather than to raise a hand. */
function quietPeriod({ session }: DraftState, { settings }: Context): number {
  const remote = (session?.remote.length ?? 0) > 0;
  return remote ? settings.quietPeriodRemote : settings.quietPeriod;
}

function presentIn({ present }: Context): readonly string[] {
  if (!present) throw new Error('The question and the gavel need to know who is at the table.');
  return present;
}

function quietPeriodOver({ gavel: fallen }: Question, { at }: Context): Refusal | null {
  if (!fallen) return refuse('gavel.none', {});
  return at < fallen.until ? refuse('window.open', { until: fallen.until }) : null;
}

function asPut(state: DraftState, question: Question): Refusal | null {
  return question.digest === textDigest(state) ? null : refuse('question.changed', {});
}

function isTrue(outcome: Outcome, { status }: DraftState): boolean {
  return (
    (outcome === 'adopted') === (status === 'ADOPTED') &&
    (outcome === 'forwarded') === (status === 'FORWARDED')
  );
}

/** A body adopts, or recommends to a body to which it forwards, where it may (domain 1.2). */
export function withinPowers(
  { body }: DraftState,
  recommends: string | undefined,
  { bodies }: Context,
): Refusal | null {
  if (!bodies) return null;
  const own = bodies.find(({ code }) => code === body);
  const power = recommends === undefined ? 'adopt' : 'recommend';
  if (!own?.powers.includes(power)) return refuse('body.mayNot', { body, power });
  if (recommends === undefined || own.forwardsTo.includes(recommends)) return null;
  return refuse('item.forwardsTo', { body, to: recommends });
}

/** At the end of the quiet period; of what was entered from paper, when the gavel fell in the room (practice rule 3). */
function tookEffectAt({ gavel: fallen }: Question): Instant {
  return fallen!.occurredAt ?? fallen!.until;
}

function forwardedBy(question: Question): Forwarded {
  const { recommends, meeting, digest } = question;
  return { to: recommends!, at: tookEffectAt(question), meeting, digest };
}

function itemIsOpen(state: DraftState): Refusal | null {
  const open = state.question !== null || (isDecided(state) && !state.itemClosed);
  return open ? null : refuse('question.none', {});
}

function decisionOn({ body }: DraftState, question: Question, context: Context): Decision {
  const { number } = context;
  if (!number) throw new Error('An adoption needs the next number of the register of decisions.');
  return {
    symbol: `${body}.DEC/${number.value}`,
    number: number.value,
    adoptedAt: tookEffectAt(question),
    meeting: question.meeting,
    digest: question.digest,
    statementsUntil: statementsUntil(context),
  };
}
