import { type ProvisionKind, type Texts } from '@shanyrak/draft';
import {
  type AttachedStatement,
  type PublicationAct,
  type PublicDecision,
} from '@shanyrak/publishing';

/**
 * What HTTP answers about decisions (design 6), and how two officers of the Secretariat publish one.
 * Whoever is not of the Council's own reads of it what has been published, and nothing before.
 */
export type Distribution = 'MEMBERS' | 'PUBLIC';

/** How far the publication of a decision has come. Nobody is named: an officer learns of himself. */
export interface PublicationState {
  readonly state: 'none' | 'prepared' | 'issued';
  /** Of the public artefact that was prepared or issued; not the digest of the adopted text. */
  readonly digest: string | null;
  /** Null outside the Council. */
  readonly preparedAt: number | null;
  readonly issuedAt: number | null;
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
  readonly publication: PublicationState;
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

/** What an officer looks at before confirming: exactly what is, or will be, public. */
export interface PublicationReview<Artefact = PublicDecision> {
  readonly publication: PublicationState;
  readonly artefact: Artefact;
  /** Of this artefact, to be sent along with `prepare` and `issue`. */
  readonly digest: string;
  /** The page in each language, byte for byte. */
  readonly pages: Readonly<Record<string, string>>;
}

export interface PublicationRequest {
  readonly act: PublicationAct;
  /** Of the artefact on the officer's screen; for `prepare` and `issue`. */
  readonly digest?: string;
}
