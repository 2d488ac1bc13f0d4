import { type Decision, type DraftState, type Texts } from '@shanyrak/draft';
import { type AttachedStatement, attachedStatements } from './attached';
import { provisionsRead, type PublicProvision, titleIn } from './provisions-read';
import { PAGE_LANGUAGES, WORDS } from './words';

export { type PublicProvision } from './provisions-read';

/**
 * A decision as the public has it (domain 8.2, practice rule 5): text, number, date, meeting, digest,
 * the names in force on that date, and the statements attached to it. Nothing else: no sponsor and no mandate, no amendment, stance
 * or objection, nobody's name, no hour, and no id of a provision, since those count what came in later
 * and what went out. It is frozen when the Secretariat issues it (I4); `v` is the version of its shape.
 */
export interface PublicDecision {
  readonly v: 1;
  readonly kind: 'decision';
  readonly symbol: string;
  readonly number: number;
  readonly body: Texts;
  readonly title: Texts;
  readonly adopted: {
    /** The day in the host city, `2026-11-05`. */
    readonly date: string;
    readonly place: Texts;
    /** The symbol of the meeting. A round of silence is not named: its number would tell of those that were broken. */
    readonly meeting?: string;
    readonly bySilence?: true;
  };
  readonly originalLanguage: string;
  readonly languages: readonly string[];
  readonly provisions: readonly PublicProvision[];
  /** Of the adopted text: the SHA-256 of the RFC 8785 form of `canonicalText` in the original language. */
  readonly digest: string;
  /** Who was a Member of the Council on that day, present or not. */
  readonly members: readonly PublicMember[];
  /** Attached to it when it was published; left out where there were none. */
  readonly statements?: readonly AttachedStatement[];
}

export interface PublicMember {
  readonly code: string;
  readonly name: Texts;
}

/**
 * What the public reads of a decision that was published and turned out to be none. Its text stands a
 * level lower, as it was published, so that nobody who reads by machine takes it for a decision.
 */
export interface VoidDecision {
  readonly v: 1;
  readonly kind: 'voidDecision';
  readonly symbol: string;
  readonly notice: Texts;
  readonly published: PublicDecision;
}

export function voidDecision(published: PublicDecision): VoidDecision {
  const { symbol } = published;
  const notice = Object.fromEntries(
    PAGE_LANGUAGES.map((language) => [language, WORDS[language].voided(symbol)]),
  );
  return { v: 1, kind: 'voidDecision', symbol, notice, published };
}

/** What the council was called and who was in it on the day of the adoption. */
export interface InForce {
  readonly body: Texts;
  readonly date: string;
  readonly place: Texts;
  readonly members: readonly PublicMember[];
}

/** The public artefact of an adopted draft. */
export function publicDecision(
  state: DraftState,
  { symbol, number, meeting, digest }: Decision,
  { body, date, place, members }: InForce,
): PublicDecision {
  const { originalLanguage, languages } = state;
  const bySilence = state.decision?.bySilence;
  const provisions = provisionsRead(state);
  const statements = attachedStatements(state, members);
  return {
    ...{ v: 1, kind: 'decision', symbol, number, body },
    title: titleIn(provisions),
    adopted: { date, place, ...(bySilence ? { bySilence } : { meeting }) },
    ...{ originalLanguage, languages, provisions, digest, members },
    ...(statements.length > 0 && { statements }),
  };
}
