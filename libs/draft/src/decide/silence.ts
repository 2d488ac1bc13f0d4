import { type Instant, nthOf, type Refusal, found } from '@shanyrak/kernel';
import {
  type DraftCommandType,
  LATEST_INSTANT,
  localTimeInAstana,
  refuse,
  workingTimeAfter,
  ZONE_OF_ASTANA,
} from '@shanyrak/council';
import { adRefsOpen } from '../ad-ref';
import { type Command } from '../commands';
import { type Context } from '../context';
import { textDigest } from '../digest';
import { type Events, type Happening } from '../events';
import { heardAgainst } from '../heard';
import { standing } from '../place';
import { runningSilence } from '../silences';
import { type Ask, type DraftState, type Silence, type SilenceBreak } from '../state';
import { underOpenItem } from './open-item';
import { gavelNotFallen, inThisMeeting, mayBePut, withinPowers } from './question';
import { notWithoutOrigin } from './remitting';
import { isOfStatement, lapsedOf, statementsUntil } from './statement';
import { noBracket } from './revision';
import {
  actingDelegation,
  happening,
  inSession,
  isMember,
  meetingNamed,
  nobodyObjects,
  sameWords,
  unless,
  unopposed,
  type DraftRule,
  type Judgement,
} from './rule';
import { remark } from './words';
import { openAsk } from './wording';

/**
 * The silence procedure (domain 4 (d), practice 3 (d); I6): a clean text becomes a decision at its
 * deadline unless one Member breaks silence before. The instant of receipt decides, that of the
 * deadline itself is late; the deadline only ever moves later; nobody can withhold the adoption of a
 * text that nobody broke, and nobody can take a break back.
 */

/** While the text is under silence, its words stand still and no question is put. */
const MEANWHILE: readonly DraftCommandType[] = [
  'draft.withdraw',
  'draft.openToObservers',
  'facilitator.name',
  'session.begin',
  'session.end',
  'seat.take',
  'seat.pass',
  'provision.takeUp',
  'adRef.mark',
  'adRef.confirm',
];

export function standsStill(state: DraftState, type: DraftCommandType): Refusal | null {
  const running = runningSilence(state);
  if (!running || type.startsWith('silence.') || isOfStatement(type) || MEANWHILE.includes(type))
    return null;
  return refuse('silence.running', { symbol: running.symbol, until: running.until });
}

/**
 * In a meeting the room is asked first whether anybody objects to the procedure (domain 2.1); outside
 * of one the Chair circulates the text under silence, where the council's settings let it.
 */
export const proposeSilence: DraftRule<'silence.propose'> = (state, command, context) => {
  const { meeting, until } = command.payload;
  const unfit =
    mayBegin(state, context) ??
    underMeeting(state, meeting, context) ??
    withinPowers(state, undefined, context) ??
    noBracket(state) ??
    adRefsHeard(state, context) ??
    fitDeadline(command.payload, context.at, context) ??
    sameWords(command, textDigest(state), state);
  if (meeting === undefined)
    return beginning(unfit, state, command, { until, meeting: null }, context);
  const ask: Ask = {
    ...openAsk(state, nthOf(command.id, 1), 'silence', command.digest ?? '', context),
    ...{ amendment: null, provision: null, silence: { until, meeting } },
  };
  return unless(unfit, () => [happening('silence.propose', { ask })]);
};

/** The room has been asked, and nobody objects to the procedure. */
export const startSilence: DraftRule<'silence.start'> = (state, command, context) => {
  const { ask: asked, meeting } = command.payload;
  const ask = found(state.asks, asked);
  if (!ask?.silence) return unless(refuse('ask.absent', { ask: asked }), () => []);
  const { digest, silence } = ask;
  const unfit =
    mayBegin(state, context) ??
    (silence.meeting === meeting ? null : refuse('meeting.other', { meeting: silence.meeting })) ??
    underMeeting(state, meeting, context) ??
    unopposed(ask, context) ??
    noBracket(state) ??
    adRefsHeard(state, context) ??
    longEnough(silence.until, context.at, context) ??
    sameWords(command, textDigest(state), state) ??
    (digest === command.digest ? null : refuse('stale', { seen: command.seen, seq: state.seq }));
  return beginning(unfit, state, command, silence, context);
};

/** By any accredited person of a Member, at any age of screen: a break counts at once. */
export const breakSilence: DraftRule<'silence.break'> = (state, { payload }, context) => {
  const { silence, kind, reason, provision = null } = payload;
  return breaking(state, silence, context, () => ({
    ...{ delegation: actingDelegation(context), receivedAt: context.receivedAt ?? context.at },
    ...{ kind, provision, reason: reason ?? null, proof: null },
  }));
};

