import { type Actor, type MeetingCommandType } from '@shanyrak/council';
import { type Verdict } from '@shanyrak/kernel';
import { type Payloads } from './commands';
import { type MeetingEvent } from './events';
import { itemsInOrder } from './order-of-business';
import { FORMATS, ITEM_OUTCOMES, type Item, type MeetingState, type PlannedItem } from './state';
import { adviser, AGENDA, CHAIR, head, OFFICER, type Hall } from './table.support';

/**
 * Random play in a meeting, for laws that hold whatever people try. A move is three numbers; what
 * they mean is read off the state as it stands, so that most moves are nearly right: many are
 * accepted, and the refusals are those of real rooms.
 */
export interface Move {
  readonly act: number;
  readonly actor: number;
  readonly target: number;
}

const DELEGATIONS = ['XAA', 'XBE', 'XCI', 'XYA'];

interface Choice {
  readonly hall: Hall;
  readonly state: MeetingState;
  readonly member: Actor;
  readonly chair: Actor;
  readonly pick: <T>(from: readonly T[]) => T | undefined;
}
type Try = (choice: Choice) => Verdict<readonly MeetingEvent[]>;

const by =
  <T extends MeetingCommandType>(
    actor: (choice: Choice) => Actor,
    type: T,
    payload: (choice: Choice) => Payloads[T],
  ): Try =>
  (choice) =>
    choice.hall.act(actor(choice), type, payload(choice));

const member = ({ member: actor }: Choice): Actor => actor;
const chair = ({ chair: actor }: Choice): Actor => actor;
const nothing = (): Record<string, never> => ({});
/** Mostly the open one. */
const item = ({ state, pick }: Choice): Item | undefined => {
  const open = state.current ? [state.items[state.current]!] : [];
  return pick([...itemsInOrder(state), ...Array<Item[]>(7).fill(open).flat()]);
};
const itemId = (choice: Choice): string => item(choice)?.id ?? 'none';
const open = ({ state }: Choice): string => state.current ?? 'none';
const underItem = ({ state }: Choice): string[] =>
  (state.items[state.current ?? '']?.documents ?? [])
    .map(({ draft }) => draft)
    .filter((draft) => draft !== null);
/** Mostly one under the open item. */
const waiting = ({ state, pick }: Choice): string => {
  const { list } = state.floor;
  const now = list.filter(({ item: under }) => under === state.current);
  return pick([...list, ...Array<typeof now>(9).fill(now).flat()])?.id ?? 'none';
};
const anySpeaker = ({ state, pick }: Choice): string =>
  pick([...state.floor.list, ...state.floor.spoken.map(({ speaker }) => speaker)])?.id ?? 'none';
const objected = (choice: Choice): string =>
  choice.pick([choice.state.agenda.ask?.id ?? 'old', itemId(choice)])!;

const planned = ({ id, ...rest }: Item): PlannedItem & { readonly id: string } => {
  const { label, title, annotation, documents, action, closed, currentIssues } = rest;
  return {
    id,
    label,
    title,
    annotation,
    documents,
    action,
    closed,
    currentIssues,
    carriedFrom: null,
  };
};
/** The agenda as it stands with one item changed, turned round or left out; or the whole one again. */
const agenda = (choice: Choice): Payloads['agenda.set'] => {
  const items = itemsInOrder(choice.state).map(planned);
  const one = choice.pick(items);
  const closed = items.map((other) =>
    other === one ? { ...other, closed: !other.closed } : other,
  );
  const less = items.filter((other) => other !== one);
  return { items: choice.pick([closed, less, items.toReversed(), AGENDA])! };
};

