import { type Texts } from '@shanyrak/draft';
import { inLanguage } from '../in-language';
import { unmarked } from '../markup';
import { dateInWords, type PageLanguage, WORDS } from '../words';
import { nameOfLanguage } from './attachments';
import { HEADER_WORDS } from './header-words';
import { type Identity, type Manuscript, type Run, type Table } from './manuscript';
import { passagesOf, wordsOf } from './passages';
import {
  addressOf,
  code,
  dayFact,
  fact,
  line,
  negotiated,
  paragraph,
  prefixOf,
  said,
  words as run,
} from './pieces';

/**
 * A corrigendum (domain 0.7; decision 12): a document of its own, which for a place of an issued decision
 * says what is to be read instead, and why. The decision stays as it was issued (I4).
 */
export interface Corrigendum {
  readonly v: 1;
  readonly kind: 'corrigendum';
  /** `PC.DEC/1/Corr.1`. */
  readonly symbol: string;
  readonly body: Texts;
  /** The day on which it is issued, in the host city. */
  readonly date: string;
  readonly distribution: Identity['distribution'];
  readonly decision: {
    readonly symbol: string;
    readonly number: number;
    readonly title: Texts;
    readonly date: string;
  };
  readonly corrections: readonly Correction[];
  readonly originalLanguage: string;
  readonly languages: readonly string[];
}

export interface Correction {
  /** The language whose text is corrected. */
  readonly language: string;
  /** The label of the provision; empty for the title. */
  readonly provision: string;
  readonly insteadOf: string;
  readonly read: string;
  readonly reason: Texts;
}

export function corrigendumManuscript(
  corrigendum: Corrigendum,
  language: PageLanguage,
): Manuscript {
  const words = CORRIGENDUM_WORDS[language];
  const { symbol, date, distribution, decision, originalLanguage, languages } = corrigendum;
  const title = { kind: 'title', depth: 0, label: '', text: decision.title, behind: [] } as const;
  const named = unmarked(wordsOf(decision.title, originalLanguage, language).words);
  return {
    language,
    identity: {
      ...{ kind: 'corrigendum', symbol, prefix: prefixOf(symbol), edition: null, date },
      ...{ originalLanguage, languages, distribution },
      relations: [{ relation: 'corrects', symbol: decision.symbol }],
      standing: language === originalLanguage ? 'authentic' : 'official',
    },
    name: `${symbol}. ${named}`,
    body: inLanguage(corrigendum.body, language, originalLanguage).words,
    facts: factsOf(corrigendum, language),
    blocks: [
      line('number', words.name),
      ...passagesOf([title], originalLanguage, language),
      paragraph(
        words.corrected(decision.number, decision.symbol, dateInWords(decision.date, language)),
      ),
      tableOf(corrigendum, language),
      paragraph(words.stays),
    ],
    foot: [paragraph([run(`${WORDS[language].address}: `), code(addressOf(symbol))])],
    changes: {},
  };
}

function factsOf(corrigendum: Corrigendum, language: PageLanguage) {
  const words = WORDS[language];
  const header = HEADER_WORDS[language];
  const { symbol, date, distribution, decision, originalLanguage } = corrigendum;
  return [
    fact('symbol', words.symbol, symbol),
    dayFact(words.date, date, language),
    fact('original', words.original, nameOfLanguage(originalLanguage, words)),
    fact('distribution', header.distribution, header.audiences[distribution]),
    fact('relation', header.relations.corrects, decision.symbol, {
      href: addressOf(decision.symbol),
    }),
  ];
}

/** Every language version has the corrections of all of them, each in the language that it corrects. */
function tableOf({ corrections, originalLanguage }: Corrigendum, language: PageLanguage): Table {
  const words = CORRIGENDUM_WORDS[language];
  const inOwn = (text: string, lang: string): Run[] =>
    negotiated(text).map((one) => (lang === language ? one : { ...one, lang }));
  return {
    block: 'table',
    caption: words.corrections,
    head: words.head,
    rows: corrections.map(({ language: of, provision, insteadOf, read, reason }) => [
      [run(words.texts[of] ?? of.toUpperCase())],
      [run(provision === '' ? words.title : provision)],
      inOwn(insteadOf, of),
      inOwn(read, of),
      [said(reason, language, originalLanguage)],
    ]),
  };
}

interface CorrigendumWords {
  readonly name: string;
  readonly corrected: (number: number, symbol: string, date: string) => string;
  readonly corrections: string;
  readonly head: readonly string[];
  /** Of which language version. */
  readonly texts: Readonly<Record<string, string>>;
  readonly title: string;
  readonly stays: string;
}

const CORRIGENDUM_WORDS: Readonly<Record<PageLanguage, CorrigendumWords>> = {
  en: {
    name: 'Corrigendum',
    corrected: (number, symbol, date) => `To Decision No. ${number} (${symbol}) of ${date}.`,
    corrections: 'Corrections',
    head: ['Text', 'Place', 'Instead of', 'Read', 'Reason'],
    texts: { en: 'English', ru: 'Russian' },
    title: 'Title',
    stays: 'The decision stays as it was issued, and is read with this corrigendum.',
  },
  ru: {
    name: 'Исправление',
    corrected: (number, symbol, date) => `К решению № ${number} (${symbol}) от ${date}.`,
    corrections: 'Исправления',
    head: ['Текст', 'Место', 'Вместо', 'Следует читать', 'Причина'],
    texts: { en: 'английский', ru: 'русский' },
    title: 'Заголовок',
    stays: 'Решение остаётся в том виде, в каком издано, и читается с настоящим исправлением.',
  },
};