/** By note, entered by the Secretariat with the instant of its receipt, late if need be. */
export const recordBreak: DraftRule<'silence.recordBreak'> = (state, { payload }, context) => {
  const { silence, delegation, receivedAt, proof, kind, reason } = payload;
  if (!isMember(context.roster, delegation))
    return unless(refuse('objection.notMember', { delegation }), () => []);
  const unfit =
    remark(proof, 'proof') ??
    (proof.trim() === '' ? refuse('silence.proof', {}) : null) ??
    (receivedAt > context.at
      ? refuse('occurredAt.future', { occurredAt: receivedAt, at: context.at })
      : null);
  if (unfit) return unless(unfit, () => []);
  const paper: SilenceBreak = {
    ...{ delegation, receivedAt, kind, proof },
    ...{ reason: reason ?? null, provision: null },
  };
  const adopted = adoptedBySilence(state, silence);
  if (!adopted) return breaking(state, silence, context, () => paper, 'silence.recordBreak');
  return unless(
    remark(reason, 'reason') ??
      (adopted.break ? refuse('silence.proved', {}) : null) ??
      inTime(adopted, receivedAt),
    () => [happening('silence.prove', { silence, break: paper })],
  );
};

export const requestTime: DraftRule<'silence.requestTime'> = (state, { payload }, context) => {
  const delegation = actingDelegation(context);
  return onRunning(state, payload.silence, (running) =>
    unless(
      beforeDeadline(running, context) ??
        (Object.hasOwn(running.asksForTime, delegation)
          ? refuse('silence.asked', { delegation })
          : null),
      () => [happening('silence.requestTime', { silence: running.id, delegation })],
    ),
  );
};

export const extendSilence: DraftRule<'silence.extend'> = (state, { payload }, context) =>
  onRunning(state, payload.silence, (running) =>
    unless(
      beforeDeadline(running, context) ??
        isLocalTime(payload) ??
        (payload.until > running.until
          ? null
          : refuse('silence.earlier', { until: running.until })),
      () => [
        happening('silence.extend', {
          ...{ silence: running.id, until: payload.until },
          due: dueAfter(payload.until, context),
        }),
      ],
    ),
  );

export const cancelSilence: DraftRule<'silence.cancel'> = (state, { payload }, context) =>
  onRunning(state, payload.silence, (running) =>
    unless(
      beforeDeadline(running, context) ??
        remark(payload.reason, 'reason') ??
        (payload.reason.trim() === '' ? refuse('text.empty', { field: 'reason' }) : null),
      () => [happening('silence.cancel', { silence: running.id, reason: payload.reason })],
    ),
  );

/** The council's own clock, at the deadline and the grace. The decision is dated at the deadline. */
export const expire: DraftRule<'silence.expire'> = (state, { payload }, context) =>
  onRunning(state, payload.silence, (running) => {
    const { until, due, digest, symbol } = running;
    return unless(
      (payload.body === state.body ? null : refuse('body.other', { body: state.body })) ??
        (payload.until === until && context.at >= due ? null : refuse('silence.notDue', { due })) ??
        (digest === textDigest(state) ? null : refuse('question.changed', {})) ??
        notWithoutOrigin(state, context),
      () => {
        const { value } = numberIn(context);
        const decision = {
          ...{ symbol: `${state.body}.DEC/${value}`, number: value, adoptedAt: until },
          ...{ meeting: symbol, digest, bySilence: true as const },
          statementsUntil: statementsUntil(context),
        };
        const expired = happening('silence.expire', { silence: running.id, decision });
        return [expired, ...lapsedOf(state, context)];
      },
    );
  });

/** Two offices: the Secretariat has entered the proof, the Chair declares what follows from it. */
export const voidAdoption: DraftRule<'silence.void'> = (state, { payload }, context) => {
  const adopted = adoptedBySilence(state, payload.silence);
  if (!adopted) return unless(ended(state, payload.silence), () => []);
  const notProved = adopted.break ? null : refuse('silence.notProved', {});
  return unless(notProved ?? notWithoutOrigin(state, context), () => [
    happening('silence.void', { silence: adopted.id }),
  ]);
};

function beginning(
  unfit: Refusal | null,
  state: DraftState,
  command: Command<'silence.propose' | 'silence.start'>,
  { until, meeting }: { readonly until: Instant; readonly meeting: string | null },
  context: Context,
): Judgement {
  const { body = context.settings.prefix } = command.payload;
  const other = body === state.body ? null : refuse('body.other', { body: state.body });
  return unless(unfit ?? other, () => {
    const { value, year } = numberIn(context);
    const { at: startedAt, settings } = context;
    const silence: Events['silence.start']['silence'] = {
      ...{ id: nthOf(command.id, 1), symbol: `${state.body}.SIL/${value}/${year}` },
      ...{ status: 'RUNNING', digest: command.digest!, meeting, startedAt, until },
      ...{ due: dueAfter(until, context), deadlines: [until], zone: ZONE_OF_ASTANA },
      previous: state.silences.findLast(({ status }) => status === 'BROKEN')?.symbol ?? null,
      ...{
        namesBreaker: settings.silence.namesBreaker,
        asksForTime: {},
        break: null,
        reason: null,
      },
    };
    return [happening('silence.start', { silence })];
  });
}

