import { dayInAstana } from '@shanyrak/council';
import {
  type DraftState,
  type Silence,
  type SilenceStatus,
  textDigest,
  type Texts,
} from '@shanyrak/draft';
import { INTERIM_WORDS } from './interim-words';
import { deadlineOf, type Moment, untilInWords } from './moments';
import { provisionsRead, type PublicProvision, titleIn } from './provisions-read';
import { dateInWords, type PageLanguage } from './words';

/**
 * The interim text of a round of silence (domain 2.1): the words as they were put, under the symbol of
 * the round, without a number and with a temporary title. It is the Members' paper and never anybody
 * else's (I23, practice rule 12); it says how the round ended and never who ended it; its words stay.
 */
export interface InterimText {
  readonly v: 1;
  readonly kind: 'interimText';
  /** Of the round: `PC.SIL/3/26`. */
  readonly symbol: string;
  readonly draft: string;
  readonly body: Texts;
  /** The day on which it was put under silence, in the host city. */
  readonly date: string;
  /** The meeting that was asked; null where the text was circulated. */
  readonly meeting: string | null;
  /** The deadline as it stands now. */
  readonly until: Moment;
  readonly status: SilenceStatus;
  /** The decision that it has become, or was taken to have become, with the day of the deadline. */
  readonly decision: { readonly symbol: string; readonly date: string } | null;
  readonly title: Texts;
  readonly originalLanguage: string;
  readonly languages: readonly string[];
  readonly provisions: readonly PublicProvision[];
  readonly digest: string;
}

/** `then`: the draft as the round began; `now`: as it stands. Throws where the words are not those put (I5). */
export function interimText(
  then: DraftState,
  now: DraftState,
  silence: Silence,
  body: Texts,
): InterimText {
  const { symbol, status, digest, startedAt, until, meeting } = silence;
  if (textDigest(then) !== digest) throw new Error(`These are not the words put under ${symbol}.`);
  const { originalLanguage, languages, symbol: draft } = then;
  const decided = now.decision?.meeting === symbol ? now.decision : null;
  const provisions = provisionsRead(then);
  return {
    ...{ v: 1, kind: 'interimText', symbol, draft, body, date: dayInAstana(startedAt), meeting },
    ...{ until: deadlineOf(until), status },
    decision: decided && { symbol: decided.symbol, date: dayInAstana(decided.adoptedAt) },
    ...{ title: titleIn(provisions), originalLanguage, languages, provisions, digest },
  };
}

/** "(under silence until Thursday 26 March 2026, 18:00 Astana time)": it has no other title and no number. */
export function temporaryTitle(until: Moment, language: PageLanguage): string {
  return INTERIM_WORDS[language].underSilence(untilInWords(until, language));
}

/** What became of the round, at the head of the text. */
export function roundLine(
  { status, decision }: Pick<InterimText, 'status' | 'decision'>,
  language: PageLanguage,
): string {
  const words = INTERIM_WORDS[language];
  const symbol = decision?.symbol ?? '';
  switch (status) {
    case 'RUNNING':
      return words.running;
    case 'ADOPTED':
      return words.adopted(symbol, dateInWords(decision?.date ?? '', language));
    case 'BROKEN':
      return words.broken;
    case 'CANCELLED':
      return words.cancelled;
    case 'VOIDED':
      return words.voided(symbol);
  }
}
