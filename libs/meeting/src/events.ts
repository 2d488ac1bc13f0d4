import { type Instant } from '@shanyrak/kernel';
import { type Capacity } from '@shanyrak/council';
import {
  type AgendaAsk,
  type AgendaRequest,
  type Announcement,
  type Corrigendum,
  type Dispute,
  type FormEdit,
  type Format,
  type Intervention,
  type Item,
  type ItemOutcome,
  type ItemResult,
  type JournalEntry,
  type JournalStatement,
  type Mode,
  type Objection,
  type PointOfOrder,
  type Speaker,
  type Speech,
  type Texts,
  type UrgentRequest,
} from './state';

/** What happened, by the name of the act; every result stands here in full (design 2). */
export interface Events {
  'meeting.request': {
    readonly id: string;
    readonly symbol: string;
    readonly body: string;
    readonly startsAt: Instant;
    readonly title: Texts;
    readonly request: UrgentRequest;
  };
  'meeting.decline': { readonly reason: string };
  /** `insisted`: convened by the Member that had asked for it. */
  'meeting.convene': {
    readonly id: string;
    readonly symbol: string;
    readonly body: string;
    readonly startsAt: Instant;
    readonly mode: Mode;
    readonly format: Format;
    readonly title: Texts | null;
    readonly place: Texts | null;
    readonly onPaper: boolean;
    readonly insisted: boolean;
  };
  'meeting.reschedule': { readonly startsAt: Instant };
  'meeting.cancel': Record<string, never>;
  /** `agenda.item` follows for each item that is new or says something else; what is not in `order` is gone. */
  'agenda.set': { readonly order: readonly string[] };
  'agenda.item': { readonly item: Item };
  'agenda.request': { readonly request: AgendaRequest };
  'agenda.unrequest': { readonly request: string };
  'agenda.ask': { readonly ask: AgendaAsk };
  'agenda.adopt': { readonly ask: string };
  'agenda.notAdopt': Record<string, never>;
  /** The item as it stands after it was moved or linked; what was asked about the agenda lapses. */
  'item.move': { readonly item: Item; readonly to: 'informal' | 'currentIssues' | 'struck' };
  'item.link': { readonly item: Item };
  'meeting.open': Record<string, never>;
  'meeting.suspend': { readonly until: Instant | null };
  'meeting.resume': Record<string, never>;
  'meeting.close': {
    readonly next: { readonly symbol: string | null; readonly startsAt: Instant | null } | null;
  };
  'format.set': { readonly format: Format };
  'seat.take': { readonly delegation: string; readonly person: string; readonly remote?: true };
  'seat.pass': { readonly delegation: string; readonly person: string };
  'item.open': { readonly item: string };
  'item.conclude': {
    readonly item: string;
    readonly outcome: ItemOutcome;
    readonly results: readonly ItemResult[];
  };
  'item.adjourn': { readonly item: string; readonly to: string | null };
  /** `place`: where on the list, counted from 0. */
  'floor.request': { readonly speaker: Speaker; readonly place: number };
  'floor.withdraw': { readonly speaker: string };
  'floor.enter': { readonly speaker: Speaker; readonly place: number };
  'floor.align': { readonly speaker: string; readonly delegation: string };
  'floor.order': { readonly speakers: readonly string[] };
  'floor.give': { readonly speech: Speech };
  'floor.end': { readonly speaker: string };
  'floor.limit': { readonly limit: number | null; readonly replyLimit: number | null };
  'floor.showClock': { readonly shown: boolean };
  'floor.closeList': { readonly item: string };
  'floor.reopenList': { readonly item: string };
  'order.raise': { readonly order: PointOfOrder };
  'order.withdraw': Record<string, never>;
  'order.rule': { readonly granted: boolean; readonly words: string | null };
  'objection.raise': { readonly against: string; readonly objection: Objection };
  'objection.withdraw': { readonly against: string; readonly delegation: string };
  'objection.seen': { readonly against: string; readonly objection: Objection };
  /** `journal.entry` and `journal.interventions` follow for each item. */
  'journal.draft': { readonly deadline: Instant; readonly place: Texts | null };
  /** The entry as it stands, without its interventions, which follow. */
  'journal.entry': { readonly entry: Omit<JournalEntry, 'interventions'> };
  /** Some interventions under an item, in order, after those that were said before. */
  'journal.interventions': {
    readonly item: string;
    readonly interventions: readonly Intervention[];
  };
  /** Some of what the Chair announced, in order, after what was said before. */
  'journal.announcements': { readonly announcements: readonly Announcement[] };
  /** Some of what is attached to a decision, in order, after what was said before. */
  'journal.statements': {
    readonly decision: string;
    readonly statements: readonly JournalStatement[];
  };
  'journal.attachments': { readonly attachments: readonly string[] };
  'journal.correct': { readonly item: string; readonly intervention: Intervention };
  'journal.dispute': { readonly dispute: Dispute };
  /** `note`: what the entry of the Secretariat says now; null where nothing of it changes. */
  'journal.settle': {
    readonly dispute: string;
    readonly accepted: boolean;
    readonly note: { readonly item: string; readonly words: Texts } | null;
  };
  'journal.edit': { readonly edit: FormEdit };
  /** The whole journal follows, as when it was drafted. */
  'journal.issue': {
    readonly symbol: string;
    readonly number: number;
    readonly names: Readonly<Record<string, Texts>>;
    readonly place: Texts | null;
  };
  'journal.correctIssued': { readonly corrigendum: Corrigendum };
}
export type EventType = keyof Events;

/** By whom an event was brought about: ids, never names. */
export interface By {
  readonly person: string;
  readonly delegation: string | null;
  readonly as: Capacity;
}

/** What `decide` answers: the ledger adds the number, the instant, the command and the actor. */
export type Happening = {
  [T in EventType]: {
    readonly type: T;
    readonly v: 1;
    readonly data: Events[T];
    readonly occurredAt?: Instant;
  };
}[EventType];

interface Recorded {
  readonly seq: number;
  readonly at: Instant;
  readonly command: string;
  readonly by: By;
}

export type MeetingEvent = Happening & Recorded;
