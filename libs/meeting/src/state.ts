import { type Instant } from '@shanyrak/kernel';
import { type Function } from '@shanyrak/council';
import { type Journal } from './journal-state';
import { type ItemOutcome, type SpeakerKind, type Texts } from './outcomes';

export * from './journal-state';
export * from './outcomes';

/**
 * A meeting of a body: what its stream of events adds up to (domain 2.1, 4 (e); practice 1.3, 2.7,
 * 2.10, 2.11, 2.15, 2.16). It holds the agenda, the floor and who sits at the table; questions,
 * objections to texts, gavel and adoption are in the drafts' own streams for ever (design 2). Every
 * field is plain JSON; the whole is immutable and shares what did not change.
 */

export const MEETING_STATUSES = [
  'REQUESTED',
  'DECLINED',
  'CONVENED',
  'CANCELLED',
  'OPEN',
  'SUSPENDED',
  'CLOSED',
] as const;
/** REQUESTED by a Member, not convened yet; DECLINED with reasons, which the Member need not accept. */
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

/** How delegations attend. */
export const MODES = ['inRoom', 'online', 'hybrid'] as const;
export type Mode = (typeof MODES)[number];

export const FORMATS = ['plenary', 'closed', 'heads', 'noDevices'] as const;
/**
 * Who is in the room (practice 2.7). plenary: Members and observers; closed: Members alone; heads: of
 * each Member its head or chargé and whoever holds its seat; noDevices: screens show the agenda and
 * nothing live, results are entered by the Chair and the Secretariat.
 */
export type Format = (typeof FORMATS)[number];

export const ACTIONS = ['exchange', 'takeNote', 'endorse', 'decide', 'recommend'] as const;
/** What is expected under an item, as the annotated agenda says it (domain 8.2). */
export type ExpectedAction = (typeof ACTIONS)[number];

/** PENDING until it is opened; ADJOURNED to another meeting; MOVED to informal consultations; STRUCK from the agenda. */
export const ITEM_STATUSES = [
  'PENDING',
  'OPEN',
  'CONCLUDED',
  'ADJOURNED',
  'MOVED',
  'STRUCK',
] as const;
export type ItemStatus = (typeof ITEM_STATUSES)[number];

/** What stands under an item: a document by its symbol, or a draft that is negotiated here, by its id as well. */
export interface ItemDocument {
  readonly symbol: string;
  /** The UUID of a draft; null for a paper. */
  readonly draft: string | null;
}

/** An item as it stands in a draft agenda. */
export interface PlannedItem {
  /** `3` or `3.b`: numbered, and lettered beneath (domain 1.6). */
  readonly label: string;
  readonly title: Texts;
  readonly annotation: Texts;
  readonly documents: readonly ItemDocument[];
  readonly action: ExpectedAction;
  /** For Members alone: nobody outside learns even its title. */
  readonly closed: boolean;
  /** "Current issues": any Member may raise a matter under it (practice 2.10). */
  readonly currentIssues: boolean;
  /** The symbol of the meeting from which it was carried over. */
  readonly carriedFrom: string | null;
}

export interface Item extends PlannedItem {
  /** `<command id>.<n>`, for ever. */
  readonly id: string;
  readonly status: ItemStatus;
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** What became of the item as a whole. */
  readonly outcome: ItemOutcome | null;
  /** What became of each of its documents, where that was said one by one. */
  readonly results: readonly ItemResult[];
  /** The meeting to which it was adjourned, by symbol, where that is known. */
  readonly adjournedTo: string | null;
  /** MOVED: the item "current issues" under which it may be raised; null: to informal consultations. */
  readonly movedTo: string | null;
  readonly listClosed: boolean;
}

/** "The Council took note of X": several documents under one item may fare differently. */
export interface ItemResult {
  /** The document, by its symbol. */
  readonly document: string;
  readonly outcome: ItemOutcome;
  /** For `recommended` and `forwarded`: the body to which it goes. */
  readonly to: string | null;
}

/** An objection expressed and not withdrawn; to the agenda as a whole, or to one item. */
export interface Objection {
  readonly delegation: string;
  readonly at: Instant;
  readonly function: Function | null;
  readonly withoutSeat: boolean;
  readonly seenInRoom: boolean;
  readonly reason?: string;
}

/** "May I take it that the agenda is adopted?" */
export interface AgendaAsk {
  readonly id: string;
  /** The digest of the agenda asked about. */
  readonly digest: string;
  readonly at: Instant;
  /** Not adopted before this instant. */
  readonly until: Instant;
}

export const AGENDA_STATUSES = ['DRAFT', 'ADOPTED', 'NOT_ADOPTED'] as const;
export type AgendaStatus = (typeof AGENDA_STATUSES)[number];