/** Acts by their weight: what happens often in rooms stands here more than once. */
const TRIES: readonly Try[] = [
  by(chair, 'agenda.set', agenda),
  by(member, 'agenda.request', ({ pick }) => ({
    title: { en: 'A matter' },
    draft: pick([null, AGENDA[4]!.documents[0]!.draft]) ?? null,
  })),
  by(member, 'agenda.unrequest', ({ state, pick }) => ({
    request: pick(state.requests)?.id ?? 'none',
  })),
  ...Array<Try>(5).fill(by(chair, 'agenda.ask', nothing)),
  ...Array<Try>(6).fill(
    by(chair, 'agenda.adopt', ({ hall, state }) => {
      hall.pass(hall.settings.askWindow);
      return { ask: state.agenda.ask?.id ?? 'none' };
    }),
  ),
  by(chair, 'agenda.notAdopt', ({ pick }) => ({ ...(pick([0, 1, 2]) === 1 && { occurredAt: 1 }) })),
  by(chair, 'item.move', (choice) => ({
    item: itemId(choice),
    to: choice.pick(['informal', 'currentIssues', 'struck'] as const)!,
  })),
  by(chair, 'item.link', (choice) => ({
    item: itemId(choice),
    symbol: `SEC.GAL/${choice.state.seq}/26`,
    draft: null,
  })),
  by(member, 'objection.raise', (choice) => ({ against: objected(choice) })),
  by(
    ({ pick }) => adviser(pick(DELEGATIONS)!),
    'objection.raise',
    (choice) => ({
      against: objected(choice),
    }),
  ),
  by(chair, 'objection.raise', (choice) => ({ against: objected(choice) })),
  by(
    () => OFFICER,
    'objection.seen',
    (choice) => ({
      against: objected(choice),
      delegation: choice.pick(DELEGATIONS)!,
    }),
  ),
  ...Array<Try>(3).fill(
    by(member, 'objection.withdraw', (choice) => ({ against: objected(choice) })),
  ),
  by(chair, 'meeting.suspend', nothing),
  ...Array<Try>(5).fill(by(chair, 'meeting.resume', nothing)),
  (choice) =>
    choice.pick([...Array(9).keys()]) === 4
      ? choice.hall.act(choice.chair, 'meeting.close', {})
      : choice.hall.act(choice.chair, 'meeting.open', {}),
  by(chair, 'format.set', ({ pick }) => ({
    format: pick([...FORMATS, ...Array<'plenary'>(7).fill('plenary')])!,
  })),
  ...Array<Try>(3).fill(by(member, 'seat.take', ({ pick }) => ({ remote: pick([true, false])! }))),
  by(member, 'seat.pass', ({ member: { delegation } }) => ({ to: `adviser-${delegation}` })),
  ...Array<Try>(4).fill(by(chair, 'item.open', (choice) => ({ item: itemId(choice) }))),
  ...Array<Try>(2).fill(
    by(chair, 'item.conclude', (choice) => ({
      item: open(choice),
      outcome: choice.pick(ITEM_OUTCOMES)!,
      drafts: underItem(choice),
    })),
  ),
  by(chair, 'item.adjourn', (choice) => ({ item: open(choice), drafts: underItem(choice) })),
  ...Array<Try>(10).fill(
    by(member, 'floor.request', (choice) => ({
      item: itemId(choice),
      kind: choice.pick(['statement', 'minister', 'group', 'reply', 'statement'] as const)!,
      ...(choice.pick([1, 2, 3]) === 2 && { onBehalfOf: [choice.pick(DELEGATIONS)!] }),
    })),
  ),
  by(member, 'floor.withdraw', (choice) => ({ speaker: waiting(choice) })),
  by(
    () => OFFICER,
    'floor.enter',
    (choice) => ({
      ...{ item: itemId(choice), kind: 'guest', delegation: null, name: { en: 'A guest' } },
    }),
  ),
  by(member, 'floor.align', (choice) => ({ speaker: anySpeaker(choice) })),
  by(chair, 'floor.order', ({ state }) => ({
    speakers: state.floor.list.map(({ id }) => id).toReversed(),
  })),
  ...Array<Try>(9).fill(by(chair, 'floor.give', (choice) => ({ speaker: waiting(choice) }))),
  ...Array<Try>(3).fill(by(chair, 'floor.end', nothing)),
  by(member, 'floor.end', nothing),
  by(chair, 'floor.limit', ({ pick }) => ({ limit: pick([null, 60_000])!, replyLimit: null })),
  by(chair, 'floor.showClock', ({ state }) => ({ shown: !state.floor.clockShown })),
  by(chair, 'floor.closeList', (choice) => ({ item: itemId(choice) })),
  by(chair, 'floor.reopenList', (choice) => ({ item: itemId(choice) })),
  by(member, 'order.raise', nothing),
  by(member, 'order.withdraw', nothing),
  ...Array<Try>(3).fill(by(chair, 'order.rule', () => ({ granted: true }))),
  // Somebody is admitted, or leaves, in the middle of it all.
  ({ hall, pick, member: actor }) => {
    const code = pick(DELEGATIONS)!;
    const status = pick(['MEMBER', 'OBSERVER_STATE', 'MEMBER', null, 'MEMBER'] as const) ?? null;
    if (status === null) delete hall.roster[code];
    else hall.roster[code] = status;
    return hall.act(actor, 'seat.take', {});
  },
];

/** What one tries next. */
export function tries(hall: Hall, { act, actor, target }: Move): Verdict<readonly MeetingEvent[]> {
  const delegation = DELEGATIONS[actor % DELEGATIONS.length]!;
  const state = hall.meeting();
  const holder = state.seats[delegation];
  const own = actor % 7 === 0 ? adviser(delegation) : head(delegation);
  let turns = 0;
  return TRIES[act % TRIES.length]!({
    hall,
    state,
    member: holder ? { ...own, person: holder } : own,
    chair: actor % 11 === 10 ? { ...CHAIR, as: 'national' } : CHAIR,
    pick: (from) => from[(target + 7 * turns++) % from.length],
  });
}
