import { type ItemOutcome, type SpeakerKind } from '@shanyrak/meeting';
import { type PageLanguage } from './words';

/**
 * What a journal says in its own words, in both languages alike (domain 2.2; the verbs of outcomes:
 * domain 1.2). The Russian sentences say a decision of the body without its name, so that no verb has
 * to follow its gender.
 */

/** What a sentence is about, as its language needs it. */
export interface About {
  readonly nominative: string;
  readonly genitive: string;
  readonly dative: string;
}

export interface JournalWords {
  readonly journal: (number: number) => string;
  readonly draft: string;
  readonly meeting: string;
  readonly chairmanship: string;
  readonly onPaper: string;
  /** The headings of the four parts. */
  readonly parts: readonly [date: string, chair: string, subjects: string, next: string];
  readonly opened: (when: string) => string;
  readonly suspended: (when: string) => string;
  readonly resumed: (when: string) => string;
  readonly closed: (when: string) => string;
  readonly at: (date: string | null, time: string) => string;
  readonly astana: string;
  readonly place: string;
  readonly agendaNotAdopted: string;
  readonly item: (label: string) => string;
  readonly closedItem: string;
  readonly notTakenUp: string;
  readonly adjourned: (to: string | null) => string;
  readonly statements: string;
  readonly kinds: Readonly<Partial<Record<SpeakerKind, string>>>;
  readonly onBehalfOf: (names: string) => string;
  readonly alignment: (names: string) => string;
  readonly order: (name: string, granted: boolean) => string;
  readonly about: (document: string | null, title: string | null, draft: boolean) => About;
  readonly theMatter: About;
  readonly aDecision: About;
  readonly adopted: (body: string, number: number, symbol: string, title: string | null) => string;
  readonly bySilence: string;
  /** `asOf`: the day and, for Members, the hour of the deadline. */
  readonly announced: (
    body: string,
    number: number,
    symbol: string,
    title: string | null,
    asOf: string,
  ) => string;
  readonly announcedVoid: (symbol: string) => string;
  readonly placed: (body: string, about: About, round: string, until: string) => string;
  readonly annexed: string;
  /** What stands in brackets after whoever made a statement. */
  readonly attached: (kind: string, provision: string | null, attachment: number) => string;
  /** `from`: a dissociation. */
  readonly provision: (label: string, from: boolean) => string;
  readonly outcomes: Readonly<
    Record<ItemOutcome, (body: string, about: About, to: string | null) => string>
  >;
  readonly nextMeeting: (symbol: string | null, when: string | null) => string;
  readonly nextOpen: string;
  readonly appended: string;
  readonly notVerbatim: string;
}

const same = (text: string): About => ({ nominative: text, genitive: text, dative: text });
const quotedEn = (title: string | null): string => (title === null ? '' : ` “${title}”`);
const quotedRu = (title: string | null): string => (title === null ? '' : ` «${title}»`);

