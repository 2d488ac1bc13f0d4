import { type Instant } from '@shanyrak/kernel';
import { type Capacity, type MeetingCommandType } from '@shanyrak/council';
import {
  type Format,
  type FormField,
  type ItemOutcome,
  type ItemResult,
  type Manner,
  type Mode,
  type PlannedItem,
  type SpeakerKind,
  type SubstanceField,
  type Texts,
} from './state';

/** Formal acts may carry the instant at which they were done in the room, as certified. */
interface Certified {
  readonly occurredAt?: Instant;
}

/** What the Secretariat would set right; a field of substance is refused by its name. */
interface FormEdited {
  readonly field: FormField | SubstanceField;
  readonly item: string | null;
  readonly texts: Texts | null;
  readonly order: readonly string[] | null;
}

/** What each act says, by its name. Instants are milliseconds since the epoch, periods milliseconds. */
export interface Payloads {
  /** Opens the stream of a meeting that a Member asks for. */
  'meeting.request': {
    readonly symbol: string;
    readonly startsAt: Instant;
    readonly title: Texts;
    readonly reason: string;
  };
  /** The Chair has not answered in time, or declined: the Member convenes what it has a right to. */
  'meeting.insist': Record<string, never>;
  'meeting.decline': { readonly reason: string };
  /** Opens the stream, or answers a request. */
  'meeting.convene': {
    readonly symbol: string;
    readonly startsAt: Instant;
    readonly mode: Mode;
    readonly format: Format;
    readonly title?: Texts;
    readonly place?: Texts;
    readonly onPaper?: boolean;
  };
  'meeting.reschedule': { readonly startsAt: Instant };
  'meeting.cancel': Record<string, never>;
  /** The whole draft agenda, in order; an item that was there keeps its id by naming it. */
  'agenda.set': { readonly items: readonly (PlannedItem & { readonly id?: string })[] };
  'agenda.request': { readonly title: Texts; readonly draft: string | null };
  'agenda.unrequest': { readonly request: string };
  /** Carries the digest of the agenda. */
  'agenda.ask': Record<string, never>;
  /** Carries the digest of the agenda. */
  'agenda.adopt': { readonly ask: string } & Certified;
  'agenda.notAdopt': Certified;
  /** Before the agenda is adopted: an item to which somebody objects makes way. */
  'item.move': { readonly item: string; readonly to: 'informal' | 'currentIssues' | 'struck' };
  /** A document or a draft comes under an item of an adopted agenda. */
  'item.link': { readonly item: string; readonly symbol: string; readonly draft: string | null };
  'meeting.open': Certified;
  'meeting.suspend': { readonly until?: Instant } & Certified;
  'meeting.resume': Certified;
  /** `next`: when the body meets again, where that is known. */
  'meeting.close': {
    readonly next?: { readonly symbol: string | null; readonly startsAt: Instant | null };
  } & Certified;
  'format.set': { readonly format: Format } & Certified;
  'seat.take': { readonly remote?: boolean };
  'seat.pass': { readonly to: string };
  'item.open': { readonly item: string } & Certified;
  /**
   * `drafts`: the ids of the drafts under the item, so that they can be looked at: none may have a
   * question before the room.
   */
  'item.conclude': {
    readonly item: string;
    readonly outcome: ItemOutcome;
    readonly results?: readonly ItemResult[];
    readonly drafts: readonly string[];
  } & Certified;
  /** `to`: the meeting to which it is carried over, where that is known. */
  'item.adjourn': {
    readonly item: string;
    readonly to?: string;
    readonly drafts: readonly string[];
  } & Certified;
  'floor.request': {
    readonly item: string;
    readonly kind: 'statement' | 'minister' | 'group' | 'reply';
    readonly onBehalfOf?: readonly string[];
  };
  /** One's own, or, as Chair or Secretariat, anybody's. */
  'floor.withdraw': { readonly speaker: string };
  /** Entered for somebody who asked in the room: a delegation, or a guest by name. */
  'floor.enter': {
    readonly item: string;
    readonly kind: SpeakerKind;
    readonly delegation: string | null;
    readonly name: Texts | null;
    readonly onBehalfOf?: readonly string[];
  };
  /** A named State confirms that it is spoken for. */
  'floor.align': { readonly speaker: string };
  /** The ids of all who are on the list, in their new order. */
  'floor.order': { readonly speakers: readonly string[] };
  'floor.give': { readonly speaker: string };
  'floor.end': Record<string, never>;
  'floor.limit': { readonly limit: number | null; readonly replyLimit: number | null };
  'floor.showClock': { readonly shown: boolean };
  'floor.closeList': { readonly item: string };
  'floor.reopenList': { readonly item: string };
  'order.raise': Record<string, never>;
  'order.withdraw': Record<string, never>;
  'order.rule': { readonly granted: boolean; readonly words?: string };
  /** `against`: the ask about the agenda, or one of its items. */
  'objection.raise': { readonly against: string; readonly reason?: string };
  'objection.withdraw': { readonly against: string };
  'objection.seen': { readonly against: string; readonly delegation: string } & Certified;
  /**
   * `drafts`: the ids of all drafts under the items, so that what became of them is read; `silences`:
   * of all that the Chair announced as adopted by silence, or as not adopted.
   */
  'journal.draft': { readonly drafts: readonly string[]; readonly silences?: readonly string[] };
  /** One's own intervention, as it is to stand, whole. */
  'journal.correct': {
    readonly intervention: string;
    readonly spoke: boolean;
    readonly manner: Manner;
    readonly summary: Texts | null;
    readonly symbol: string | null;
  };
  /** `entry`: an item, or another's intervention; `words`: what should be said there. */
  'journal.dispute': { readonly entry: string; readonly words: Texts };
  'journal.settle': { readonly dispute: string; readonly accepted: boolean };
  'journal.edit': FormEdited;
  /**
   * `body`: the code of the meeting's body, whose register gives the number; `drafts`: the ids of those
   * whose decisions are appended, so that what is attached to them is read. Carries the digest of the journal.
   */
  'journal.issue': { readonly body: string; readonly drafts?: readonly string[] };
  'journal.correctIssued': FormEdited;
}

export interface Command<T extends MeetingCommandType = MeetingCommandType> {
  readonly id: string;
  readonly stream: string;
  readonly type: T;
  readonly v: number;
  readonly as: Capacity;
  readonly payload: Payloads[T];
  readonly seen: number;
  readonly digest?: string;
}

/** A command of any type, told apart by its `type`. */
export type AnyCommand = { [T in MeetingCommandType]: Command<T> }[MeetingCommandType];
