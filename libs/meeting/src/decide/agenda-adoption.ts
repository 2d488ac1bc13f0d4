import { found, nthOf, type Refusal } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { type Context } from '../context';
import { agendaDigest } from '../digest';
import { itemOnAgenda, itemsInOrder } from '../order-of-business';
import { type Item, type MeetingState } from '../state';
import {
  agendaOpen,
  happening,
  quorate,
  sameAgenda,
  standingObjections,
  unless,
  type MeetingRule,
} from './rule';

/**
 * The agenda is itself adopted by consensus (domain 2.1, practice 2.10). The Chair asks; the ask
 * stands before the room for its window; one Member's objection, to the agenda or to one item, keeps
 * it from being adopted (I1). An item that is objected to may make way: to informal consultations,
 * to "current issues", or altogether. Else the Chair says that the agenda is not adopted, and
 * nothing is done in the meeting but to suspend, resume and close it.
 */
export const ask: MeetingRule<'agenda.ask'> = (state, command, context) => {
  const { at, settings } = context;
  return unless(
    agendaOpen(state) ??
      (itemsInOrder(state).length === 0 ? refuse('agenda.empty', {}) : null) ??
      sameAgenda(command, state),
    () => {
      const until = at + settings.askWindow;
      const digest = agendaDigest(state);
      return [happening('agenda.ask', { ask: { id: nthOf(command.id, 1), digest, at, until } })];
    },
  );
};

export const adopt: MeetingRule<'agenda.adopt'> = (state, command, context) => {
  const { ask: asked, occurredAt } = command.payload;
  return unless(
    agendaOpen(state) ??
      sameAgenda(command, state) ??
      standsAsked(state, asked, context) ??
      nobodyObjects(state, context) ??
      quorate(state, context),
    () => [happening('agenda.adopt', { ask: asked }, occurredAt)],
  );
};

/** Said only of an agenda to which somebody objects: no Chair keeps the Members from their business. */
export const notAdopt: MeetingRule<'agenda.notAdopt'> = (state, { payload }, context) =>
  unless(
    agendaOpen(state) ??
      (objectors(state, context).length === 0 ? refuse('agenda.unopposed', {}) : null),
    () => [happening('agenda.notAdopt', {}, payload.occurredAt)],
  );

export const moveItem: MeetingRule<'item.move'> = (state, { payload }) => {
  const { to } = payload;
  const item = itemOnAgenda(state, payload.item);
  if (!item) return unless(refuse('item.absent', {}), () => []);
  const under = to === 'currentIssues' ? currentIssues(state, item) : null;
  const nowhere = to === 'currentIssues' && under === null;
  return unless(
    agendaOpen(state) ?? (nowhere ? refuse('agenda.noCurrentIssues', {}) : null),
    () => {
      const status = to === 'struck' ? 'STRUCK' : 'MOVED';
      return [happening('item.move', { item: { ...item, status, movedTo: under }, to })];
    },
  );
};

/** The item under which any Member may raise a matter; never the one that makes way. */
function currentIssues(state: MeetingState, moved: Item): string | null {
  const item = itemsInOrder(state).find((one) => one.currentIssues && one.id !== moved.id);
  return item?.id ?? null;
}

function standsAsked({ agenda }: MeetingState, id: string, { at }: Context): Refusal | null {
  if (agenda.ask?.id !== id) return refuse('ask.absent', {});
  return at < agenda.ask.until ? refuse('window.open', { until: agenda.ask.until }) : null;
}

function nobodyObjects(state: MeetingState, context: Context): Refusal | null {
  const delegations = objectors(state, context);
  return delegations.length > 0 ? refuse('objection.stands', { delegations }) : null;
}

/** The Members that object to what is asked, or to any item on the agenda, by code. */
function objectors({ agenda }: MeetingState, { roster }: Context): string[] {
  const targets = [...(agenda.ask ? [agenda.ask.id] : []), ...agenda.order];
  const all = targets.flatMap((target) =>
    standingObjections(found(agenda.objections, target) ?? {}, roster),
  );
  return [...new Set(all)].sort();
}
