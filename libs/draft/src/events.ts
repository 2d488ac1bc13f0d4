import { type Instant } from '@shanyrak/kernel';
import { type Capacity } from '@shanyrak/council';
import {
  type AdoptedAbove,
  type Forwarded,
  type Origin,
  type Remittal,
  type Remitted,
} from './between-bodies';
import {
  type AdRefBefore,
  type Amendment,
  type Ask,
  type AttributionMode,
  type Decision,
  type DraftStatus,
  type Objection,
  type Outcome,
  type Provision,
  type Session,
  type Silence,
  type SilenceBreak,
  type Stance,
  type Statement,
  type Texts,
} from './state';

/** What a submission's or draft's heading says; provisions follow one by one. */
export interface Header {
  /** The UUID in the stream's name, the same before and after circulation. */
  readonly id: string;
  readonly sponsor: string;
  readonly coSponsors: readonly string[];
  readonly mandate: Texts;
  readonly body: string;
  readonly originalLanguage: string;
  readonly languages: readonly string[];
  /** From where another body has sent it. */
  readonly origin?: Origin;
}

/**
 * What happened, by the name of the act; the rest are an act's results, one event each, so that none
 * outgrows 64 kB. Every result stands here in full: `evolve` computes no text (design 2).
 */
export interface Events {
  'draft.submit': Header;
  /** One provision of a submitted or circulated text, in order. */
  'provision.table': { readonly provision: Provision };
  'draft.suggest': { readonly note: string };
  'draft.insist': Record<string, never>;
  'draft.register': { readonly symbol: string };
  /** Opens the draft's stream. */
  'draft.circulate': Header & { readonly symbol: string; readonly insisted: boolean };
  /** `asked` opens a window where others' words are in the text already. */
  'draft.withdraw': { readonly asked: Ask | null };
  'facilitator.name': { readonly person: string; readonly delegation: string };
  'draft.openToObservers': { readonly open: boolean };
  /** From here on names are for these readers: the server words everything anew for all others. */
  'attribution.set': { readonly mode: AttributionMode };
  'session.begin': { readonly meeting: string };
  /** Seats fall vacant and what was asked of the room lapses. */
  'session.end': { readonly meeting: string };
  /** `remote` where the seat is held from elsewhere than the room. */
  'seat.take': { readonly delegation: string; readonly person: string; readonly remote?: true };
  'seat.pass': { readonly delegation: string; readonly person: string };
  /** The order of work: null where the room is at no provision. */
  'provision.takeUp': { readonly provision: string | null };
  'amendment.propose': { readonly amendment: Amendment };
  /** Its sponsor read it out; somebody else typed it. */
  'amendment.enter': { readonly amendment: Amendment };
  /** The old amendment becomes SUPERSEDED; stances are not carried over. */
  'amendment.revise': { readonly amendment: Amendment };
  'amendment.withdraw': { readonly amendment: string };
  'amendment.cosponsor': { readonly amendment: string; readonly delegation: string };
  'stance.set': {
    readonly target: string;
    readonly delegation: string;
    readonly stance: Stance;
  };
  'stance.lift': { readonly target: string; readonly delegation: string };
  /** On one provision, or on the whole text. */
  'adRef.mark': {
    readonly provision: string | null;
    readonly delegation: string;
    readonly until: Instant | null;
  };
  'adRef.confirm': { readonly provision: string | null; readonly delegation: string };
  'text.propose': { readonly amendment: Amendment };
  'wording.ask': { readonly ask: Ask };
  'wording.settle': { readonly ask: string; readonly amendment: string };
  /** A provision after an act changed it; where it came into the text or moved, the order. */
  'provision.change': {
    readonly provision: Provision;
    readonly order: readonly string[] | null;
  };
  /** An amendment after an act decided its fate. */
  'amendment.fate': {
    readonly amendment: Amendment;
    readonly fate:
      'accepted' | 'amended' | 'carried' | 'satisfied' | 'returned' | 'notRetained' | 'restored';
  };
  'provision.ask': { readonly ask: Ask };
  'provision.close': { readonly ask: string; readonly provision: string };
  'provision.reopen': { readonly provision: string };
  'revision.issue': {
    readonly number: number;
    readonly digest: string;
    /** Provision → label from now on. */
    readonly labels: Readonly<Record<string, string>>;
  };
  /** The clean text is renumbered once; `renumbered` maps the old labels to the new. */
  'draft.declareClean': {
    readonly digest: string;
    readonly labels: Readonly<Record<string, string>>;
    readonly renumbered: Readonly<Record<string, string>>;
  };
  /** The draft goes back to negotiation, since a Member tabled something on a clean text. */
  'draft.reopen': Record<string, never>;
  /**
   * What the undone act had changed follows, restored in full. `order` without a provision takes it
   * out of the text again; a field that is null was not changed by the undone act.
   */
  undo: {
    readonly command: string;
    readonly act: string;
    readonly order: readonly string[] | null;
    readonly status: DraftStatus | null;
    readonly session: { readonly restored: Session | null } | null;
  };
  'stances.restore': {
    readonly target: string;
    readonly stances: Readonly<Record<string, Stance>>;
  };
  'adRef.restore': AdRefBefore;
  'ask.restore': { readonly id: string; readonly ask: Ask | null };
  /** `remote`: the remote seats that were there, where there were any. */
  'question.put': {
    readonly question: string;
    readonly digest: string;
    readonly meeting: string;
    readonly remote?: readonly string[];
    /** The drafts that are put as one question, by their UUIDs in order. */
    readonly package?: readonly string[];
    /** The body to which the text is to be recommended. */
    readonly recommends?: string;
  };
  'objection.raise': { readonly against: string; readonly objection: Objection };
  'objection.withdraw': { readonly against: string; readonly delegation: string };
  'objection.seen': { readonly against: string; readonly objection: Objection };
  /** `aloud`: the remote seats that had dropped, where the Chair proceeded aloud. */
  gavel: {
    readonly question: string;
    readonly until: Instant;
    readonly aloud?: readonly string[];
  };
  'decision.adopt': { readonly decision: Decision };
  /** Recommended without objection to another body, before which it is opened. */
  'draft.forward': { readonly forwarded: Forwarded };
  /** Opens the draft's stream before the body to which it was forwarded. */
  'draft.receive': Header & { readonly symbol: string };
  /** Back to the body that recommended it. */
  'draft.remit': { readonly remitted: Remitted };
  /** Recorded where the text comes back, in the act by which it was remitted. */
  'remittal.record': { readonly remittal: Remittal };
  /** Recorded where the text comes from, in the act by which it was adopted. */
  'adoption.record': { readonly adopted: AdoptedAbove };
  /**
   * Recorded where the text comes from, in the act by which the adoption was declared void. Null: the
   * body above had it from there, and has it before it again.
   */
  'adoption.recordVoid': { readonly remittal: Remittal | null };
  'item.close': { readonly outcome: Outcome };
  'silence.propose': { readonly ask: Ask };
  /** The round as it begins; its number is the event's own. */
  'silence.start': { readonly silence: Omit<Silence, 'seq' | 'endedAt'> };
  'silence.break': { readonly silence: string; readonly break: SilenceBreak };
  'silence.recordBreak': { readonly silence: string; readonly break: SilenceBreak };
  'silence.requestTime': { readonly silence: string; readonly delegation: string };
  'silence.extend': { readonly silence: string; readonly until: Instant; readonly due: Instant };
  'silence.cancel': { readonly silence: string; readonly reason: string };
  /** Adopted at its deadline, unbroken. */
  'silence.expire': { readonly silence: string; readonly decision: Decision };
  /** After the adoption: a break is proved to have been received in time. */
  'silence.prove': { readonly silence: string; readonly break: SilenceBreak };
  /** The number stays used; nothing was adopted (I3 and I6 together). */
  'silence.void': { readonly silence: string };
  'statement.submit': { readonly statement: Statement };
  'statement.confirm': StatementJoined;
  'statement.align': StatementJoined;
  /** The delegation is named under it no more. */
  'statement.leave': { readonly statement: string; readonly delegation: string };
  'statement.withdraw': { readonly statement: string };
  /** At the adoption: what was said by delegations that have left the Council since. */
  'statement.lapse': { readonly delegations: readonly string[] };
}

/** A Member stands behind a statement of another. */
interface StatementJoined {
  readonly statement: string;
  readonly delegation: string;
  readonly receivedAt: Instant;
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

export type DraftEvent = Happening & Recorded;