export const JOURNAL_WORDS: Readonly<Record<PageLanguage, JournalWords>> = {
  en: {
    journal: (number) => `Journal of the day No. ${number}`,
    draft: 'Draft journal of the day',
    meeting: 'Meeting',
    chairmanship: 'Chairmanship',
    onPaper: 'This meeting was held on paper; its record was entered afterwards.',
    parts: [
      'Date',
      'Chairperson',
      'Subjects discussed – Statements – Decisions and documents adopted',
      'Next meeting',
    ],
    opened: (when) => `Opened: ${when}`,
    suspended: (when) => `Suspended: ${when}`,
    resumed: (when) => `Resumed: ${when}`,
    closed: (when) => `Closed: ${when}`,
    at: (date, time) => (date === null ? time : `${date}, ${time}`),
    astana: 'Astana time',
    place: 'Place',
    agendaNotAdopted: 'The meeting was opened and closed; the agenda was not adopted.',
    item: (label) => `Agenda item ${label}`,
    closedItem: 'Closed item',
    notTakenUp: 'This item was not taken up.',
    adjourned: (to) =>
      to === null
        ? 'The consideration of this item was adjourned.'
        : `The consideration of this item was adjourned to meeting ${to}.`,
    statements: 'Statements',
    kinds: { reply: 'right of reply', report: 'report', guest: 'guest' },
    onBehalfOf: (names) => `also on behalf of ${names}`,
    alignment: (names) => `in alignment: ${names}`,
    order: (name, granted) =>
      granted
        ? `Point of order: ${name}. The Chair ruled that the point was well taken.`
        : `Point of order: ${name}. The Chair ruled that the point was not well taken.`,
    about: (document, title, draft) =>
      document === null
        ? same(`${draft ? 'the draft' : 'the document'}${quotedEn(title)}`)
        : same(`${document}${quotedEn(title)}`),
    theMatter: same('the matter before it under this item'),
    aDecision: same('a decision under this item'),
    adopted: (body, number, symbol, title) =>
      `The ${body} adopted Decision No. ${number} (${symbol})${quotedEn(title)}, the text of which is appended to this journal.`,
    bySilence: 'Decisions adopted by silence',
    announced: (body, number, symbol, title, asOf) =>
      `The Chair announced that the ${body} had adopted, by silence, Decision No. ${number} (${symbol})${quotedEn(title)} as of ${asOf}; its text is appended to this journal.`,
    announcedVoid: (symbol) =>
      `The Chair announced that ${symbol} had not been adopted: silence had been broken in time. The number stays used.`,
    placed: (body, { nominative }, round, until) =>
      `The ${body} placed ${nominative} under silence (${round}) until ${until}; the interim text is annexed to this journal.`,
    annexed: 'Annexed to this journal',
    attached: (kind, provision, attachment) =>
      `${kind}${provision === null ? '' : ` ${provision}`}, see attachment ${attachment} to the decision`,
    provision: (label, from) => `${from ? 'from' : 'on'} ${label === '' ? 'the title' : label}`,
    outcomes: {
      discussed: (body, { nominative }) => `The ${body} discussed ${nominative}.`,
      adopted: (body, { nominative }) => `The ${body} adopted ${nominative}.`,
      approved: (body, { nominative }) => `The ${body} approved ${nominative}.`,
      endorsed: (body, { nominative }) => `The ${body} endorsed ${nominative}.`,
      supportedInPrinciple: (body, { nominative }) =>
        `The ${body} supported ${nominative} in principle.`,
      welcomed: (body, { nominative }) =>
        `The ${body} welcomed ${nominative} as a basis for further work.`,
      recommended: (body, { nominative }, to) =>
        to === null
          ? `The ${body} recommended ${nominative} for adoption.`
          : `The ${body} recommended to the ${to} the adoption of ${nominative}.`,
      forwarded: (body, { nominative }, to) =>
        to === null
          ? `The ${body} agreed to forward ${nominative}.`
          : `The ${body} agreed to forward ${nominative} to the ${to}.`,
      remitted: (body, { nominative }, to) =>
        to === null
          ? `The ${body} remitted ${nominative} with its remarks.`
          : `The ${body} remitted ${nominative} to the ${to} with its remarks.`,
      preliminarilyApproved: (body, { nominative }) =>
        `The ${body} gave preliminary approval to ${nominative}.`,
      tookNote: (body, { nominative }) => `The ${body} took note of ${nominative}.`,
      consultationsContinue: (body, { nominative }) =>
        `The ${body} decided to continue consultations on ${nominative}.`,
      notAdopted: (body, { nominative }) =>
        `The ${body} was not in a position to adopt ${nominative}.`,
      deferred: (body, { nominative }) =>
        `The ${body} deferred its consideration of ${nominative}.`,
    },
    nextMeeting: (symbol, when) => [symbol, when].filter((part) => part !== null).join(', '),
    nextOpen: 'To be announced.',
    appended: 'Appended to this journal',
    notVerbatim: 'This journal is not a verbatim record.',
  },
  ru: {
    journal: (number) => `Журнал заседания № ${number}`,
    draft: 'Проект журнала заседания',
    meeting: 'Заседание',
    chairmanship: 'Председательство',
    onPaper: 'Заседание проведено на бумаге; запись внесена впоследствии.',
    parts: [
      'Дата',
      'Председатель',
      'Рассмотренные вопросы – Выступления – Принятые решения и документы',
      'Следующее заседание',
    ],
    opened: (when) => `Открыто: ${when}`,
    suspended: (when) => `Прервано: ${when}`,
    resumed: (when) => `Возобновлено: ${when}`,
    closed: (when) => `Закрыто: ${when}`,
    at: (date, time) => (date === null ? time : `${date}, ${time}`),
    astana: 'по времени Астаны',
    place: 'Место',
    agendaNotAdopted: 'Заседание было открыто и закрыто; повестка дня не была принята.',
    item: (label) => `Пункт ${label} повестки дня`,
    closedItem: 'Закрытый пункт',
    notTakenUp: 'Этот пункт не рассматривался.',
    adjourned: (to) =>
      to === null
        ? 'Рассмотрение этого пункта отложено.'
        : `Рассмотрение этого пункта перенесено на заседание ${to}.`,
    statements: 'Выступления',
    kinds: { reply: 'право на ответ', report: 'доклад', guest: 'приглашённый участник' },
    onBehalfOf: (names) => `также от имени следующих государств: ${names}`,
    alignment: (names) => `присоединились: ${names}`,
    order: (name, granted) =>
      granted
        ? `Вопрос по порядку ведения заседания: ${name}. Председатель признал его обоснованным.`
        : `Вопрос по порядку ведения заседания: ${name}. Председатель признал его необоснованным.`,
    about: (document, title, draft) => {
      const which = `${document === null ? '' : ` ${document}`}${quotedRu(title)}`;
      return document === null && draft
        ? { nominative: `проект${which}`, genitive: `проекта${which}`, dative: `проекту${which}` }
        : {
            nominative: `документ${which}`,
            genitive: `документа${which}`,
            dative: `документу${which}`,
          };
    },
    theMatter: {
      nominative: 'вопрос, рассмотренный по этому пункту',
      genitive: 'вопроса, рассмотренного по этому пункту',
      dative: 'вопросу, рассмотренному по этому пункту',
    },
    aDecision: {
      nominative: 'решение по этому пункту',
      genitive: 'решения по этому пункту',
      dative: 'решению по этому пункту',
    },
    adopted: (_body, number, symbol, title) =>
      `Принято решение № ${number} (${symbol})${quotedRu(title)}; его текст прилагается к настоящему журналу.`,
    bySilence: 'Решения, принятые в порядке процедуры умолчания',
    announced: (_body, number, symbol, title, asOf) =>
      `Председатель объявил, что в порядке процедуры умолчания принято решение № ${number} (${symbol})${quotedRu(title)}, датируемое ${asOf}; его текст прилагается к настоящему журналу.`,
    announcedVoid: (symbol) =>
      `Председатель объявил, что решение ${symbol} не было принято: молчание было своевременно нарушено. Номер остаётся использованным.`,
    placed: (_body, { nominative }, round, until) =>
      `На процедуру умолчания (${round}) до ${until} вынесен ${nominative}; промежуточный текст прилагается к настоящему журналу.`,
    annexed: 'Приложения к настоящему журналу',
    attached: (kind, provision, attachment) =>
      `${kind}${provision === null ? '' : ` ${provision}`}, см. приложение ${attachment} к решению`,
    provision: (label, from) => {
      const which = label === '' ? 'заголовка' : `положения ${label}`;
      return from ? `от ${which}` : `относительно ${which}`;
    },
    outcomes: {
      discussed: (_body, { nominative }) => `Обсуждён ${nominative}.`,
      adopted: (_body, { nominative }) => `Принят ${nominative}.`,
      approved: (_body, { nominative }) => `Утверждён ${nominative}.`,
      endorsed: (_body, { nominative }) => `Одобрен ${nominative}.`,
      supportedInPrinciple: (_body, { nominative }) => `В принципе поддержан ${nominative}.`,
      welcomed: (_body, { nominative }) =>
        `Как основа для дальнейшей работы приветствуется ${nominative}.`,
      recommended: (_body, { nominative }, to) =>
        to === null
          ? `Рекомендован для принятия ${nominative}.`
          : `Рекомендован для принятия ${nominative} (${to}).`,
      forwarded: (_body, { nominative }, to) =>
        to === null
          ? `Решено направить далее ${nominative}.`
          : `Решено направить далее ${nominative} (${to}).`,
      remitted: (_body, { nominative }, to) =>
        to === null
          ? `Возвращён с замечаниями ${nominative}.`
          : `Возвращён с замечаниями ${nominative} (${to}).`,
      preliminarilyApproved: (_body, { nominative }) => `Предварительно одобрен ${nominative}.`,
      tookNote: (_body, { nominative }) => `Принят к сведению ${nominative}.`,
      consultationsContinue: (_body, { dative }) => `Решено продолжить консультации по ${dative}.`,
      notAdopted: (_body, { nominative }) => `Принять ${nominative} не представилось возможным.`,
      deferred: (_body, { genitive }) => `Рассмотрение ${genitive} отложено.`,
    },
    nextMeeting: (symbol, when) => [symbol, when].filter((part) => part !== null).join(', '),
    nextOpen: 'Будет объявлено дополнительно.',
    appended: 'К журналу прилагаются',
    notVerbatim: 'Настоящий журнал не является стенографическим отчётом.',
  },
};
