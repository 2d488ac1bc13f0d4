import { type Instant } from '@shanyrak/kernel';

/**
 * What a draft knows of the other drafts of its text (domain 1.2, practice 3 (a)): a body recommends
 * a text to a higher one, which opens it as a draft of its own, and remits or adopts it.
 */

/** Recommended to another body for adoption (domain 1.2). */
export interface Forwarded {
  /** The body's code. */
  readonly to: string;
  readonly at: Instant;
  readonly meeting: string;
  readonly digest: string;
}

/** Where a text that came from another body was negotiated. */
export interface Origin {
  /** The UUID of the draft there, in which its history is. */
  readonly draft: string;
  readonly symbol: string;
  readonly body: string;
  /** The meeting that recommended it. */
  readonly meeting: string;
}

/** Sent back, with remarks, to the body that had recommended it. */
export interface Remitted {
  /** That body's code. */
  readonly to: string;
  readonly at: Instant;
  /** The meeting that sent it back. */
  readonly meeting: string;
  readonly remarks: string;
}

/** The same where the text comes back: which body sent it, from which draft, and how it had gone up. */
export interface Remittal {
  readonly by: string;
  /** The UUID of the draft there. */
  readonly draft: string;
  readonly symbol: string;
  readonly at: Instant;
  readonly meeting: string;
  readonly remarks: string;
  readonly forwarded: Forwarded;
  /** The number under which that body had adopted it by silence, where that turned out to be void. */
  readonly voided?: string;
}

/** The decision that the text became before the body to which it went. */
export interface AdoptedAbove {
  readonly body: string;
  /** The UUID of the draft that was adopted. */
  readonly draft: string;
  /** That of the decision. */
  readonly symbol: string;
  readonly at: Instant;
  readonly meeting: string;
}
