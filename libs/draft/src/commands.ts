import { type Instant } from '@shanyrak/kernel';
import { type Capacity, type DraftCommandType } from '@shanyrak/council';
import {
  type AttributionMode,
  type BreakKind,
  type Outcome,
  type ProvisionKind,
  type StanceKind,
  type StatementKind,
  type Texts,
  type WordsGiven,
} from './state';

/** A provision as its sponsor submits it; its id will be `<command id>.<n>`, counted from 1. */
export interface SubmittedProvision {
  readonly kind: ProvisionKind;
  readonly depth: number;
  readonly text: Texts;
}

/** A change as it is proposed; the ids and labels of what it brings in are given by the rules. */
export type ProposedChange =
  | { readonly kind: 'replace'; readonly provision: string; readonly text: string }
  | { readonly kind: 'delete'; readonly provision: string }
  | {
      readonly kind: 'insert';
      readonly after: string;
      readonly provisionKind: ProvisionKind;
      readonly depth: number;
      readonly text: string;
    }
  | { readonly kind: 'alternative'; readonly provision: string; readonly text: string }
  | { readonly kind: 'move'; readonly provision: string; readonly after: string }
  /** `text`: the parts, a line each. */
  | { readonly kind: 'split'; readonly provision: string; readonly text: string }
  | {
      readonly kind: 'merge';
      readonly provision: string;
      readonly with: string;
      readonly text: string;
    }
  | { readonly kind: 'amend'; readonly amendment: string; readonly text: string };

/** Formal acts may carry the instant at which they were done in the room, as certified. */
interface Certified {
  readonly occurredAt?: Instant;
}

/** A deadline, chosen as a local time in Astana: `2026-03-26T18:00`, and the instant that it is. */
interface Deadline {
  readonly until: Instant;
  readonly local: string;
}

/**
 * What each act says, by its name. `language` is that of the words given; only the original
 * language is negotiated. Texts are NFC with LF line ends by the time they reach a rule.
 */
