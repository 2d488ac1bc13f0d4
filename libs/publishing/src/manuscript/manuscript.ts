import { type ProvisionKind } from '@shanyrak/draft';
import { type PageLanguage } from '../words';

/**
 * A manuscript: what a document says in one language, in order, before it takes a form (decision 12).
 * Makers write it from facts; forms set it as a page, plain text, Word or Akoma Ntoso. It is plain
 * JSON, knows no format, and holds nothing that the document does not say.
 *
 * The manuscripts of one document in its languages have the same blocks in the same order, and the same
 * keys (I16).
 */
export interface Manuscript {
  /** The language of the document's own words; a passage that has not followed is marked by its `lang`. */
  readonly language: PageLanguage;
  readonly identity: Identity;
  /** What it is called where one line must do: `PC.DEC/1. Contact points`. */
  readonly name: string;
  /** The body that speaks, by the name in force: the first line of the document. */
  readonly body: string;
  /** The header: symbol, date, original, distribution …, in the order in which they stand. */
  readonly facts: readonly Fact[];
  readonly blocks: readonly Block[];
  /** Beneath the document, in smaller type: who was a Member, how to check it, its address. */
  readonly foot: readonly Block[];
  /** The tracked changes that its runs name, by id; empty for a text that shows none. */
  readonly changes: Readonly<Record<string, TrackedChange>>;
}

export const DOCUMENT_KINDS = [
  'decision',
  'corrigendum',
  'draft',
  'journal',
  'interimText',
  'statement',
  'silenceNotice',
  'noteVerbale',
  'annotatedAgenda',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** `authentic`: the original; `official`: all of it revised; `pending`: parts have not followed; `courtesy`: for help only. */
export const LANGUAGE_STANDINGS = ['authentic', 'official', 'pending', 'courtesy'] as const;
export type LanguageStanding = (typeof LANGUAGE_STANDINGS)[number];

/** What the document is, the same in each of its languages but for `standing`. */
export interface Identity {
  readonly kind: DocumentKind;
  /** `PC.DEC/1`; of a draft journal the meeting's. */
  readonly symbol: string;
  /** The prefix of the body that speaks: `PC`. */
  readonly prefix: string;
  /** The edition of what was issued, from 1; the revision of a draft, from 0; null: it has none. */
  readonly edition: number | null;
  /** The day in the host city, `2026-11-05`. */
  readonly date: string;
  readonly originalLanguage: string;
  readonly languages: readonly string[];
  readonly standing: LanguageStanding;
  /** Whom it is for. A document that is `general` may be published; that it has been, it does not say. */
  readonly distribution: 'general' | 'members';
  readonly relations: readonly Relation[];
}

export const RELATIONS = ['amends', 'repeals', 'corrects', 'implements', 'refersTo'] as const;
export type RelationKind = (typeof RELATIONS)[number];

/** How a document stands to an earlier one. */
export interface Relation {
  readonly relation: RelationKind;
  readonly symbol: string;
}

export const FACTS = [
  'symbol',
  'edition',
  'date',
  'original',
  'distribution',
  'mandate',
  'relation',
  'meeting',
  'draft',
  'chairmanship',
  'number',
  'addressees',
  'reference',
  'until',
] as const;
export type FactRole = (typeof FACTS)[number];

export interface Fact {
  readonly fact: FactRole;
  /** As it stands before the value: `Symbol`, `Язык оригинала`. */
  readonly name: string;
  readonly value: string;
  /** The value as a machine reads it: a day, `2026-11-05`. */
  readonly date?: string;
  /** An address of our own to which the value leads: `/id/PC.DEC/1`. */
  readonly href?: string;
}

/** A part of a document. `key` is its anchor, the same in all languages: `OP5`, `item-3.b`, `attachment-1`. */
export type Block = Title | Line | Heading | ProvisionBlock | List | Table | Section;

/** The title of the text; there is at most one. */
export interface Title extends Passage {
  readonly block: 'title';
}

export const LINE_ROLES = [
  /** `Decision No. 1`, `Journal No. 45`, above the title. */
  'number',
  /** Something that must be known before one reads: parts have not followed, not adopted, entered from paper. */
  'notice',
  /** Beneath the title of an interim text. */
  'temporary',
  /** `Adopted at meeting PC/2026-XIV, Astana, 5 November 2026.` */
  'adopted',
  /** A line that leads a list, in italics. */
  'lead',
  'paragraph',
  /** Who speaks: `By the delegation of Akrenia`. */
  'author',
  /** Place and date, the addressees at the foot of a note. */
  'closing',
  /** The digest, to be read by machine. */
  'digest',
] as const;
export type LineRole = (typeof LINE_ROLES)[number];

export interface Line {
  readonly block: 'line';
  readonly role: LineRole;
  readonly runs: readonly Run[];
  readonly lang?: string;
  readonly key?: string;
}

export interface Heading {
  readonly block: 'heading';
  /** 2 and 3; the title of the document is 1. */
  readonly level: 2 | 3;
  readonly key: string;
  readonly runs: readonly Run[];
}

/** Words of a text that was negotiated. */
export interface Passage {
  readonly runs: readonly Run[];
  /** Where the words are in another language than the manuscript, because this one has not followed. */
  readonly lang?: string;
  /** What is said of it after its words, in brackets: `English text not yet in line`. */
  readonly aside?: string;
  /** The whole passage comes or goes by this change: its paragraph mark with it. */
  readonly comes?: string;
  readonly goes?: string;
}

export interface ProvisionBlock extends Passage {
  readonly block: 'provision';
  readonly key: string;
  readonly kind: Exclude<ProvisionKind, 'title'>;
  /** 0 for paragraphs, 1 for (a), 2 for (i) … */
  readonly depth: number;
  /** As it is cited: `OP3(a)`. */
  readonly label: string;
  /** As it stands before the words: `PP3`, `5.`, `(a)`, `Annex 1`; empty for a heading. */
  readonly mark: string;
}

export interface List {
  readonly block: 'list';
  readonly role: 'plain' | 'speakers' | 'members';
  readonly items: readonly (readonly Run[])[];
}

export interface Table {
  readonly block: 'table';
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (readonly Run[])[])[];
}

