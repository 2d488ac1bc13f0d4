import { nthOf, type Refusal } from '@shanyrak/kernel';
import { refuse } from '@shanyrak/council';
import { type Payloads } from '../commands';
import { type Context } from '../context';
import { isMember, statusOf } from '../member';
import { itemOnAgenda } from '../order-of-business';
import { placeFor, repliesOf, speakerUnder } from '../speaking';
import { type MeetingState, type Speaker } from '../state';
import { alive } from './item';
import { actingDelegation, agendaAdopted, happening, unless, type MeetingRule } from './rule';
import { titled } from './words';

/**
 * The list of speakers (practice 2.15, 2.16, 2.8). Members and, in plenary, observers ask for the
 * floor under an item; Chair and Secretariat enter whoever asked in the room, and guests by name. A
 * closed list takes in nobody but replies: the right of reply is open while the item is, so many
 * times for each delegation. Whoever is spoken for confirms it by itself.
 */
const MOST_SPEAKERS = 200;

type Wish = Pick<Speaker, 'item' | 'delegation' | 'name' | 'kind' | 'onBehalfOf'>;

export const requestFloor: MeetingRule<'floor.request'> = (state, command, context) => {
  const { item, kind, onBehalfOf = [] } = command.payload;
  const delegation = actingDelegation(context);
  const wish = { item, delegation, name: null, kind, onBehalfOf: [...onBehalfOf] };
  return unless(maySpeak(context) ?? mayBeListed(wish, state, context), () => [
    happening('floor.request', listed(wish, command.id, state, context)),
  ]);
};

/** Of a delegation whose seat a decision marks contested: what that decision leaves to it (practice rule 11). */
function maySpeak({ actor }: Context): Refusal | null {
  return actor.contested?.maySpeak === false
    ? refuse('seat.contested', { delegation: actor.delegation ?? '' })
    : null;
}

export const enterSpeaker: MeetingRule<'floor.enter'> = (state, command, context) => {
  const { item, kind, delegation, name, onBehalfOf = [] } = command.payload;
  const wish = { item, delegation, name, kind, onBehalfOf: [...onBehalfOf] };
  return unless(named(command.payload, context) ?? mayBeListed(wish, state, context), () => [
    happening('floor.enter', listed(wish, command.id, state, context)),
  ]);
};

/** One's own wish; the Chair and the Secretariat take off the list whoever does not speak after all. */
export const withdrawSpeaker: MeetingRule<'floor.withdraw'> = (state, { payload }, context) => {
  const speaker = onList(state, payload.speaker);
  return unless(speaker ? ownOrOffice(speaker, context) : refuse('speaker.absent', {}), () => [
    happening('floor.withdraw', { speaker: payload.speaker }),
  ]);
};

export const align: MeetingRule<'floor.align'> = (state, { payload }, context) => {
  const delegation = actingDelegation(context);
  const speaker = speakerUnder(state, payload.speaker);
  return unless(speaker ? mayAlign(speaker, delegation) : refuse('speaker.absent', {}), () => [
    happening('floor.align', { speaker: payload.speaker, delegation }),
  ]);
};

export const orderList: MeetingRule<'floor.order'> = ({ floor }, { payload }) => {
  const speakers = [...payload.speakers];
  const known = floor.list.map(({ id }) => id);
  const permuted =
    speakers.length === known.length && known.every((speaker) => speakers.includes(speaker));
  return unless(permuted ? null : refuse('floor.permutation', {}), () => [
    happening('floor.order', { speakers }),
  ]);
};

export const closeList: MeetingRule<'floor.closeList'> = (state, { payload }) => {
  const item = itemOnAgenda(state, payload.item);
  return unless(
    agendaAdopted(state) ?? alive(item) ?? (item!.listClosed ? listIsClosed() : null),
    () => [happening('floor.closeList', { item: item!.id })],
  );
};

export const reopenList: MeetingRule<'floor.reopenList'> = (state, { payload }) => {
  const item = itemOnAgenda(state, payload.item);
  return unless(
    agendaAdopted(state) ?? alive(item) ?? (item!.listClosed ? null : refuse('floor.listOpen', {})),
    () => [happening('floor.reopenList', { item: item!.id })],
  );
};

