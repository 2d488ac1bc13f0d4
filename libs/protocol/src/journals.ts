import { type Intervention, type Journal, type Texts } from '@shanyrak/meeting';
import { type JournalDocument } from '@shanyrak/publishing';
import { type IssuingState } from './decisions';

/**
 * What HTTP answers about journals (design 6). Members and the Secretariat read a journal from its
 * draft on; an observer has its own interventions to correct, and reads what has been published.
 */
export interface JournalSummary {
  /** The id and the symbol of the meeting. */
  readonly id: string;
  readonly meeting: string;
  readonly body: string;
  /** Null while it is a draft. */
  readonly symbol: string | null;
  readonly number: number | null;
  readonly status: Journal['status'];
  /** The day of the meeting in the host city. */
  readonly date: string;
  readonly deadline: number;
  readonly issuedAt: number | null;
  readonly issuing: IssuingState;
}

/** A published journal in the list of an observer. */
export interface PublishedJournal {
  readonly symbol: string;
  readonly number: number;
  readonly meeting: string;
  readonly body: Texts;
  readonly date: string;
}

export interface JournalsQuery {
  readonly body?: string;
}

/** An intervention of the reader's own, with the item under which it was made. */
export interface OwnIntervention {
  readonly label: string;
  readonly heading: Texts;
  readonly intervention: Intervention;
}

export type JournalAnswer =
  | {
      readonly audience: 'members';
      readonly stream: string;
      readonly meeting: string;
      readonly body: string;
      /** The number of the meeting's last event. */
      readonly seq: number;
      readonly at: number;
      /** Its body keeps agreed minutes instead. */
      readonly keepsMinutes: boolean;
      /** The UUID of the draft of its minutes; null where there is none, or where none are kept. */
      readonly minutes: string | null;
      /** The ids of the drafts under its items, which its drafting names. */
      readonly drafts: readonly string[];
      /** The ids of the drafts that the Chair announced as adopted by silence, or not, which it names too. */
      readonly silences: readonly string[];
      /** The ids of the drafts whose decisions the journal appends, which its issue names. */
      readonly appended: readonly string[];
      /** Until when a statement may still be attached to one of them; null where none may be any more. */
      readonly statementsUntil: number | null;
      /** Null until it is drafted; until its issue with the statements that stand now. */
      readonly journal: Journal | null;
      /** As the Members read it; null until it is drafted. */
      readonly document: JournalDocument | null;
      /** Of the journal, to be sent along with its issue. */
      readonly digest: string | null;
      /** Delegation or body → its name on the day of the meeting. */
      readonly names: Readonly<Record<string, Texts>>;
      readonly issuing: IssuingState;
    }
  | {
      readonly audience: 'observers';
      readonly stream: string;
      readonly meeting: string;
      readonly at: number;
      readonly deadline: number;
      readonly open: boolean;
      readonly own: readonly OwnIntervention[];
      readonly names: Readonly<Record<string, Texts>>;
    };

/** The draft that the Secretariat has prepared. */
export interface MinutesAnswer {
  readonly draft: string;
}
