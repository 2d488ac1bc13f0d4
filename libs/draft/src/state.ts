import { type Instant } from '@shanyrak/kernel';
import { type Attachable, type Capacity, type Function } from '@shanyrak/council';
import {
  type AdoptedAbove,
  type Forwarded,
  type Origin,
  type Remittal,
  type Remitted,
} from './between-bodies';

export { STATEMENT_KINDS, type StatementKind, type StatementStatus } from '@shanyrak/council';

/**
 * A draft decision on the table: what its stream of events adds up to (domain 4 (a) to (c), (e), as
 * corrected by practice 3). Every field is plain JSON; the whole is immutable and shares what did
 * not change. Labels are frozen per revision; ids are for ever (I12).
 */
export const PROVISION_KINDS = [
  'title',
  'heading',
  'preambular',
  'operative',
  'subparagraph',
  'annex',
  'footnote',
] as const;
export type ProvisionKind = (typeof PROVISION_KINDS)[number];

/** A text per language, by its two-letter code. */
export type Texts = Readonly<Record<string, string>>;

export interface Provision {
  readonly id: string;
  readonly kind: ProvisionKind;
  /** 0 for paragraphs, 1 for (a), 2 for (i) … */
  readonly depth: number;
  /** PP3, OP5, OP5(a), OP5 bis; empty for a title. Frozen until the next revision. */
  readonly label: string;
  /** The label before the last renumbering, or the last revision after a move, where that changed it. */
  readonly formerly: string | null;
  /** The label from the next revision on, where the provision has been moved. */
  readonly becomes?: string;
  readonly text: Texts;
  /** Languages whose text has not followed the last change of the original. */
  readonly behind: readonly string[];
  /** Closed when nobody objected; lifted when the text changes or the provision is reopened. */
  readonly closed: { readonly at: Instant; readonly meeting: string } | null;
  /** An accepted deletion leaves the provision in the order, out of the text. */
  readonly deleted: boolean;
}

export const AMENDMENT_STATUSES = [
  'IN_TEXT',
  'ACCEPTED',
  'SATISFIED',
  'RETURNED',
  'NOT_RETAINED',
  'WITHDRAWN',
  'SUPERSEDED',
  'UNDONE',
] as const;
/**
 * IN_TEXT stands in brackets in the rolling text; the others do not. SATISFIED: what was accepted
 * says it already. RETURNED: it met what was accepted, and is back with its sponsor, its own words
 * untouched, to be revised or withdrawn. NOT_RETAINED: a Chair's text settled the bracket without it.
 */
export type AmendmentStatus = (typeof AMENDMENT_STATUSES)[number];

/** A label that a change has given away, and the id of the provision that will carry it. */
export interface NewProvision {
  readonly id: string;
  readonly label: string;
}

/** What an amendment would do (decision 7). `provision` is the one that it speaks to. */
export type Change =
  | { readonly kind: 'replace'; readonly provision: string; readonly text: string }
  | { readonly kind: 'delete'; readonly provision: string }
  | {
      readonly kind: 'insert';
      /** The new provision stands after this one. */
      readonly after: string;
      /** The id and the label (`OP5 bis`) the new provision will carry. */
      readonly provision: string;
      readonly label: string;
      readonly provisionKind: ProvisionKind;
      readonly depth: number;
      readonly text: string;
    }
  | {
      /** Another provision in place of this one, `OP5 alt`. */
      readonly kind: 'alternative';
      readonly provision: string;
      readonly label: string;
      readonly text: string;
    }
  | {
      readonly kind: 'move';
      readonly provision: string;
      /** It will stand after this one, with its parts. */
      readonly after: string;
      /** Its label from the next revision on. */
      readonly label: string;
    }
  | {
      readonly kind: 'split';
      readonly provision: string;
      /** The parts, a line each; the first stays with the provision. */
      readonly text: string;
      /** Those of the other parts, in order. */
      readonly into: readonly NewProvision[];
    }
  | {
      readonly kind: 'merge';
      readonly provision: string;
      /** The provision that follows it and goes out. */
      readonly with: string;
      readonly text: string;
    }
  | {
      readonly kind: 'amend';
      /** The provision that the other amendment speaks to. */
      readonly provision: string;
      readonly amendment: string;
      /** The words that the other amendment would have. */
      readonly text: string;
    };

/** A change that gives words. */
export type Worded = Exclude<Change, { readonly kind: 'delete' | 'move' }>;

