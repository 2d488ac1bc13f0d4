import { accept, nthOf, type Refusal } from '@shanyrak/kernel';
import { refuse, type MeetingCommandType } from '@shanyrak/council';
import { type Context } from '../context';
import { type MeetingState, type PointOfOrder } from '../state';
import { actingDelegation, happening, unless, type MeetingRule } from './rule';
import { remark } from './words';

/**
 * Points of order (domain 2.1): taken at once, even while somebody speaks, whose speech goes on
 * afterwards; ruled on by the Chair before anything else goes on. Until then the Chair may suspend
 * the meeting and set its format, and whoever is on the list may go.
 */
const WAITS_FOR_RULING: readonly MeetingCommandType[] = [
  'agenda.ask',
  'agenda.adopt',
  'agenda.notAdopt',
  'meeting.close',
  'item.move',
  'item.link',
  'item.open',
  'item.conclude',
  'item.adjourn',
  'floor.order',
  'floor.give',
  'floor.limit',
  'floor.showClock',
  'floor.closeList',
  'floor.reopenList',
  'order.raise',
];

export const raiseOrder: MeetingRule<'order.raise'> = (state, { id }, context) => {
  const delegation = actingDelegation(context);
  const point = { id: nthOf(id, 1), delegation, item: state.current, at: context.at };
  return accept([happening('order.raise', { order: { ...point, ruling: null } })]);
};

export const withdrawOrder: MeetingRule<'order.withdraw'> = ({ order }, _command, context) =>
  unless(order ? own(order, context) : refuse('order.none', {}), () => [
    happening('order.withdraw', {}),
  ]);

export const ruleOnOrder: MeetingRule<'order.rule'> = ({ order }, { payload }) => {
  const { granted, words } = payload;
  return unless((order ? null : refuse('order.none', {})) ?? remark(words, 'words'), () => [
    happening('order.rule', { granted, words: words ?? null }),
  ]);
};

/** Whether this act has to wait for the ruling on a point of order. The speaker ends its own speech at any time. */
export function waitsForRuling(
  { order }: MeetingState,
  act: MeetingCommandType,
  { actor }: Context,
): Refusal | null {
  if (!order) return null;
  const waits = WAITS_FOR_RULING.includes(act) || (act === 'floor.end' && actor.as === 'chair');
  return waits ? refuse('order.waits', { delegation: order.delegation }) : null;
}

function own({ delegation }: PointOfOrder, context: Context): Refusal | null {
  return delegation === actingDelegation(context) ? null : refuse('order.notYours', { delegation });
}