export interface Agenda {
  readonly status: AgendaStatus;
  /** How often it has been set or changed; 0 before there is one. */
  readonly version: number;
  /** Ids of the items in order. */
  readonly order: readonly string[];
  readonly ask: AgendaAsk | null;
  /** Target (the ask's id, or an item's) → delegation → its objection, until the agenda is adopted. */
  readonly objections: Readonly<Record<string, Readonly<Record<string, Objection>>>>;
  /**
   * Digest of an agenda → delegation → its objection to that agenda as a whole: asking about the same
   * agenda again, now or after another, lifts none (I8).
   */
  readonly heard: Readonly<Record<string, Readonly<Record<string, Objection>>>>;
  readonly adoptedAt: Instant | null;
}

/** A Member asks for a place on the agenda, visibly (practice rule 9): it stands until it is met or withdrawn. */
export interface AgendaRequest {
  readonly id: string;
  readonly delegation: string;
  readonly title: Texts;
  readonly draft: string | null;
  readonly at: Instant;
  /** The item that meets it. */
  readonly item: string | null;
}

/** One who asked for the floor, or was put on the list. */
export interface Speaker {
  readonly id: string;
  readonly item: string;
  /** A delegation's code, or null for a guest, who is named. */
  readonly delegation: string | null;
  readonly name: Texts | null;
  readonly kind: SpeakerKind;
  /** "Also on behalf of": codes, each of which confirms by itself (practice 2.8). */
  readonly onBehalfOf: readonly string[];
  /** Those of them who have confirmed, in the order in which they did. */
  readonly aligned: readonly string[];
  readonly at: Instant;
}

/** Somebody who has the floor or had it. */
export interface Speech {
  readonly speaker: Speaker;
  readonly from: Instant;
  readonly until: Instant | null;
}

export interface Floor {
  /** In the order in which they will speak. */
  readonly list: readonly Speaker[];
  readonly speaking: Speech | null;
  /** In the order in which they spoke. */
  readonly spoken: readonly Speech[];
  /** Time for each speaker, in milliseconds; null: none set. */
  readonly limit: number | null;
  /** The same for replies; null: as for statements. */
  readonly replyLimit: number | null;
  /** The Chair shows the speaking time to all (practice rule 16); else Chair and speaker see it. */
  readonly clockShown: boolean;
}

/** A point of order: taken at once, and ruled on before anything else goes on (domain 2.1). */
export interface PointOfOrder {
  readonly id: string;
  readonly delegation: string;
  readonly item: string | null;
  readonly at: Instant;
  readonly ruling: {
    readonly granted: boolean;
    readonly words: string | null;
    readonly at: Instant;
  } | null;
}

/** A Member's request for an urgent meeting, with its reasons (practice 2.11). */
export interface UrgentRequest {
  readonly delegation: string;
  readonly reason: string;
  readonly at: Instant;
  /** By then the Chair answers; afterwards the Member may convene the meeting itself (I22). */
  readonly answerBy: Instant;
  /** However the Chair arranges it, the meeting begins at the latest then: it is the Member's right. */
  readonly heldBy: Instant;
  readonly declined: { readonly reason: string; readonly at: Instant } | null;
}

/** A stretch of time in which the meeting sat. */
export interface Sitting {
  readonly from: Instant;
  readonly until: Instant | null;
}

/** A person in the chair, and the delegation that lent it. */
export interface Presiding {
  readonly person: string;
  readonly delegation: string | null;
}

export interface MeetingState {
  readonly kind: 'meeting';
  readonly id: string;
  /** `PC/2026-XIV`. */
  readonly symbol: string;
  readonly body: string;
  /** Null for an ordinary meeting of its body. */
  readonly title: Texts | null;
  readonly status: MeetingStatus;
  readonly startsAt: Instant;
  readonly place: Texts | null;
  readonly mode: Mode;
  readonly format: Format;
  /** Held on paper and entered afterwards: its record says so (practice rule 3). */
  readonly onPaper: boolean;
  readonly urgent: UrgentRequest | null;
  readonly agenda: Agenda;
  readonly items: Readonly<Record<string, Item>>;
  readonly requests: readonly AgendaRequest[];
  /** The item that is open now. */
  readonly current: string | null;
  readonly floor: Floor;
  /** The point of order that waits for a ruling. */
  readonly order: PointOfOrder | null;
  readonly orders: readonly PointOfOrder[];
  readonly sittings: readonly Sitting[];
  /** Who opened or resumed it, in order, each once: who was in the chair. */
  readonly presided: readonly Presiding[];
  /** Delegation → person who holds its seat, while the meeting is open or suspended. */
  readonly seats: Readonly<Record<string, string>>;
  /** The delegations whose seat is held from elsewhere than the room. */
  readonly remote: readonly string[];
  /** Every Member whose seat was taken at any time, sorted: the list of those present. */
  readonly attended: readonly string[];
  readonly suspendedUntil: Instant | null;
  readonly next: { readonly symbol: string | null; readonly startsAt: Instant | null } | null;
  /** Drafted when the meeting is closed; null until then. */
  readonly journal: Journal | null;
  /** How often what observers see has changed. */
  readonly observers: { readonly view: number };
  readonly seq: number;
  readonly at: Instant;
}