export interface Amendment {
  readonly id: string;
  readonly change: Change;
  /** A Member's code, or CHAIR / FACILITATOR for a text of theirs. */
  readonly sponsor: string;
  readonly coSponsors: readonly string[];
  readonly rationale: string | null;
  readonly status: AmendmentStatus;
  /** Its sponsor read it out in the room, and the Secretariat or the Chair typed it. */
  readonly readOut?: true;
  /** The revision and the seq at which these words were written. */
  readonly revision: number;
  readonly seq: number;
  /** The amendment that this one revises or takes over. */
  readonly revises: string | null;
  /** For a Chair's or facilitator's text: the amendments whose bracket it would settle. */
  readonly settles: readonly string[];
}

export const STANCES = ['support', 'oppose', 'reserve'] as const;
export type StanceKind = (typeof STANCES)[number];

export interface Stance {
  readonly stance: StanceKind;
  readonly reason: string | null;
  readonly at: Instant;
}

/** An objection expressed and not withdrawn. It blocks, whoever of the delegation raised it. */
export interface Objection {
  readonly delegation: string;
  readonly at: Instant;
  readonly function: Function | null;
  /** Raised by a person who does not hold the seat: head and Chair are told. */
  readonly withoutSeat: boolean;
  /** Entered by the Chair or the Secretariat, who saw it in the room. */
  readonly seenInRoom: boolean;
  /** Why, where the delegation has said so: nobody is ever asked for a reason. */
  readonly reason?: string;
}

/** "Any objection?", asked aloud and before the room until it is settled or lapses. */
export interface Ask {
  readonly id: string;
  readonly kind: 'wording' | 'closing' | 'withdrawal' | 'silence';
  readonly amendment: string | null;
  readonly provision: string | null;
  /** The digest of the words asked about. */
  readonly digest: string;
  readonly at: Instant;
  /** Not settled before this instant. */
  readonly until: Instant;
  readonly objections: Readonly<Record<string, Objection>>;
  /** Whether to put the text under silence: until when, and in which meeting that is asked. */
  readonly silence?: { readonly until: Instant; readonly meeting: string };
}

/** The gavel has fallen; adoption takes effect at `until` unless an objection was received before. */
export interface Gavel {
  readonly at: Instant;
  readonly until: Instant;
  /** When it fell in the room, as certified, where it was entered afterwards. */
  readonly occurredAt?: Instant;
  /** The remote seats that had dropped when the Chair proceeded aloud. */
  readonly aloud: readonly string[];
}

export interface Question {
  readonly id: string;
  readonly digest: string;
  readonly meeting: string;
  readonly at: Instant;
  readonly objections: Readonly<Record<string, Objection>>;
  /** The delegations that were there remotely when it was put: dropped, they hold the gavel. */
  readonly remote: readonly string[];
  readonly gavel: Gavel | null;
  /** The body to which the text would be recommended; null where it would be adopted here. */
  readonly recommends: string | null;
}

export const DRAFT_STATUSES = [
  'CIRCULATED',
  'NEGOTIATION',
  'CLEAN',
  'SCHEDULED',
  'UNDER_SILENCE',
  'ADOPTED',
  'NOT_ADOPTED',
  'DEFERRED',
  'FORWARDED',
  'REMITTED',
  'CLOSED',
  'WITHDRAWN',
  'VOIDED',
] as const;
/**
 * FORWARDED stands before another body. REMITTED: that body has sent it back to where it comes from.
 * CLOSED: the other body has adopted it, and nothing is left to do here.
 */
export type DraftStatus = (typeof DRAFT_STATUSES)[number];

