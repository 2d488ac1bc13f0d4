import { type DraftCommandType } from '@shanyrak/council';
import { type DraftEvent, type EventType } from './events';
import { blockOf, without } from './place';
import { adRefChanged } from './ad-ref';
import { touchedBy } from './change';
import { type Ask, type DoneAct, type DraftState, type Provision, type Stance } from './state';

/**
 * The memory that undo draws on (design 2): for each act that may be undone, what it touched and how
 * that stood before. It is kept from event to event by comparing the state before with the state
 * after, so that no act can forget to say what it changed, and ends when a revision is issued, the
 * question is put or silence begins.
 */
const UNDOABLE: readonly DraftCommandType[] = [
  'session.begin',
  'session.end',
  'amendment.propose',
  'amendment.enter',
  'amendment.revise',
  'amendment.withdraw',
  'amendment.cosponsor',
  'stance.set',
  'stance.lift',
  'adRef.mark',
  'adRef.confirm',
  'text.propose',
  'wording.ask',
  'wording.settle',
  'provision.ask',
  'provision.close',
  'provision.reopen',
  'draft.declareClean',
  'silence.propose',
];
/** From then on the text rests on what the room has seen. */
const RESTED: readonly EventType[] = ['revision.issue', 'question.put', 'silence.start'];
/** How many acts are remembered at most: a state must not grow with age. */
export const ACTS_REMEMBERED = 128;

/** The acts to remember after `event` led from `previous` to `next`. */
export function remember(
  previous: DraftState,
  next: DraftState,
  event: DraftEvent,
): readonly DoneAct[] {
  if (RESTED.includes(event.type)) return [];
  const latest = previous.acts.at(-1);
  const continues = latest?.command === event.command;
  if (!continues && !begins(event)) return next.acts;
  const act = continues ? { ...latest, act: nameOf(latest.act, event) } : freshAct(event);
  const others = continues ? previous.acts.slice(0, -1) : previous.acts;
  return [...others, withChanges(act, previous, next)].slice(-ACTS_REMEMBERED);
}

/** A draft is reopened by the proposal that follows in the same act: that is the act's name. */
function begins({ type }: DraftEvent): boolean {
  return type === 'draft.reopen' || (UNDOABLE as readonly string[]).includes(type);
}

function nameOf(soFar: string, { type }: DraftEvent): string {
  return soFar === 'draft.reopen' ? type : soFar;
}

function freshAct(event: DraftEvent): DoneAct {
  return {
    command: event.command,
    act: event.type,
    as: event.by.as,
    delegation: event.by.delegation,
    seq: event.seq,
    provisions: [],
    before: {
      provisions: {},
      amendments: {},
      stances: {},
      asks: {},
      status: null,
      session: null,
      adRef: null,
      moved: null,
    },
  };
}

function withChanges(act: DoneAct, previous: DraftState, next: DraftState): DoneAct {
  const { before } = act;
  const provisions = changed(previous.provisions, next.provisions, before.provisions);
  const amendments = changed(previous.amendments, next.amendments, before.amendments);
  const stances = changed(previous.stances, next.stances, before.stances);
  const asks = changed(previous.asks, next.asks, before.asks);
  const touched = new Set([...act.provisions, ...Object.keys(provisions)]);
  for (const id of [...Object.keys(amendments), ...Object.keys(stances)]) {
    const amendment = next.amendments[id];
    for (const provision of amendment ? touchedBy(amendment.change) : [id]) touched.add(provision);
  }
  for (const id of Object.keys(asks)) {
    const provision = (next.asks[id] ?? previous.asks[id])?.provision;
    if (provision) touched.add(provision);
  }
  const status = before.status ?? (previous.status === next.status ? null : previous.status);
  const session =
    before.session ?? (previous.session === next.session ? null : { restored: previous.session });
  return {
    ...act,
    provisions: [...touched],
    before: {
      provisions,
      amendments,
      stances,
      asks,
      status,
      session,
      adRef: before.adRef ?? adRefChanged(previous, next),
      moved: movedBy(act, previous, next),
    },
  };
}

/** What an act has moved within the text, and where it stood. */
function movedBy(act: DoneAct, previous: DraftState, next: DraftState): DoneAct['before']['moved'] {
  if (act.before.moved || previous.order === next.order) return act.before.moved;
  if (previous.order.length !== next.order.length) return null;
  const first = next.order.findIndex((id, n) => id !== previous.order[n]);
  if (first < 0) return null;
  const moved = Object.keys(next.provisions).find(
    (id) => next.provisions[id] !== previous.provisions[id],
  );
  if (moved === undefined) return null;
  const block = blockOf(previous, moved);
  const at = previous.order.indexOf(moved);
  return { block, after: previous.order[at - 1] ?? null };
}

type ById<T> = Readonly<Record<string, T>>;

