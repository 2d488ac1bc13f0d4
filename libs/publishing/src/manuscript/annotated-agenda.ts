import { type ExpectedAction } from '@shanyrak/meeting';
import { type AgendaItemRead, type AnnotatedAgenda } from '../annotated-agenda';
import { inLanguage } from '../in-language';
import { dateInWords, type PageLanguage, WORDS } from '../words';
import { HEADER_WORDS } from './header-words';
import { type Block, type Fact, type Manuscript } from './manuscript';
import { dayFact, fact, heading, line, paragraph, prefixOf, said, words as run } from './pieces';

/** An annotated agenda, item by item: label and title, annotation, documents, expected action. */
export function agendaManuscript(agenda: AnnotatedAgenda, language: PageLanguage): Manuscript {
  const words = AGENDA_WORDS[language];
  const { meeting, begins, status, originalLanguage, languages } = agenda;
  const symbol = agenda.symbol ?? meeting;
  const name = words.names[status];
  return {
    language,
    identity: {
      ...{ kind: 'annotatedAgenda', symbol, prefix: prefixOf(symbol), edition: null },
      ...{ date: begins.date, originalLanguage, languages, distribution: 'members' },
      relations: [],
      standing: language === originalLanguage ? 'authentic' : 'official',
    },
    name: `${symbol}. ${name}`,
    body: inLanguage(agenda.body, language, originalLanguage).words,
    facts: factsOf(agenda, language),
    blocks: [
      { block: 'title', runs: [run(name)] },
      ...(agenda.title ? [paragraph([said(agenda.title, language, originalLanguage)])] : []),
      paragraph(whenAndWhere(agenda, language)),
      ...(agenda.items.length === 0 ? [line('notice', words.none)] : []),
      ...agenda.items.flatMap((item) => itemOf(item, agenda, language)),
    ],
    foot: [],
    changes: {},
  };
}

function factsOf(agenda: AnnotatedAgenda, language: PageLanguage): Fact[] {
  const words = WORDS[language];
  const header = HEADER_WORDS[language];
  const { symbol, meeting, begins } = agenda;
  return [
    ...(symbol === null ? [] : [fact('symbol', words.symbol, symbol)]),
    fact('meeting', AGENDA_WORDS[language].meeting, meeting),
    dayFact(words.date, begins.date, language),
    fact('distribution', header.distribution, header.audiences.members),
  ];
}

function whenAndWhere(
  { begins, city, place, originalLanguage }: AnnotatedAgenda,
  language: PageLanguage,
) {
  const of = (texts: Parameters<typeof said>[0]) => said(texts, language, originalLanguage);
  const when = AGENDA_WORDS[language].begins(dateInWords(begins.date, language), begins.time);
  return [run(`${when} `), of(city), ...(place ? [run(', '), of(place)] : [])];
}

function itemOf(
  item: AgendaItemRead,
  { originalLanguage }: AnnotatedAgenda,
  language: PageLanguage,
): Block[] {
  const words = AGENDA_WORDS[language];
  const { label } = item;
  // Lettered items stand under the numbered one.
  const level = label.includes('.') ? 3 : 2;
  const key = `item-${label}`;
  if (item.hidden) return [heading(level, key, `${label}. ${words.closed}`)];
  const { title, annotation, documents, action, closed, carriedFrom } = item;
  const annotated = Object.values(annotation).some((one) => one !== '');
  return [
    heading(level, key, [
      run(`${label}. `),
      said(title, language, originalLanguage),
      ...(closed ? [run(` (${words.membersOnly})`)] : []),
    ]),
    ...(annotated ? [paragraph([said(annotation, language, originalLanguage)])] : []),
    ...(carriedFrom === null ? [] : [line('lead', words.carriedFrom(carriedFrom))]),
    ...(documents.length === 0
      ? []
      : [line('lead', `${words.documents}: ${documents.join(', ')}`)]),
    line('lead', `${words.expected}: ${words.actions[action]}`),
  ];
}

interface AgendaWords {
  readonly names: Readonly<Record<AnnotatedAgenda['status'], string>>;
  readonly meeting: string;
  readonly begins: (date: string, time: string) => string;
  readonly none: string;
  readonly closed: string;
  readonly membersOnly: string;
  readonly carriedFrom: (meeting: string) => string;
  readonly documents: string;
  readonly expected: string;
  readonly actions: Readonly<Record<ExpectedAction, string>>;
}

const AGENDA_WORDS: Readonly<Record<PageLanguage, AgendaWords>> = {
  en: {
    names: {
      DRAFT: 'Draft annotated agenda',
      ADOPTED: 'Annotated agenda',
      NOT_ADOPTED: 'Draft annotated agenda, not adopted',
    },
    meeting: 'Meeting',
    begins: (date, time) => `${date}, ${time} Astana time.`,
    none: 'No item has been laid before the Members yet.',
    closed: 'Closed item',
    membersOnly: 'Members only',
    carriedFrom: (meeting) => `Carried over from ${meeting}`,
    documents: 'Documents',
    expected: 'Expected action',
    actions: {
      exchange: 'exchange of views',
      takeNote: 'take note',
      endorse: 'endorse',
      decide: 'decide',
      recommend: 'recommend',
    },
  },
  ru: {
    names: {
      DRAFT: 'Проект аннотированной повестки дня',
      ADOPTED: 'Аннотированная повестка дня',
      NOT_ADOPTED: 'Проект аннотированной повестки дня, не утверждён',
    },
    meeting: 'Заседание',
    begins: (date, time) => `${date}, ${time} по времени Астаны.`,
    none: 'Пункты на рассмотрение государств-членов ещё не внесены.',
    closed: 'Закрытый пункт',
    membersOnly: 'только для государств-членов',
    carriedFrom: (meeting) => `Перенесён с заседания ${meeting}`,
    documents: 'Документы',
    expected: 'Ожидаемое действие',
    actions: {
      exchange: 'обмен мнениями',
      takeNote: 'принятие к сведению',
      endorse: 'одобрение',
      decide: 'принятие решения',
      recommend: 'рекомендация',
    },
  },
};
