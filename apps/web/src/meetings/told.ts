import { useMemo } from 'react';
import {
  evolve,
  type Events,
  type EventType,
  type MeetingEvent,
  type MeetingState,
  type Speaker,
  speakerUnder,
} from '@shanyrak/meeting';
import { useNameOf } from '../council/participants';
import { inLanguageOf } from '../council/texts';
import { type Missed } from '../live/absence';
import { type Language, useLanguage } from '../platform/language';
import { type NameOf } from '../platform/refusals';
import { dayOf, minuteTime } from '../platform/times';
import { type MeetingLive } from './meeting-kind';
import { useMeetingWords } from './meeting-words';
import { useMeetingToldWords } from './told-words';
import { useMeetingsWords } from './words';

/** Whose words the sentences are made of. */
export interface MeetingNarrator {
  readonly tell: ReturnType<typeof useMeetingToldWords>;
  readonly say: ReturnType<typeof useMeetingWords>;
  readonly call: ReturnType<typeof useMeetingsWords>;
  readonly nameOf: NameOf;
  readonly language: Language;
}

export function useMeetingNarrator(): MeetingNarrator {
  const tell = useMeetingToldWords();
  const say = useMeetingWords();
  const call = useMeetingsWords();
  const nameOf = useNameOf();
  const language = useLanguage();
  return useMemo(
    () => ({ tell, say, call, nameOf, language }),
    [tell, say, call, nameOf, language],
  );
}

export interface Happened {
  readonly seq: number;
  readonly at: number;
  /** When it happened, of what was entered afterwards. */
  readonly occurredAt: number | null;
  readonly sentence: string;
}

/** What others did while the line was broken, oldest first; one's own acts are no news. */
export function happenedMeanwhile(
  { before, events }: Missed<MeetingLive>,
  person: string,
  narrator: MeetingNarrator,
): readonly Happened[] {
  let state = before;
  return (events ?? []).flatMap((event) => {
    const was = state;
    state = evolve(was, event);
    const sentence = event.by.person === person ? null : tellOf(event, was, narrator);
    const { seq, at, occurredAt = null } = event;
    return sentence === null ? [] : [{ seq, at, occurredAt, sentence }];
  });
}

type Telling<T extends EventType> = (
  data: Events[T],
  state: MeetingState,
  narrator: MeetingNarrator,
) => string;

const nameOfSpeaker = (
  { delegation, name }: Pick<Speaker, 'delegation' | 'name'>,
  { nameOf, language }: MeetingNarrator,
): string => (delegation !== null ? nameOf(delegation) : inLanguageOf(name ?? {}, language).words);

const nameUnder = (id: string, state: MeetingState, narrator: MeetingNarrator): string => {
  const speaker = speakerUnder(state, id);
  return speaker ? nameOfSpeaker(speaker, narrator) : '';
};

const labelOf = (id: string, { items }: MeetingState): string => items[id]?.label ?? '';

/** What is left out follows another event, or is seen elsewhere: seats, limits, the clock. */
const TELLINGS: { readonly [T in EventType]?: Telling<T> } = {
  'meeting.request': ({ request }, _, { tell, nameOf }) =>
    tell('request', { name: nameOf(request.delegation) }),
  'meeting.decline': (_data, _state, { tell }) => tell('decline'),
  'meeting.convene': ({ insisted }, { urgent }, { tell, nameOf }) =>
    insisted && urgent ? tell('insist', { name: nameOf(urgent.delegation) }) : tell('convene'),
  'meeting.reschedule': ({ startsAt }, _, { tell, language }) =>
    tell('reschedule', { day: dayOf(startsAt, language), time: minuteTime(startsAt, language) }),
  'meeting.cancel': (_data, _state, { tell }) => tell('cancel'),
  'agenda.set': (_data, _state, { tell }) => tell('setAgenda'),
  'agenda.request': ({ request }, _, { tell, nameOf }) =>
    tell('requestItem', { name: nameOf(request.delegation) }),
  'agenda.unrequest': (_data, _state, { tell }) => tell('unrequestItem'),
  'agenda.ask': (_data, _state, { tell }) => tell('askAgenda'),
  'agenda.adopt': (_data, _state, { tell }) => tell('adoptAgenda'),
  'agenda.notAdopt': (_data, _state, { tell }) => tell('notAdoptAgenda'),
  'item.move': ({ item }, _, { tell }) => tell('moveItem', { label: item.label }),
  'item.link': ({ item }, _, { tell }) => tell('linkItem', { label: item.label }),
  'meeting.open': (_data, _state, { tell }) => tell('open'),
  'meeting.suspend': (_data, _state, { tell }) => tell('suspend'),
  'meeting.resume': (_data, _state, { tell }) => tell('resume'),
  'meeting.close': (_data, _state, { tell }) => tell('close'),
  'format.set': ({ format }, _, { tell, call }) => tell('format', { format: call(format) }),
  'item.open': ({ item }, state, { tell }) => tell('openItem', { label: labelOf(item, state) }),
  'item.conclude': ({ item, outcome }, state, { tell, say }) =>
    tell('concludeItem', { label: labelOf(item, state), outcome: say(outcome) }),
  'item.adjourn': ({ item }, state, { tell }) =>
    tell('adjournItem', { label: labelOf(item, state) }),
  'floor.request': ({ speaker }, _, narrator) =>
    narrator.tell('asksFloor', { name: nameOfSpeaker(speaker, narrator) }),
  'floor.withdraw': ({ speaker }, state, narrator) =>
    narrator.tell('leavesFloor', { name: nameUnder(speaker, state, narrator) }),
  'floor.enter': ({ speaker }, _, narrator) =>
    narrator.tell('entered', { name: nameOfSpeaker(speaker, narrator) }),
  'floor.order': (_data, _state, { tell }) => tell('orderList'),
  'floor.give': ({ speech }, _, narrator) =>
    narrator.tell('giveFloor', { name: nameOfSpeaker(speech.speaker, narrator) }),
  'floor.end': ({ speaker }, state, narrator) =>
    narrator.tell('endFloor', { name: nameUnder(speaker, state, narrator) }),
  'order.raise': ({ order }, _, { tell, nameOf }) =>
    tell('raiseOrder', { name: nameOf(order.delegation) }),
  'order.withdraw': (_data, _state, { tell }) => tell('withdrawOrder'),
  'order.rule': ({ granted }, _, { tell }) => tell(granted ? 'grant' : 'refuseOrder'),
  'objection.raise': ({ objection }, _, { tell, nameOf }) =>
    tell('object', { name: nameOf(objection.delegation) }),
  'objection.seen': ({ objection }, _, { tell, nameOf }) =>
    tell('object', { name: nameOf(objection.delegation) }),
  'objection.withdraw': ({ delegation }, _, { tell, nameOf }) =>
    tell('takeBack', { name: nameOf(delegation) }),
};

function tellOf(
  { type, data }: MeetingEvent,
  state: MeetingState,
  narrator: MeetingNarrator,
): string | null {
  const telling = TELLINGS[type] as Telling<EventType> | undefined;
  return telling?.(data, state, narrator) ?? null;
}
