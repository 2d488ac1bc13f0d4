import { type NameNotInForce } from '@shanyrak/council';
import { attachmentsOf, type DraftState } from '@shanyrak/draft';
import { type Instant } from '@shanyrak/kernel';
import { provisionsRead } from './provisions-read';

/**
 * What officers look at before they issue a decision (domain 4 (a), "format check only, no substance";
 * practice 2.25: a private warning at issuing, no auto-correction). What is open prevents nothing: the
 * officers weigh it, and an edition can follow.
 */
export const ISSUING_CHECKS = ['language', 'statements', 'names'] as const;

export interface IssuingCheck {
  readonly check: (typeof ISSUING_CHECKS)[number];
  readonly state: 'done' | 'open';
  /** Whose provisions have followed, or have not. */
  readonly language?: string;
  /** Of the provisions that are behind; empty for the title. */
  readonly labels?: readonly string[];
  /** How many statements are attached, and until when more may come. */
  readonly count?: number;
  readonly until?: Instant;
  /** Names in the text that were not in force on its date, each with the one that was. */
  readonly names?: readonly NameNotInForce[];
}

/** `others`: the names, in any language, that were not in force on the day of the adoption. */
export function issuingChecks(
  state: DraftState,
  others: readonly NameNotInForce[],
  now: Instant,
): IssuingCheck[] {
  const { originalLanguage, languages } = state;
  const provisions = provisionsRead(state);
  const until = state.decision?.statementsUntil ?? null;
  const words = provisions.flatMap(({ text }) => Object.values(text));
  const names = others.filter(({ used }) => words.some((text) => isNamed(used, text)));
  return [
    ...languages
      .filter((language) => language !== originalLanguage)
      .map((language): IssuingCheck => {
        const labels = provisions
          .filter(({ behind }) => behind.includes(language))
          .map(({ label }) => label);
        return { check: 'language', state: stateOf(labels.length === 0), language, labels };
      }),
    {
      check: 'statements',
      state: stateOf(until === null || until <= now),
      count: attachmentsOf(state).length,
      ...(until !== null && { until }),
    },
    { check: 'names', state: stateOf(names.length === 0), names },
  ];
}

const stateOf = (done: boolean): IssuingCheck['state'] => (done ? 'done' : 'open');

/** As words of their own: `Turkey` is not named by `Turkeys`. */
function isNamed(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!isLetter(text[at - 1]) && !isLetter(text[at + name.length])) return true;
  return false;
}

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /\p{L}/u.test(sign);
