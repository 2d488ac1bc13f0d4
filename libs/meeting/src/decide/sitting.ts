import { accept, type Instant, type Refusal } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { type Context } from '../context';
import { type Happening } from '../events';
import { currentItem } from '../order-of-business';
import { type MeetingState } from '../state';
import { happening, meetingNamed, unless, type MeetingRule } from './rule';

/**
 * The Chair opens, suspends, resumes and closes the meeting, and says who is in the room (domain
 * 1.3; practice 2.7). A meeting closes when nothing is left before it: no item, no speaker, no point
 * of order. Suspended it may be at any moment: whoever has the floor then has spoken.
 */
export const open: MeetingRule<'meeting.open'> = (_state, { payload }) =>
  accept([happening('meeting.open', {}, payload.occurredAt)]);

export const suspend: MeetingRule<'meeting.suspend'> = (state, { payload }, context) => {
  const { until, occurredAt } = payload;
  // On paper it may have been resumed long since.
  const from = (state.onPaper ? occurredAt : undefined) ?? context.at;
  return unless(until === undefined ? null : ahead(until, from), () => [
    ...speechEnded(state),
    happening('meeting.suspend', { until: until ?? null }, occurredAt),
  ]);
};

export const resume: MeetingRule<'meeting.resume'> = (_state, { payload }) =>
  accept([happening('meeting.resume', {}, payload.occurredAt)]);

export const close: MeetingRule<'meeting.close'> = (state, { payload }, context) => {
  const { next, occurredAt } = payload;
  return unless(nothingBefore(state) ?? (next ? nextKnown(next, state, context) : null), () => {
    const then = next ? { symbol: next.symbol, startsAt: next.startsAt } : null;
    return [happening('meeting.close', { next: then }, occurredAt)];
  });
};

export const setFormat: MeetingRule<'format.set'> = (state, { payload }) =>
  unless(
    (state.format === payload.format ? refuse('format.unchanged', {}) : null) ??
      (payload.format === 'plenary' && currentItem(state)?.closed
        ? refuse('format.closedItem', {})
        : null),
    () => [happening('format.set', { format: payload.format }, payload.occurredAt)],
  );

/** Whoever has the floor has spoken. */
export function speechEnded({ floor }: MeetingState): Happening[] {
  return floor.speaking ? [happening('floor.end', { speaker: floor.speaking.speaker.id })] : [];
}

export function nobodySpeaks({ floor }: MeetingState): Refusal | null {
  return floor.speaking ? refuse('floor.taken', {}) : null;
}

function nothingBefore(state: MeetingState): Refusal | null {
  return (state.current === null ? null : refuse('item.open', {})) ?? nobodySpeaks(state);
}

function nextKnown(
  { symbol, startsAt }: NonNullable<MeetingState['next']>,
  state: MeetingState,
  context: Context,
): Refusal | null {
  if (symbol === state.symbol) return refuse('meeting.itself', { meeting: symbol });
  return (
    (symbol === null ? null : meetingNamed(symbol, context.settings)) ??
    (startsAt === null || state.onPaper ? null : ahead(startsAt, context.at))
  );
}

function ahead(instant: Instant, from: Instant): Refusal | null {
  return instant > from ? null : refuse('meeting.past', {});
}