export interface Payloads {
  'draft.submit': {
    readonly coSponsors: readonly string[];
    readonly mandate: Texts;
    readonly provisions: readonly SubmittedProvision[];
    /** The code of the body before which it is laid; the main one where none is named. */
    readonly body?: string;
  };
  'draft.suggest': { readonly note: string };
  /** `body`: whose register of drafts gives the number; the main body's where none is named. */
  'draft.insist': { readonly body?: string };
  'draft.register': { readonly body?: string };
  'draft.circulate': Record<string, never>;
  /** Opens, before the body named, a text that another body has recommended to it. */
  'draft.receive': { readonly from: string; readonly body: string };
  'draft.withdraw': Record<string, never>;
  'facilitator.name': { readonly person: string; readonly delegation: string };
  'draft.openToObservers': { readonly open: boolean };
  'attribution.set': { readonly mode: AttributionMode };
  'session.begin': { readonly meeting: string } & Certified;
  'session.end': Certified;
  /** `remote`: the seat is held from elsewhere than the room. */
  'seat.take': { readonly remote?: boolean };
  'seat.pass': { readonly to: string };
  /** Null: the room is at no provision any more. */
  'provision.takeUp': { readonly provision: string | null };
  'amendment.propose': {
    readonly change: ProposedChange;
    readonly language: string;
    readonly rationale?: string;
    /** A withdrawn amendment that the proposer makes its own. */
    readonly takesOver?: string;
  };
  /** Read out in the room by a delegation, and typed for it by the Secretariat or the Chair. */
  'amendment.enter': {
    readonly delegation: string;
    readonly change: ProposedChange;
    readonly language: string;
  } & Certified;
  'amendment.revise': {
    readonly amendment: string;
    /** For a split: its parts, a line each. */
    readonly text: string;
    readonly language: string;
    readonly rationale?: string;
  };
  'amendment.withdraw': { readonly amendment: string };
  'amendment.cosponsor': { readonly amendment: string };
  'stance.set': { readonly target: string; readonly stance: StanceKind; readonly reason?: string };
  /** Carries the digest of the target's words. */
  'stance.lift': { readonly target: string };
  /** On one provision, or, where that is null, on the whole text. */
  'adRef.mark': { readonly provision: string | null; readonly until: Instant | null };
  /** Carries the digest of the provision, or of the whole text. */
  'adRef.confirm': { readonly provision: string | null };
  'text.propose': {
    readonly change: ProposedChange;
    readonly language: string;
    readonly settles: readonly string[];
  };
  /** Carries the digest of base and amendment. */
  'wording.ask': { readonly amendment: string };
  'wording.settle': { readonly ask: string };
  /** Carries the digest of the provision. */
  'provision.ask': { readonly provision: string };
  'provision.close': { readonly ask: string };
  'provision.reopen': { readonly provision: string };
  'revision.issue': Record<string, never>;
  'draft.declareClean': Record<string, never>;
  undo: { readonly command: string };
  /** Carries the digest of the whole text. */
  'question.put': {
    readonly meeting: string;
    /** The drafts that are put as one question, this one among them, in the order of their numbers. */
    readonly package?: readonly PackagedDraft[];
    /** The question is whether to recommend the text for adoption by this body, to which it then goes. */
    readonly recommends?: string;
  } & Certified;
  /**
   * `against`: the id of the ask or question on the sender's screen. Said once more, it amends the
   * objection that stands: with a reason, with another, with none.
   */
  'objection.raise': { readonly against: string; readonly reason?: string };
  'objection.withdraw': { readonly against: string };
  'objection.seen': { readonly against: string; readonly delegation: string } & Certified;
  /** In the meeting in which the question was put. `aloud`: the Chair proceeds although a remote seat has dropped, having said so in the room. */
  gavel: { readonly meeting: string; readonly aloud?: boolean } & Certified;
  /** `body`: whose register of decisions gives the number; the main body's where none is named. */
  'decision.adopt': { readonly question: string; readonly body?: string };
  /** To the body that recommended it, which takes its work up again. */
  'draft.remit': { readonly meeting: string; readonly remarks: string } & Certified;
  /** `draft`: the UUID of the draft above, which was remitted in the same act. */
  'remittal.record': { readonly draft: string };
  /** `draft`: the UUID of the draft above, which was adopted, or closed, in the same act. */
  'adoption.record': { readonly draft: string };
  /** `draft`: the UUID of the draft above, whose adoption was declared void, there or further up. */
  'adoption.recordVoid': { readonly draft: string };
  'item.close': { readonly outcome: Outcome } & Certified;
  /**
   * Carries the digest of the whole text. Under an open item of `meeting` it is asked about first;
   * without one the text is circulated under silence at once, and `body` names whose register counts it.
   */
  'silence.propose': Deadline & { readonly meeting?: string; readonly body?: string };
  /** Carries the digest of the whole text. In the meeting that was asked. */
  'silence.start': { readonly ask: string; readonly meeting: string; readonly body?: string };
  /** `silence`: the round's id on the sender's screen. */
  'silence.break': {
    readonly silence: string;
    readonly kind: BreakKind;
    readonly reason?: string;
    readonly provision?: string;
  };
  /** A break that came on paper, entered with the instant of its receipt; after the adoption it proves it void. */
  'silence.recordBreak': {
    readonly silence: string;
    readonly delegation: string;
    readonly receivedAt: Instant;
    readonly proof: string;
    readonly kind: BreakKind;
    readonly reason?: string;
  };
  'silence.requestTime': { readonly silence: string };
  'silence.extend': Deadline & { readonly silence: string };
  'silence.cancel': { readonly silence: string; readonly reason: string };
  /** `until`: the deadline that has passed; where it was moved meanwhile, this is none. */
  'silence.expire': { readonly silence: string; readonly until: Instant; readonly body: string };
  'silence.void': { readonly silence: string };
  /** Carries the digest of the words that are put, under silence or adopted. */
  'statement.submit': {
    readonly kind: StatementKind;
    readonly language: string;
    readonly text: string;
    /** A courtesy translation, in another language of the Council. */
    readonly translation?: WordsGiven;
    readonly provision?: string;
    /** Members that it speaks for too, once each has confirmed. */
    readonly onBehalfOf: readonly string[];
  };
  'statement.confirm': { readonly statement: string };
  'statement.align': { readonly statement: string };
  'statement.leave': { readonly statement: string };
  'statement.withdraw': { readonly statement: string };
}

/** A draft of a package, and the digest of its whole text on the Chair's screen. */
export interface PackagedDraft {
  /** Its UUID. */
  readonly draft: string;
  readonly digest: string;
}

export interface Command<T extends DraftCommandType = DraftCommandType> {
  /** A UUID chosen by the sender, unique in the council. */
  readonly id: string;
  readonly stream: string;
  readonly type: T;
  /** The version of the payload's shape. */
  readonly v: number;
  readonly as: Capacity;
  readonly payload: Payloads[T];
  /** The sequence number of the sender's screen. */
  readonly seen: number;
  /** The digest of the words on that screen, for acts that take something as settled. */
  readonly digest?: string;
}

/** A command of any type, told apart by its `type`. */
export type AnyCommand = { [T in DraftCommandType]: Command<T> }[DraftCommandType];
