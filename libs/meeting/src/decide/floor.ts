import { type Refusal } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { type Context } from '../context';
import { type Speaker, type MeetingState } from '../state';
import { atTable, onList } from './floor-list';
import { happening, unless, type MeetingRule } from './rule';
import { speechEnded } from './sitting';

/**
 * The floor: given by the Chair to one speaker at a time, and ended by the Chair or by the speaker
 * (practice 2.15). Its limits and its clock are the Chair's; the clock shames nobody, and is shown to
 * all only where the Chair shows it (practice rule 16).
 */
const LONGEST_SPEECH = 2 * 3_600_000;

/** Whoever had the floor has spoken. */
export const giveFloor: MeetingRule<'floor.give'> = (state, { payload }, context) => {
  const speaker = onList(state, payload.speaker);
  return unless(speaker ? mayHaveIt(speaker, state, context) : refuse('speaker.absent', {}), () => [
    ...speechEnded(state),
    happening('floor.give', { speech: { speaker: speaker!, from: context.at, until: null } }),
  ]);
};

export const endFloor: MeetingRule<'floor.end'> = (state, _command, context) =>
  unless(mayEnd(state, context), () => speechEnded(state));

export const setLimit: MeetingRule<'floor.limit'> = ({ floor }, { payload }) => {
  const { limit, replyLimit } = payload;
  const same = floor.limit === limit && floor.replyLimit === replyLimit;
  return unless(
    (fits(limit) && fits(replyLimit) ? null : refuse('floor.limit', {})) ??
      (same ? refuse('floor.unchanged', {}) : null),
    () => [happening('floor.limit', { limit, replyLimit })],
  );
};

export const showClock: MeetingRule<'floor.showClock'> = ({ floor }, { payload }) =>
  unless(floor.clockShown === payload.shown ? refuse('floor.unchanged', {}) : null, () => [
    happening('floor.showClock', { shown: payload.shown }),
  ]);

function mayHaveIt(speaker: Speaker, state: MeetingState, context: Context): Refusal | null {
  return (
    (state.current === speaker.item ? null : refuse('floor.otherItem', {})) ??
    atTable(speaker, state, context)
  );
}

function mayEnd({ floor }: MeetingState, { actor }: Context): Refusal | null {
  const { speaking } = floor;
  if (!speaking) return refuse('floor.nobody', {});
  const own = speaking.speaker.delegation === actor.delegation;
  return actor.as === 'chair' || own ? null : refuse('floor.notYours', {});
}

/** Whole milliseconds, more than none and at most two hours; or no limit. */
function fits(limit: number | null): boolean {
  return limit === null || (Number.isInteger(limit) && limit > 0 && limit <= LONGEST_SPEECH);
}
