/** What the record of a meeting is made of, before there is any: words per language, verbs of outcomes, why somebody speaks. */

/** A text per language, by its two-letter code. */
export type Texts = Readonly<Record<string, string>>;

export const ITEM_OUTCOMES = [
  'discussed',
  'adopted',
  'approved',
  'endorsed',
  'supportedInPrinciple',
  'welcomed',
  'recommended',
  'forwarded',
  'remitted',
  'preliminarilyApproved',
  'tookNote',
  'consultationsContinue',
  'notAdopted',
  'deferred',
] as const;
/** The verbs of outcomes, each with its own weight (domain 1.2). "Discussed": views were exchanged. */
export type ItemOutcome = (typeof ITEM_OUTCOMES)[number];

export const SPEAKER_KINDS = [
  'statement',
  'guest',
  'report',
  'group',
  'minister',
  'reply',
] as const;
/** Why somebody speaks: it gives the usual precedence (practice 2.15); `reply` is a right of reply. */
export type SpeakerKind = (typeof SPEAKER_KINDS)[number];