/** The speaker under this id who still waits for the floor. */
export function onList({ floor }: MeetingState, id: string): Speaker | null {
  return floor.list.find((speaker) => speaker.id === id) ?? null;
}

/** Whoever speaks is at the table now: on the roster and, unless the room is open to observers, a Member. */
export function atTable(
  { delegation }: Pick<Speaker, 'delegation'>,
  { format }: MeetingState,
  { roster }: Context,
): Refusal | null {
  if (delegation === null || isMember(roster, delegation)) return null;
  if (statusOf(roster, delegation) === null) return refuse('floor.notAtTable', { delegation });
  return format === 'plenary' ? null : refuse('format.membersOnly', {});
}

function listed(
  wish: Wish,
  command: string,
  { floor }: MeetingState,
  { at, roster }: Context,
): { readonly speaker: Speaker; readonly place: number } {
  const speaker = { ...wish, id: nthOf(command, 1), aligned: [], at };
  return { speaker, place: placeFor(speaker, floor.list, roster) };
}

/** By the delegation, or by name: a guest always, a report of the Secretariat too. */
function named(
  { kind, delegation, name }: Payloads['floor.enter'],
  { settings }: Context,
): Refusal | null {
  const byName = kind === 'guest' || (kind === 'report' && delegation === null);
  if (byName !== (name !== null) || byName !== (delegation === null))
    return refuse('floor.whom', {});
  return name ? titled(name, 'name', settings) : null;
}

function mayBeListed(wish: Wish, state: MeetingState, context: Context): Refusal | null {
  const item = itemOnAgenda(state, wish.item);
  return (
    agendaAdopted(state) ??
    alive(item) ??
    atTable(wish, state, context) ??
    speaksFor(wish, context) ??
    (wish.kind === 'reply'
      ? mayReply(wish, state, context)
      : item!.listClosed
        ? listIsClosed()
        : null) ??
    asksOnce(wish, state)
  );
}

/** A Member speaks for other Members, each named once; a group's statement for one at least. */
function speaksFor({ kind, delegation, onBehalfOf }: Wish, { roster }: Context): Refusal | null {
  if (kind === 'group' && onBehalfOf.length === 0) return refuse('floor.group', {});
  const speaker = delegation !== null && isMember(roster, delegation);
  const unfit = onBehalfOf.find(
    (one, n) =>
      !speaker || one === delegation || !isMember(roster, one) || onBehalfOf.indexOf(one) !== n,
  );
  return unfit === undefined ? null : refuse('floor.onBehalf', { delegation: unfit.slice(0, 20) });
}

function mayReply(wish: Wish, state: MeetingState, { settings }: Context): Refusal | null {
  if (wish.delegation === null || state.current !== wish.item) return refuse('floor.reply', {});
  const most = settings.repliesPerItem;
  return repliesOf(state, wish.delegation, wish.item) < most
    ? null
    : refuse('floor.replies', { most });
}

function asksOnce({ item, kind, delegation }: Wish, { floor }: MeetingState): Refusal | null {
  if (floor.list.length >= MOST_SPEAKERS) return refuse('floor.tooMany', { most: MOST_SPEAKERS });
  const asked = floor.list.some(
    (one) =>
      delegation !== null &&
      one.delegation === delegation &&
      one.kind === kind &&
      one.item === item,
  );
  return asked ? refuse('floor.asked', {}) : null;
}

function listIsClosed(): Refusal {
  return refuse('floor.listClosed', {});
}

function ownOrOffice({ delegation }: Speaker, { actor }: Context): Refusal | null {
  return actor.as !== 'national' || actor.delegation === delegation
    ? null
    : refuse('floor.notYours', {});
}

function mayAlign({ onBehalfOf, aligned }: Speaker, delegation: string): Refusal | null {
  if (!onBehalfOf.includes(delegation)) return refuse('floor.notNamed', { delegation });
  return aligned.includes(delegation) ? refuse('floor.aligned', {}) : null;
}
