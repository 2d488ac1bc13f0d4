import { type ProvisionKind, type Texts } from '@shanyrak/draft';
import {
  type AttachedStatement,
  type Issuance,
  type IssuanceGiven,
  type IssuingAct,
  type IssuingCheck,
  type PublicDecision,
} from '@shanyrak/publishing';

/**
 * What HTTP answers about decisions (design 6), and how two officers of the Secretariat publish one.
 * Whoever is not of the Council's own reads of it what has been published, and nothing before.
 */
export type Distribution = 'MEMBERS' | 'PUBLIC';

/** How far the issuing of a document has come. Nobody is named: an officer learns of himself. */
export interface IssuingState {
  readonly state: 'none' | 'prepared' | 'issued' | 'published';
  /** The newest edition that was issued, and its digest; not the digest of the adopted text. */
  readonly edition: number | null;
  readonly digest: string | null;
  /** Null outside the Council. */
  readonly issuedAt: number | null;
  readonly distribution: Issuance['distribution'] | null;
  readonly publishedAt: number | null;
  /** An edition that awaits its issue; null outside the Council. */
  readonly prepared: PreparedState | null;
}

export interface PreparedState {
  readonly edition: number;
  readonly digest: string;
  readonly at: number;
  readonly given: IssuanceGiven;
  /** The reader prepared it, so that another officer has to issue it. */
  readonly mine: boolean;
}

/** A decision as its Members read it: nothing of how it came about (practice rule 5). */
export interface DecisionSummary {
  readonly symbol: string;
  readonly number: number;
  readonly title: Texts;
  /** The day of its adoption in the host city, `2026-11-05`. */
  readonly date: string;
  readonly adoptedAt: number;
  /** The symbol of the meeting, or of the round of silence. */
  readonly meeting: string;
  readonly bySilence: boolean;
  /** Silence had been broken in time: nothing was adopted, and the number stays used (I3, I6). */
  readonly voided: boolean;
  /** Of the adopted text in its original language. */
  readonly digest: string;
  readonly distribution: Distribution;
  readonly issuing: IssuingState;
}

/** A published decision in the list of an observer: what is public, without the hour. */
export interface PublishedSummary extends Omit<DecisionSummary, 'adoptedAt' | 'meeting'> {
  /** Null where silence has adopted it. */
  readonly meeting: string | null;
}

export interface DecisionText {
  readonly originalLanguage: string;
  readonly languages: readonly string[];
  readonly body: Texts;
  /** Member → its name in force when the decision was adopted. */
  readonly members: Readonly<Record<string, Texts>>;
  readonly provisions: readonly ReadableProvision[];
  /** Attached to the decision, in the order of their numbers. */
  readonly statements: readonly AttachedStatement[];
}

export interface ReadableProvision {
  readonly kind: ProvisionKind;
  readonly depth: number;
  readonly label: string;
  readonly text: Texts;
  /** Languages whose text has not followed the original yet. */
  readonly behind: readonly string[];
}

export interface DecisionAnswer extends DecisionSummary, DecisionText {
  readonly provisions: readonly (ReadableProvision & { readonly id: string })[];
  /** Until when statements are received: before it numbers may still change. Null where none were. */
  readonly statementsUntil: number | null;
}

/** The same for an observer: the words of the public artefact. */
export interface PublishedAnswer extends PublishedSummary, DecisionText {}

/** What an officer looks at before confirming: exactly what is, or will be, issued. */
export interface IssuingReview<Artefact = PublicDecision> {
  readonly issuing: IssuingState;
  /** Which edition is shown. */
  readonly edition: number;
  readonly given: IssuanceGiven;
  readonly artefact: Artefact;
  /** Of this artefact, to be sent along with `prepare`, `issue` and `publish`. */
  readonly digest: string;
  /** The page in each language and side by side, byte for byte. */
  readonly pages: Readonly<Record<string, string>>;
  readonly checks: readonly IssuingCheck[];
  /** The mandate that its draft named; null where it named none. */
  readonly suggestedMandate: Texts | null;
  /** The standing decision under which it becomes public with its issue, if it is for general distribution. */
  readonly under: string | null;
}

export interface IssuingRequest {
  readonly act: IssuingAct;
  /** Of the artefact on the officer's screen; for all but `takeBack`. */
  readonly digest?: string;
  /** With `prepare`: the answers to the check-list; as for a first edition where it is missing. */
  readonly given?: IssuanceGiven;
}

/** An issued document as its readers find its forms (decision 12). */
export interface IssuedAnswer {
  readonly symbol: string;
  readonly distribution: Issuance['distribution'];
  readonly publishedAt: number | null;
  /** The newest first. */
  readonly editions: readonly IssuedEditionAnswer[];
}

export interface IssuedEditionAnswer {
  readonly edition: number;
  readonly issuedAt: number;
  /** Of its artefact. */
  readonly digest: string;
  /** Why it was issued anew; null for the first. */
  readonly reason: string | null;
  readonly forms: readonly IssuedForm[];
}

export interface IssuedForm {
  /** As it ends its address: `en.docx`. */
  readonly name: string;
  readonly type: string;
  /** In bytes, and the SHA-256; null while it is being printed. */
  readonly size: number | null;
  readonly digest: string | null;
}
