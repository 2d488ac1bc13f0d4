import { type Instant } from '@shanyrak/kernel';
import { statusOf, type Roster } from './member';
import { type MeetingState, type Speaker, type SpeakerKind, type Speech } from './state';

/**
 * The list of speakers (practice 2.15): guests, reports, groups, ministers, Members in the order in
 * which they asked, observer States, organizations; rights of reply at the end. The list serves all
 * items, and each item has its own order in it. The Chair may change the order.
 */
const RANKS: Readonly<Record<SpeakerKind, number>> = {
  guest: 0,
  report: 1,
  group: 2,
  minister: 3,
  statement: 4,
  reply: 7,
};

function rankOf({ kind, delegation }: Speaker, roster: Roster): number {
  if (kind === 'reply' || delegation === null) return RANKS[kind];
  switch (statusOf(roster, delegation)) {
    case 'MEMBER':
      return RANKS[kind];
    case 'OBSERVER_STATE':
      return 5;
    case 'OBSERVER_ORGANIZATION':
    case null:
      return 6;
  }
}

/**
 * Where on the list somebody new comes, counted from 0: behind the last under the same item who
 * speaks before or has asked before, else before the first under it, else at the end.
 */
export function placeFor(speaker: Speaker, list: readonly Speaker[], roster: Roster): number {
  const rank = rankOf(speaker, roster);
  const sameItem = (one: Speaker): boolean => one.item === speaker.item;
  const before = list.findLastIndex((one) => sameItem(one) && rankOf(one, roster) <= rank);
  if (before >= 0) return before + 1;
  const first = list.findIndex(sameItem);
  return first >= 0 ? first : list.length;
}

/** The list under one item, in order. */
export function speakersUnder({ floor }: MeetingState, item: string): Speaker[] {
  return floor.list.filter((speaker) => speaker.item === item);
}

/** Who has the floor or is next for it under the open item, and who has had it. */
export function nextSpeaker(state: MeetingState): Speaker | null {
  return state.current === null ? null : (speakersUnder(state, state.current)[0] ?? null);
}

/** Whoever asked for the floor, has it or had it, under this id. */
export function speakerUnder({ floor }: MeetingState, id: string): Speaker | null {
  const { list, speaking, spoken } = floor;
  const heard = [...spoken, ...(speaking ? [speaking] : [])].map(({ speaker }) => speaker);
  return [...list, ...heard].find((speaker) => speaker.id === id) ?? null;
}

/** How often a delegation replied under an item, or has asked to. */
export function repliesOf(state: MeetingState, delegation: string, item: string): number {
  const { list, speaking, spoken } = state.floor;
  const heard = [...spoken, ...(speaking ? [speaking] : [])].map(({ speaker }) => speaker);
  return [...list, ...heard].filter(
    (one) => one.kind === 'reply' && one.delegation === delegation && one.item === item,
  ).length;
}

/** The time set for a speech, in milliseconds; null: none. */
export function limitFor({ floor }: MeetingState, { kind }: Speaker): number | null {
  return kind === 'reply' ? (floor.replyLimit ?? floor.limit) : floor.limit;
}

export interface SpeakingTime {
  /** Milliseconds for which the speech has lasted. */
  readonly used: number;
  /** What is left of its limit, below 0 when it is over; null where there is none. */
  readonly left: number | null;
}

/** The time of whoever has the floor at this instant; null while nobody has it. */
export function speakingTime(state: MeetingState, at: Instant): SpeakingTime | null {
  const { speaking } = state.floor;
  return speaking ? timeOf(state, speaking, at) : null;
}

function timeOf(state: MeetingState, { speaker, from, until }: Speech, at: Instant): SpeakingTime {
  const used = Math.max(0, (until ?? at) - from);
  const limit = limitFor(state, speaker);
  return { used, left: limit === null ? null : limit - used };
}
