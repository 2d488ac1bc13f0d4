/**
 * Who people are at the table. A person acts for a delegation in a *function*, and each act is done
 * in one *capacity*, since a person may hold several: the Chair is also somebody's ambassador, and
 * the two speak differently (domain 0.3, practice rule 1, I11).
 */

/** Functions inside a delegation, as its credentials name them (practice rule 1). */
export const FUNCTIONS = [
  'head',
  'charge',
  'deputy',
  'alternate',
  'adviser',
  'expert',
  'registry',
] as const;
export type Function = (typeof FUNCTIONS)[number];

/** `system` is the council's own clock: it adopts at the end of the quiet period, and nothing else. */
export const CAPACITIES = ['national', 'chair', 'facilitator', 'secretariat', 'system'] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** The functions that act for the State outside a session, unless a delegation's own sheet says otherwise. */
export const SHEET_BY_DEFAULT: readonly Function[] = ['head', 'charge', 'deputy'];

/**
 * The person who acts, as the council knows that person at the instant of the act. What a person
 * holds is read from the roster and the accreditations under the ledger's lock, never from a session.
 */
export interface Actor {
  readonly person: string;
  /** The capacity in which the person acts now. */
  readonly as: Capacity;
  /** The code of the delegation that accredited the person; null for officers of the Secretariat and for the clock. */
  readonly delegation: string | null;
  readonly function: Function | null;
  /** True where the delegation's own sheet lets this function act for the State outside a session. */
  readonly authorised: boolean;
  /** True while the person holds the Chair. */
  readonly chair: boolean;
  /** True while the person is an officer of the Secretariat. */
  readonly secretariat: boolean;
  /** What a decision leaves to the delegation whose seat it marks contested; absent where none does. */
  readonly contested?: { readonly maySpeak: boolean; readonly mayObject: boolean };
  /** False once accreditation (or office) has ended: then nothing is allowed. */
  readonly accredited: boolean;
}