function breaking(
  state: DraftState,
  silence: string,
  context: Context,
  by: () => SilenceBreak,
  type: 'silence.break' | 'silence.recordBreak' = 'silence.break',
): Judgement {
  return onRunning(state, silence, (running) => {
    const broken = by();
    return unless(
      inTime(running, broken.receivedAt) ??
        remark(broken.reason ?? undefined, 'reason') ??
        namesProvision(state, broken.provision),
      (): Happening[] => [happening(type, { silence: running.id, break: broken })],
    );
  });
}

function onRunning(
  state: DraftState,
  silence: string,
  judge: (running: Silence) => Judgement,
): Judgement {
  const running = runningSilence(state);
  return running?.id === silence ? judge(running) : unless(ended(state, silence), () => []);
}

/** Why a round that is named is not the one that runs. */
function ended(state: DraftState, silence: string): Refusal {
  const running = runningSilence(state);
  if (running) return refuse('silence.other', { symbol: running.symbol });
  const once = state.silences.find(({ id }) => id === silence);
  if (!once) return refuse('silence.none', {});
  return refuse('silence.over', { symbol: once.symbol, status: once.status });
}

function adoptedBySilence({ silences }: DraftState, silence: string): Silence | null {
  const latest = silences.at(-1);
  return latest?.id === silence && latest.status === 'ADOPTED' ? latest : null;
}

/** Received within the round: at the very instant of the deadline it is late (I6). */
function inTime({ startedAt, until }: Silence, receivedAt: Instant): Refusal | null {
  if (receivedAt < startedAt) return refuse('silence.notYet', { receivedAt, startedAt });
  return receivedAt >= until ? refuse('silence.late', { receivedAt, until }) : null;
}

function beforeDeadline({ until }: Silence, { at }: Context): Refusal | null {
  return at < until ? null : refuse('silence.deadlinePassed', { until });
}

function namesProvision(state: DraftState, provision: string | null): Refusal | null {
  if (provision === null || standing(state, provision)) return null;
  return refuse('target.absent', { target: provision });
}

/**
 * A text to which somebody objects in the room is not taken past the objection by silence (I1), nor
 * circulated over one to the procedure; one of a package is not taken out of it (I20).
 */
function mayBegin(state: DraftState, context: Context): Refusal | null {
  const procedure = { kind: 'silence', digest: textDigest(state) } as const;
  return (
    mayBePut(state) ??
    gavelNotFallen(state) ??
    (state.package ? refuse('package.apart', {}) : null) ??
    nobodyObjects(state.question?.objections ?? {}, context) ??
    nobodyObjects(heardAgainst(state, procedure), context)
  );
}

function underMeeting(
  state: DraftState,
  meeting: string | undefined,
  context: Context,
): Refusal | null {
  if (meeting === undefined)
    return context.settings.silence.inMeetingOnly ? refuse('silence.inMeeting', {}) : null;
  return (
    inSession(state) ??
    meetingNamed(meeting, context) ??
    inThisMeeting(state, meeting) ??
    underOpenItem(state, meeting, context)
  );
}

/** "Approved subject to silence": by default a mark ad referendum is what the silence is for. */
function adRefsHeard(state: DraftState, { settings, roster }: Context): Refusal | null {
  if (settings.silence.resolvesAdRef) return null;
  const delegations = adRefsOpen(state, roster);
  return delegations.length > 0 ? refuse('silence.adRef', { delegations }) : null;
}

function fitDeadline(
  deadline: { readonly until: Instant; readonly local: string },
  from: Instant,
  context: Context,
): Refusal | null {
  return isLocalTime(deadline) ?? longEnough(deadline.until, from, context);
}

/** The local time in Astana that was chosen is the instant that was sent, whoever reckoned it. */
function isLocalTime({
  until,
  local,
}: {
  readonly until: Instant;
  readonly local: string;
}): Refusal | null {
  const isSo = until < LATEST_INSTANT && localTimeInAstana(until) === local;
  return isSo ? null : refuse('silence.localTime', { local });
}

const HOUR = 3_600_000;

function longEnough(until: Instant, from: Instant, { settings }: Context): Refusal | null {
  const { least } = settings.silence;
  return until - from >= least
    ? null
    : refuse('silence.tooShort', { hours: least / HOUR, least: from + least });
}

function dueAfter(until: Instant, { settings }: Context): Instant {
  return workingTimeAfter(until, settings.silence.grace);
}

function numberIn({ number }: Context): { readonly value: number; readonly year: string } {
  if (!number) throw new Error('This needs the next number of a register.');
  return number;
}
