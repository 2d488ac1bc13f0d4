/**
 * The voice of a rendering: the words between the words. The text is the delegations'; what connects
 * it (`base text`, `proposed by`, `delete`) is ours, in the language of the reader, which need not be
 * that of the text. The words are those of docs/glossary.md.
 *
 * Names are never declined: in Russian they stand in the nominative behind a colon, so that any name
 * fits, also a code.
 */
import { type Attribution } from '../rolling-text';

/** The languages in which renderings and explanations speak. */
export type SpokenLanguage = 'en' | 'ru';

/** What a delegation is called, by its code; the code itself where nothing else is known. */
export type NameOf = (code: string) => string;

/** How a rendering speaks: in which language, and how it calls the delegations. */
export interface Voice {
  readonly language: SpokenLanguage;
  readonly nameOf: NameOf;
}

/** English, with delegations called as they are given. */
export const ENGLISH: Voice = { language: 'en', nameOf: (code) => code };

export type Standing = keyof Attribution;

/** What others say of a proposal. */
export const STANCES = ['supportedBy', 'opposedBy', 'reservedBy'] as const;

/** The ways to stand towards a reading, from those behind it to those against it. */
const STANDINGS: readonly Standing[] = ['by', 'coSponsoredBy', ...STANCES];

interface ConnectingWords {
  /** What leads the names of one delegation, and of several. */
  readonly standing: Readonly<Record<Standing, readonly [one: string, several: string]>>;
  readonly baseText: string;
  readonly add: string;
  /** What the base reads among rivals that would each add something. */
  readonly noAddition: string;
  readonly delete: string;
  /** What a reading of nothing but blanks is called: nobody sees it otherwise. */
  readonly blank: string;
  readonly added: string;
  readonly deleted: string;
  readonly notAgreed: (readings: number) => string;
  readonly proposedAddition: string;
  readonly proposedDeletion: string;
  readonly openIssues: string;
  readonly noOpenIssues: string;
  readonly place: string;
  readonly reading: string;
  readonly whoStandsWhere: string;
  readonly quotes: readonly [opening: string, closing: string];
  readonly and: string;
  readonly others: (count: number) => string;
  /** Whoever is behind a proposal without names. */
  readonly somebody: string;
}

const always = (words: string): readonly [string, string] => [words, words];

export const WORDS: Readonly<Record<SpokenLanguage, ConnectingWords>> = {
  en: {
    standing: {
      by: always('proposed by'),
      coSponsoredBy: always('co-sponsored by'),
      supportedBy: always('supported by'),
      opposedBy: always('opposed by'),
      reservedBy: always('reserved by'),
    },
    baseText: 'base text',
    add: 'add',
    noAddition: 'no addition',
    delete: 'delete',
    blank: 'a blank',
    added: 'added',
    deleted: 'deleted',
    notAgreed: (readings) => `not agreed: ${readings} readings`,
    proposedAddition: 'proposed addition',
    proposedDeletion: 'proposed deletion',
    openIssues: 'Open issues',
    noOpenIssues: 'No open issues.',
    place: 'Place',
    reading: 'Reading',
    whoStandsWhere: 'Who stands where',
    quotes: ['“', '”'],
    and: 'and',
    others: (count) => `${count} others`,
    somebody: 'a delegation',
  },
  ru: {
    standing: {
      by: ['предлагает:', 'предлагают:'],
      coSponsoredBy: ['соавтор:', 'соавторы:'],
      supportedBy: ['поддерживает:', 'поддерживают:'],
      opposedBy: ['выступает против:', 'выступают против:'],
      reservedBy: ['оговорка:', 'оговорки:'],
    },
    baseText: 'исходный текст',
    add: 'добавить',
    noAddition: 'без добавления',
    delete: 'исключить',
    blank: 'пробел',
    added: 'добавлено',
    deleted: 'исключено',
    notAgreed: (readings) => `не согласовано, вариантов: ${readings}`,
    proposedAddition: 'предлагаемое добавление',
    proposedDeletion: 'предлагаемое исключение',
    openIssues: 'Открытые вопросы',
    noOpenIssues: 'Открытых вопросов нет.',
    place: 'Место',
    reading: 'Вариант',
    whoStandsWhere: 'Позиции',
    quotes: ['«', '»'],
    and: 'и',
    others: (count) => `ещё ${count}`,
    somebody: 'делегация',
  },
};

/** `supported by XTU, XIN`; nothing where there is nobody. */
export function standingOf(standing: Standing, codes: readonly string[], voice: Voice): string {
  if (codes.length === 0) return '';
  const [one, several] = WORDS[voice.language].standing[standing];
  return `${codes.length === 1 ? one : several} ${codes.map(voice.nameOf).join(', ')}`;
}

/** `proposed by XAK; supported by XTU, XIN; opposed by XCH`. */
export function whoStandsWhere(who: Required<Attribution>, voice: Voice): string {
  return STANDINGS.map((standing) => standingOf(standing, who[standing], voice))
    .filter((part) => part !== '')
    .join('; ');
}
