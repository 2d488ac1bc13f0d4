import { type StatementKind } from '@shanyrak/council';
import { type Instant } from '@shanyrak/kernel';
import { type ItemOutcome, type SpeakerKind, type Texts } from './outcomes';

/**
 * The journal of the day (domain 2.2, practice 2.14): drafted from the record alone when the meeting
 * is closed, corrected by each delegation where it spoke itself, edited in its form by the
 * Secretariat, issued by a second officer with the next number of its body's journals. It is no
 * verbatim record, and it names no objector: objections are not among what it is made of (I23).
 */
export interface Journal {
  readonly status: 'DRAFT' | 'ISSUED';
  /** The officer who drafted it: another issues it. */
  readonly draftedBy: string;
  readonly draftedAt: Instant;
  /** Until then each delegation corrects its own interventions. */
  readonly deadline: Instant;
  readonly place: Texts | null;
  /** In the order of the agenda; none where it was not adopted. */
  readonly entries: readonly JournalEntry[];
  /** What the Chair announced of silence since the body met before, in the order of the numbers. */
  readonly announcements: readonly Announcement[];
  /**
   * Symbol of a decision that is appended → the statements attached to it. Fixed by the issue; until
   * then they are those that stand in the decision's own stream (`journal-statements.ts`).
   */
  readonly statements: Readonly<Record<string, readonly JournalStatement[]>>;
  /** Symbols of what is appended, in order. */
  readonly attachments: readonly string[];
  readonly disputes: readonly Dispute[];
  /** `PC.JOUR/45`; null until it is issued. */
  readonly symbol: string | null;
  readonly number: number | null;
  readonly issuedAt: Instant | null;
  /** Code of a delegation or a body → its names in force on the day of the meeting; from the issue on. */
  readonly names: Readonly<Record<string, Texts>>;
  /** What was corrected in its form after the issue, each under its own symbol. */
  readonly corrigenda: readonly Corrigendum[];
}

/** What the journal says under one item of the agenda. */
export interface JournalEntry {
  /** The item's id. */
  readonly item: string;
  readonly label: string;
  /** The item's title, unless the Secretariat has set its form right. */
  readonly heading: Texts;
  /** The public is told its label alone. */
  readonly closed: boolean;
  readonly taken: 'DEALT_WITH' | 'ADJOURNED' | 'NOT_TAKEN_UP';
  /** The meeting to which it was adjourned, where that is known. */
  readonly adjournedTo: string | null;
  readonly interventions: readonly Intervention[];
  readonly orders: readonly JournalOrder[];
  readonly results: readonly JournalResult[];
  /** What was put under silence under it; left out where nothing was. */
  readonly silences?: readonly PlacedUnderSilence[];
  /** What the Chair has accepted of a dispute, said in the entry of the Secretariat. */
  readonly note: Texts | null;
}

export const MANNERS = ['onBehalfOf', 'alignment'] as const;
/** Whether others were spoken for, or aligned themselves with what was said. */
export type Manner = (typeof MANNERS)[number];

/** One who spoke, once. */
export interface Intervention {
  /** The speaker's id on the list. */
  readonly id: string;
  /** Null for a guest or an officer, who is named. */
  readonly delegation: string | null;
  readonly name: Texts | null;
  readonly kind: SpeakerKind;
  /** The delegations that confirmed that they are spoken for, in that order. */
  readonly others: readonly string[];
  readonly manner: Manner;
  /** False where the delegation has said that it did not speak: then it is not printed. */
  readonly spoke: boolean;
  /** In the delegation's own words; null: none. */
  readonly summary: Texts | null;
  /** Of its written text: `PC.DEL/12/26`. */
  readonly symbol: string | null;
  readonly correctedAt: Instant | null;
}

/** A point of order as it was ruled on, without the reasons. */
export interface JournalOrder {
  readonly delegation: string;
  readonly granted: boolean;
}

/** What became of a document, each with its own verb (domain 1.2); of the item as a whole where it names none. */
export interface JournalResult {
  /** A document's symbol; null for the item as a whole. */
  readonly document: string | null;
  /** It is a draft: its symbol is the Members' own. */
  readonly draft: boolean;
  /** The title of a draft; null for a paper. */
  readonly title: Texts | null;
  readonly outcome: ItemOutcome;
  /** The body to which it goes. */
  readonly to: string | null;
  readonly decision: {
    readonly symbol: string;
    readonly number: number;
    readonly adoptedAt: Instant;
  } | null;
}

/** A text that was put under silence in the meeting, as the Chair named it then: its interim text is annexed. */
export interface PlacedUnderSilence {
  /** The UUID of the draft, and its symbol. */
  readonly draft: string;
  readonly document: string;
  readonly title: Texts | null;
  /** The id and the symbol of the round. */
  readonly silence: string;
  readonly symbol: string;
  /** The deadline as it was named in the meeting, wherever it was moved later. */
  readonly until: Instant;
  /** Of the words that are annexed. */
  readonly digest: string;
}

/** A decision that silence has adopted between meetings, or that turned out to be none (domain 2.1). */
export interface Announcement {
  /** The UUID of the draft. */
  readonly draft: string;
  readonly symbol: string;
  readonly number: number;
  readonly title: Texts | null;
  /** The deadline of the round, at which the decision is dated. */
  readonly adoptedAt: Instant;
  /** Silence had been broken in time: it had not been adopted. */
  readonly voided: boolean;
}

/** A statement attached to a decision: whose it is, for whom else it speaks, and where its words stand. */
export interface JournalStatement {
  /** `Attachment 1 to PC.DEC/31`. */
  readonly attachment: number;
  readonly kind: StatementKind;
  readonly delegation: string;
  /** The label of the provision that it speaks of; empty for the title. */
  readonly provision: string | null;
  /** The Members that confirmed that it speaks for them, by code. */
  readonly others: readonly string[];
  /** The Members that have joined it, in the order in which they did. */
  readonly aligned: readonly string[];
}

/** A Member doubts an entry that is not its own, and says what it should say. */
export interface Dispute {
  readonly id: string;
  readonly delegation: string;
  /** An item or an intervention. */
  readonly entry: string;
  readonly words: Texts;
  readonly at: Instant;
  readonly settled: { readonly accepted: boolean; readonly at: Instant } | null;
}

export const FORM_FIELDS = ['place', 'heading', 'attachments'] as const;
/** What the Secretariat may set right: form, never substance (domain 0.4). */
export type FormField = (typeof FORM_FIELDS)[number];
export const SUBSTANCE_FIELDS = ['speakers', 'summary', 'outcome', 'decision', 'ruling'] as const;
export type SubstanceField = (typeof SUBSTANCE_FIELDS)[number];

export interface FormEdit {
  readonly field: FormField;
  /** The item whose heading it is; null for the others. */
  readonly item: string | null;
  readonly texts: Texts | null;
  /** Symbols of what is appended, in their new order. */
  readonly order: readonly string[] | null;
}

export interface Corrigendum {
  /** `PC.JOUR/45/Corr.1`. */
  readonly symbol: string;
  readonly at: Instant;
  readonly edit: FormEdit;
}
