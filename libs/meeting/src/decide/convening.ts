import { type Instant, type Refusal } from '@shanyrak/kernel';
import { dayInAstana, refuse } from '@shanyrak/council';
import { type Context } from '../context';
import { type Happening } from '../events';
import { type MeetingState, type UrgentRequest } from '../state';
import { meetingIdOf, parseSymbol } from '../symbol';
import {
  actingDelegation,
  happening,
  meetingNamed,
  unless,
  type MeetingRule,
  type OpeningRule,
} from './rule';
import { reasoned, titled } from './words';

/**
 * How a meeting comes about (practice 2.11). Chair and Secretariat convene it. Any Member may ask
 * for an urgent one, with reasons; the Chair answers in time, by convening it or by declining with
 * reasons, and afterwards the Member convenes it by itself: nobody delays for ever what a Member has
 * a right to (I22), be it by silence, by putting it off or by cancelling it.
 */
export const request: OpeningRule<'meeting.request'> = (id, { payload }, context) => {
  const { symbol, startsAt, title, reason } = payload;
  const { at, settings } = context;
  return unless(
    namesItsStream(symbol, id, context) ??
      inTheFuture(startsAt, context) ??
      inItsYear(symbol, startsAt) ??
      titled(title, 'title', settings) ??
      reasoned(reason, 'reason'),
    () => {
      const answerBy = at + settings.urgentAnswer;
      const delegation = actingDelegation(context);
      const heldBy = Math.max(startsAt, answerBy) + settings.urgentAnswer;
      const asked = { delegation, reason, at, answerBy, heldBy, declined: null };
      const body = bodyOf(symbol);
      return [happening('meeting.request', { id, symbol, body, startsAt, title, request: asked })];
    },
  );
};

export const decline: MeetingRule<'meeting.decline'> = (_state, { payload }) =>
  unless(reasoned(payload.reason, 'reason'), () => [
    happening('meeting.decline', { reason: payload.reason }),
  ]);

/** By the Member that asked, once the Chair has declined or let its time pass. */
export const insist: MeetingRule<'meeting.insist'> = (state, _command, context) => {
  const urgent = requestOf(state);
  return unless(mayInsist(urgent, context), () => {
    const { id, symbol, body, mode, format, title, place, onPaper } = state;
    const { at, settings } = context;
    // What was asked for may lie behind by now: then the Members have as much notice as the Chair had.
    const startsAt = state.startsAt > at ? state.startsAt : at + settings.urgentAnswer;
    const meeting = { id, symbol, body, startsAt, mode, format, title, place, onPaper };
    return [happening('meeting.convene', { ...meeting, insisted: true }), ...limitSet(context)];
  });
};

function mayInsist({ delegation, declined, answerBy }: UrgentRequest, context: Context) {
  if (delegation !== actingDelegation(context)) return refuse('request.notYours', { delegation });
  return declined || context.at >= answerBy
    ? null
    : refuse('request.unanswered', { until: answerBy });
}

/** Opens the stream. What has begun already is entered as soon as somebody can: the room outranks the software. */
export const convene: OpeningRule<'meeting.convene'> = (id, { payload }, context) => {
  const { symbol, mode, format, title = null, place = null, onPaper = false } = payload;
  return unless(convenable(id, payload, context), () => {
    const names = { id, symbol, body: bodyOf(symbol), startsAt: payload.startsAt };
    const meeting = { ...names, mode, format, title, place, onPaper };
    return [happening('meeting.convene', { ...meeting, insisted: false }), ...limitSet(context)];
  });
};

/** Answers a Member's request: under the symbol, and unless said otherwise the title, that it gave. */
export const conveneAsAsked: MeetingRule<'meeting.convene'> = (state, { payload }, context) => {
  const { symbol, startsAt, mode, format, place = null, onPaper = false } = payload;
  return unless(convenable(state.id, payload, context) ?? notPutOff(state, startsAt), () => {
    const title = payload.title ?? state.title;
    const names = { id: state.id, symbol, body: state.body, startsAt };
    const meeting = { ...names, mode, format, title, place, onPaper };
    return [happening('meeting.convene', { ...meeting, insisted: false }), ...limitSet(context)];
  });
};

export const reschedule: MeetingRule<'meeting.reschedule'> = (state, { payload }, context) => {
  const { startsAt } = payload;
  return unless(
    (startsAt === state.startsAt ? refuse('meeting.unchanged', {}) : null) ??
      (state.onPaper ? null : inTheFuture(startsAt, context)) ??
      inItsYear(state.symbol, startsAt) ??
      notPutOff(state, startsAt),
    () => [happening('meeting.reschedule', { startsAt })],
  );
};

/** Not a meeting that a Member asked for: that would be an answer without reasons. */
export const cancel: MeetingRule<'meeting.cancel'> = ({ urgent }) =>
  unless(urgent ? refuse('meeting.ofRight', { delegation: urgent.delegation }) : null, () => [
    happening('meeting.cancel', {}),
  ]);

type Convening = Parameters<typeof convene>[1]['payload'];

function convenable(id: string, payload: Convening, context: Context): Refusal | null {
  const { symbol, startsAt, title, place } = payload;
  return (
    namesItsStream(symbol, id, context) ??
    inItsYear(symbol, startsAt) ??
    (title ? titled(title, 'title', context.settings) : null) ??
    (place ? titled(place, 'place', context.settings) : null)
  );
}

/** The stream is the symbol's own, so that no two meetings ever bear one symbol. */
function namesItsStream(symbol: string, id: string, { settings }: Context): Refusal | null {
  return (
    meetingNamed(symbol, settings) ??
    (meetingIdOf(symbol) === id ? null : refuse('meeting.symbolOfStream', { meeting: symbol }))
  );
}

function inTheFuture(startsAt: Instant, { at }: Context): Refusal | null {
  return startsAt > at ? null : refuse('meeting.past', {});
}

/** A meeting is counted in the year in which it begins, by the calendar of the host city. */
function inItsYear(symbol: string, startsAt: Instant): Refusal | null {
  const year = dayInAstana(startsAt).slice(0, 4);
  return parseSymbol(symbol)?.year === Number(year)
    ? null
    : refuse('meeting.year', { meeting: symbol, year });
}

function notPutOff({ urgent }: MeetingState, startsAt: Instant): Refusal | null {
  return urgent && startsAt > urgent.heldBy
    ? refuse('meeting.putOff', { delegation: urgent.delegation, until: urgent.heldBy })
    : null;
}

/** The time for speakers with which meetings of this council begin. */
function limitSet({ settings }: Context): Happening[] {
  const { speakingLimit: limit } = settings;
  return limit === null ? [] : [happening('floor.limit', { limit, replyLimit: null })];
}

function requestOf({ urgent }: MeetingState): UrgentRequest {
  if (!urgent) throw new Error('A meeting that was requested knows who asked for it.');
  return urgent;
}

function bodyOf(symbol: string): string {
  return parseSymbol(symbol)!.body;
}