/** A part with a heading of its own: an attachment, an annex, a part of a journal. */
export interface Section {
  readonly block: 'section';
  readonly role: 'part' | 'attachment' | 'annex' | 'members' | 'check' | 'contact';
  readonly key: string;
  readonly level: 2 | 3;
  readonly heading: readonly Run[];
  readonly blocks: readonly Block[];
}

/** A stretch of a line. */
export type Run = Words | Link | Tracked | Bracket;

export interface Words {
  readonly run: 'words';
  readonly text: string;
  readonly italic?: true;
  readonly bold?: true;
  /** Where it differs from the passage's. */
  readonly lang?: string;
  /** To be read by machine: a digest, an address. */
  readonly code?: true;
}

export interface Link {
  readonly run: 'link';
  readonly text: string;
  /** Of our own, from `/`. */
  readonly href: string;
}

/** Words that a change brings in or takes out; `change` names it in `changes`. */
export interface Tracked {
  readonly run: 'inserted' | 'deleted';
  readonly change: string;
  readonly words: readonly Words[];
  /**
   * Of deleted words that are not in the text yet: the change that brings them in. In a passage that
   * comes as a whole it is the passage's, where nothing else is said.
   */
  readonly broughtInBy?: string;
}

/**
 * Wording that is not agreed, as on paper (libs/text, plain.ts): readings between square brackets, a
 * stroke between them, and after each an en dash and its note: `[shall / should – Akrenia]`. A reading
 * may have no words: then its note alone says what is proposed, `delete: Belvara`.
 */
export interface Bracket {
  readonly run: 'bracket';
  readonly readings: readonly BracketReading[];
}

export interface BracketReading {
  readonly words: readonly Words[];
  readonly note: string | null;
}

export interface TrackedChange {
  /** A delegation as the reader may know it: `Akrenia`, or `Delegation 3` in a sealed reading. */
  readonly author: string;
  /** The instant of its act, RFC 3339 in UTC with seconds: `2026-11-05T09:30:00Z`. */
  readonly at: string;
  /** Its reasons, and who else is behind it; null where nothing is said. */
  readonly comment: string | null;
  /** The amendments that it stands for; several where they make the same change. */
  readonly amendments: readonly string[];
}