export const OUTCOMES = ['adopted', 'forwarded', 'notAdopted', 'deferred', 'negotiation'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface Revision {
  readonly number: number;
  readonly seq: number;
  readonly at: Instant;
  readonly digest: string;
}

export interface Decision {
  readonly symbol: string;
  readonly number: number;
  readonly adoptedAt: Instant;
  readonly meeting: string;
  readonly digest: string;
  /** Adopted by silence; `meeting` is the round's symbol then. */
  readonly bySilence?: true;
  /** A statement received before it is attached; decisions from before there were any have none. */
  readonly statementsUntil?: Instant;
}

/** Words in one language, as a two-letter code names it. */
export interface WordsGiven {
  readonly language: string;
  readonly text: string;
}

/**
 * What a Member says in writing about a text that is to be, or has been, adopted (domain 1.4, 4 (e)
 * 8): attached to the decision, never part of it, and never edited by anybody (I10).
 */
export interface Statement extends Attachable {
  readonly id: string;
  /** As it was given, to the letter. */
  readonly given: WordsGiven;
  /** For courtesy: the words given alone are the statement. */
  readonly translation: WordsGiven | null;
  /** The words that were put when it was made. */
  readonly digest: string;
}

/** How a round of silence stands. */
export const SILENCE_STATUSES = ['RUNNING', 'BROKEN', 'ADOPTED', 'CANCELLED', 'VOIDED'] as const;
export type SilenceStatus = (typeof SILENCE_STATUSES)[number];

/**
 * A round of the silence procedure (domain 4 (d), practice 3 (d)): adopted at its deadline unless a
 * Member breaks it before. Its text stands still; its deadline is only ever moved later (I6).
 */
export interface Silence {
  readonly id: string;
  /** `PC.SIL/3/26`. */
  readonly symbol: string;
  readonly status: SilenceStatus;
  readonly digest: string;
  /** The meeting in which it was proposed; null where the text was circulated under silence. */
  readonly meeting: string | null;
  /** The number of the event with which it began: the words stand as they stood then. */
  readonly seq: number;
  /** The symbol of the round that was broken before. */
  readonly previous: string | null;
  readonly startedAt: Instant;
  /** A break received before it counts; at that very instant it is late. */
  readonly until: Instant;
  /** When the council's clock adopts: the deadline and the grace for late paper. */
  readonly due: Instant;
  /** When it was broken, cancelled, adopted or, last, declared void; null while it runs. */
  readonly endedAt: Instant | null;
  /** Every deadline it has had, the present one last. */
  readonly deadlines: readonly Instant[];
  /** The IANA zone in which the deadline was chosen. */
  readonly zone: string;
  /** Whether Members are told who breaks it. */
  readonly namesBreaker: boolean;
  /** Delegation → when it asked for more time, which breaks nothing. */
  readonly asksForTime: Readonly<Record<string, Instant>>;
  readonly break: SilenceBreak | null;
  /** Why the Chair cancelled it, where it was cancelled. */
  readonly reason: string | null;
}

export const BREAK_KINDS = ['objection', 'amendment'] as const;
export type BreakKind = (typeof BREAK_KINDS)[number];

/** What ended a round: an objection or an amendment, received before the deadline. */
export interface SilenceBreak {
  readonly delegation: string;
  readonly receivedAt: Instant;
  readonly kind: BreakKind;
  readonly reason: string | null;
  /** The provision to which it speaks. */
  readonly provision: string | null;
  /** The paper that proves it, where it came on paper and was entered by the Secretariat. */
  readonly proof: string | null;
}

export interface Session {
  readonly meeting: string;
  readonly since: Instant;
  /** Delegation → person who holds its seat. */
  readonly seats: Readonly<Record<string, string>>;
  /** The delegations whose seat is held from elsewhere than the room, by code. */
  readonly remote: readonly string[];
  /** The provision, or the new paragraph in brackets, that the Chair has taken up. */
  readonly takenUp: string | null;
}

/** Agreed ad referendum: a delegation agrees, subject to its capital (practice 3 (a)). */
export interface AdRef {
  readonly at: Instant;
  /** When the delegation expects the word of its capital, where it has said so. */
  readonly until: Instant | null;
}

/**
 * What undo needs to know of an act: who did it, what it touched and how that stood before. Kept
 * until a revision is issued or a question put.
 */
export interface DoneAct {
  readonly command: string;
  readonly act: string;
  readonly as: Capacity;
  readonly delegation: string | null;
  readonly seq: number;
  readonly provisions: readonly string[];
  readonly before: {
    readonly provisions: Readonly<Record<string, Provision | null>>;
    readonly amendments: Readonly<Record<string, Amendment | null>>;
    readonly stances: Readonly<Record<string, Readonly<Record<string, Stance>> | null>>;
    readonly asks: Readonly<Record<string, Ask | null>>;
    readonly status: DraftStatus | null;
    readonly session: { readonly restored: Session | null } | null;
    readonly adRef: AdRefBefore | null;
    /** Where a moved provision and its parts stood: after this one, null for the first. */
    readonly moved: { readonly block: readonly string[]; readonly after: string | null } | null;
  };
}

/** How a delegation's own ad ref mark stood: on a provision, or on the whole text; null: none. */
export interface AdRefBefore {
  readonly provision: string | null;
  readonly delegation: string;
  readonly mark: AdRef | null;
}

/**
 * Attribution as it was set for the reading (practice rule 14): by name to everybody, to the sponsor's
 * own people alone, or to nobody. From the most open to the most closed.
 */
export const ATTRIBUTION_MODES = ['attributed', 'sponsor', 'brackets'] as const;
export type AttributionMode = (typeof ATTRIBUTION_MODES)[number];

/** How a reading is attributed, and who has spoken in it, in the order in which they first did. */
export interface AttributionState {
  readonly mode: AttributionMode;
  /** Something was said while names were sealed: whoever said it relied on that. */
  readonly underSeal: boolean;
  /** Delegations that proposed, took a stance, marked: their places are their sealed names. */
  readonly said: readonly string[];
  /** Delegations that objected: aloud, in the room, and hence in a series of their own. */
  readonly objected: readonly string[];
}

/** Something once asked of the room. An objection to it is led to what is asked now (design 3). */
export interface Asked {
  readonly id: string;
  readonly kind: Ask['kind'] | 'question';
  readonly provision: string | null;
}

export interface DraftState {
  readonly kind: 'draft';
  readonly id: string;
  readonly symbol: string;
  readonly body: string;
  readonly originalLanguage: string;
  readonly languages: readonly string[];
  /** A Member's code, CHAIR or SEC. */
  readonly sponsor: string;
  readonly coSponsors: readonly string[];
  readonly mandate: Texts;
  readonly status: DraftStatus;
  readonly facilitator: { readonly person: string; readonly delegation: string } | null;
  readonly revision: number;
  readonly revisions: readonly Revision[];
  /** Ids in text order; deleted provisions keep their place. */
  readonly order: readonly string[];
  readonly provisions: Readonly<Record<string, Provision>>;
  readonly amendments: Readonly<Record<string, Amendment>>;
  /** Target (a provision or an amendment) → delegation → stance. */
  readonly stances: Readonly<Record<string, Readonly<Record<string, Stance>>>>;
  /** Target (a provision, or `ad-ref.ts` says what for the whole text) → delegation → its mark. */
  readonly adRefs: Readonly<Record<string, Readonly<Record<string, AdRef>>>>;
  readonly session: Session | null;
  readonly asks: Readonly<Record<string, Ask>>;
  /** What was asked about which words (`heard.ts`) → who objected and has not withdrawn (I8). */
  readonly heard: Readonly<Record<string, Readonly<Record<string, Objection>>>>;
  readonly question: Question | null;
  /** The rounds of silence, the latest last. */
  readonly silences: readonly Silence[];
  readonly decision: Decision | null;
  /** In the order of receipt, whatever became of them. */
  readonly statements: readonly Statement[];
  readonly forwarded: Forwarded | null;
  /** Another body recommended it; null where it was submitted to this one. */
  readonly origin: Origin | null;
  readonly remitted: Remitted | null;
  /** Each time that it came back from another body, the latest last. */
  readonly remittals: readonly Remittal[];
  readonly adoptedAbove: AdoptedAbove | null;
  /** The drafts that were put as one question with this one, itself among them, until the item is closed. */
  readonly package: readonly string[] | null;
  /** The item under which the question was put has been closed. */
  readonly itemClosed: boolean;
  /** An amendment by another than the sponsor has been accepted: withdrawal needs no objection. */
  readonly amendedByOthers: boolean;
  readonly acts: readonly DoneAct[];
  /** The latest asks and questions, open or gone, the newest last. */
  readonly asked: readonly Asked[];
  readonly attribution: AttributionState;
  /** What observers may see: whether anything, and how often their view has changed. */
  readonly observers: { readonly open: boolean; readonly view: number };
  readonly seq: number;
  readonly at: Instant;
}

export const SUBMISSION_STATUSES = ['SUBMITTED', 'SUGGESTED', 'REGISTERED', 'WITHDRAWN'] as const;
export type SubmissionStatus = (typeof SUBMISSION_STATUSES)[number];

/** A draft before its circulation: between its sponsor and the Secretariat alone (design 5). */
export interface SubmissionState {
  readonly kind: 'submission';
  readonly id: string;
  readonly symbol: string | null;
  readonly body: string;
  readonly status: SubmissionStatus;
  readonly sponsor: string;
  readonly coSponsors: readonly string[];
  readonly mandate: Texts;
  readonly originalLanguage: string;
  readonly languages: readonly string[];
  readonly order: readonly string[];
  readonly provisions: Readonly<Record<string, Provision>>;
  readonly suggestion: string | null;
  readonly seq: number;
  readonly at: Instant;
}

export type StreamState = DraftState | SubmissionState;
