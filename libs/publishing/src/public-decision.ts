import { type Decision, type DraftState, type Texts } from '@shanyrak/draft';
import { type AttachedStatement, attachedStatements } from './attached';
import { type Issuance } from './issuing';
import { type LanguageStanding, type Relation } from './manuscript/manuscript';
import { standingOf } from './manuscript/standing';
import { provisionsRead, type PublicProvision, titleIn } from './provisions-read';
import { PAGE_LANGUAGES, WORDS } from './words';

export { type PublicProvision } from './provisions-read';

/**
 * A decision as it is issued (domain 8.2, practice rule 5): text, number, date, meeting, digest, the
 * names in force on that date, the statements attached to it, and what the check-list of its issue adds.
 * Nothing else: no sponsor, nothing of the draft's own mandate, no amendment, stance or objection,
 * nobody's name, no hour, and no id of a provision, since those count what came in later and what went
 * out. It is frozen when the Secretariat issues it (I4); `v` is the version of its shape. What an issue
 * adds is left out of what became public before there were issues.
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
  /** Attached to it when it was issued; left out where there were none. */
  readonly statements?: readonly AttachedStatement[];
  readonly distribution?: Issuance['distribution'];
  /** From 1: the first issue. */
  readonly edition?: number;
  /** The text that authorises it, as it is cited; left out where none is named. */
  readonly mandate?: Texts;
  /** To earlier documents; left out where there are none. */
  readonly relations?: readonly Relation[];
  /** How each of its languages stands to the original. */
  readonly standings?: Readonly<Record<string, LanguageStanding>>;
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

/** The artefact of an adopted draft; `issuance`: left out where it becomes public without an issue. */
export function publicDecision(
  state: DraftState,
  { symbol, number, meeting, digest }: Decision,
  { body, date, place, members }: InForce,
  issuance?: Issuance,
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
    ...(issuance && issued(issuance, { originalLanguage, languages, provisions })),
  };
}

function issued(
  { distribution, edition, mandate, relations }: Issuance,
  text: Pick<PublicDecision, 'originalLanguage' | 'languages' | 'provisions'>,
) {
  const standings = text.languages.map((one) => [one, standingOf(text, one)] as const);
  return {
    ...{ distribution, edition, standings: Object.fromEntries(standings) },
    ...(mandate && { mandate }),
    ...(relations.length > 0 && { relations }),
  };
}