/** What stood under each changed id before the act; the earliest answer counts. */
function changed<T>(previous: ById<T>, next: ById<T>, known: ById<T | null>): ById<T | null> {
  if (previous === next) return known;
  const before: Record<string, T | null> = { ...known };
  const note = (id: string): void => {
    if (previous[id] !== next[id] && !Object.hasOwn(before, id)) before[id] = previous[id] ?? null;
  };
  Object.keys(next).forEach(note);
  Object.keys(previous).forEach(note);
  return before;
}

/**
 * The later act that stands in the way of undoing `act`, or null. An act stands in the way when it
 * touched the same provision, and when it declared the text clean or opened it again. Any later act
 * does where that very thing, or a session, would be undone. Nothing rests on a question to the room
 * but what became of it: whoever asked takes it back whatever was said and proposed meanwhile.
 */
export function laterAct(
  state: DraftState,
  act: DoneAct,
): { readonly act: DoneAct; readonly provision: string | null } | null {
  const turns = act.before.session !== null || act.before.status !== null;
  for (const later of state.acts.slice(state.acts.indexOf(act) + 1)) {
    const provision = later.provisions.find((id) => act.provisions.includes(id));
    if (provision !== undefined && !isApart(act, later)) return { act: later, provision };
    if (isSameMark(later, act)) return { act: later, provision: act.before.adRef!.provision };
    const turnedText = later.before.status !== null && later.act !== 'session.begin';
    if (turnedText || turns) return { act: later, provision: later.provisions[0] ?? null };
  }
  return null;
}

/** Of two acts the one only asked, and the other left what is before the room alone. */
function isApart({ before: asked }: DoneAct, { before: later }: DoneAct): boolean {
  const isNone = (some: object): boolean => Object.keys(some).length === 0;
  const onlyAsked =
    !isNone(asked.asks) &&
    [asked.provisions, asked.amendments, asked.stances].every(isNone) &&
    asked.moved === null;
  return onlyAsked && isNone(later.asks);
}

/** Ad ref marks stand in nobody's way but their own. */
function isSameMark({ before: { adRef: later } }: DoneAct, { before: { adRef } }: DoneAct) {
  return (
    adRef !== null && later?.provision === adRef.provision && later.delegation === adRef.delegation
  );
}

/** What an undo restores: how everything that the act changed stood before it. */
export interface Restored {
  readonly provisions: readonly Provision[];
  /** The text order without what the act brought in; null where it brought in nothing. */
  readonly order: readonly string[] | null;
  readonly amendments: readonly DraftState['amendments'][string][];
  readonly stances: ById<ById<Stance>>;
  readonly asks: ById<Ask | null>;
}

/**
 * A proposal that the act brought in is not taken away: it becomes UNDONE and stays readable (I17).
 * An ask lapsed with the session in which it was put, and does not come back outside one; nor does one
 * about an amendment that has left the text since another ask took its place.
 */
export function restoredBy(state: DraftState, act: DoneAct): Restored {
  const { before } = act;
  const session = before.session ? before.session.restored : state.session;
  const brought = Object.keys(before.provisions).filter((id) => before.provisions[id] === null);
  const stayed = brought.length > 0 ? without(state, brought).order : state.order;
  const order = before.moved ? movedBack(stayed, before.moved) : stayed;
  const mayComeBack = ({ amendment }: Ask): boolean =>
    session !== null &&
    (amendment === null ||
      (before.amendments[amendment] ?? state.amendments[amendment])?.status === 'IN_TEXT');
  return {
    provisions: Object.values(before.provisions).filter((provision) => provision !== null),
    order: order === state.order ? null : order,
    amendments: Object.entries(before.amendments).map(
      ([id, amendment]) => amendment ?? { ...state.amendments[id]!, status: 'UNDONE' as const },
    ),
    stances: Object.fromEntries(
      Object.entries(before.stances).map(([target, stances]) => [target, stances ?? {}]),
    ),
    asks: Object.fromEntries(
      Object.entries(before.asks).filter(([, ask]) => ask === null || mayComeBack(ask)),
    ),
  };
}

/** What was moved stands again behind what it followed; nothing else has left the text since. */
function movedBack(
  order: readonly string[],
  { block, after }: NonNullable<DoneAct['before']['moved']>,
): string[] {
  const rest = order.filter((id) => !block.includes(id));
  return rest.toSpliced(after === null ? 0 : rest.indexOf(after) + 1, 0, ...block);
}

/**
 * The acts still remembered once one was undone. Where what stood before a moved provision has left
 * the text with it, the provision stood behind the one before that.
 */
export function afterUndo(
  acts: readonly DoneAct[],
  undone: string,
  previous: readonly string[],
  next: readonly string[],
): readonly DoneAct[] {
  const stays = new Set(next);
  return acts
    .filter(({ command }) => command !== undone)
    .map((act) => {
      const { moved } = act.before;
      if (!moved || moved.after === null || stays.has(moved.after)) return act;
      const elders = previous.slice(0, previous.indexOf(moved.after));
      const after = elders.findLast((id) => stays.has(id)) ?? null;
      return { ...act, before: { ...act.before, moved: { ...moved, after } } };
    });
}
