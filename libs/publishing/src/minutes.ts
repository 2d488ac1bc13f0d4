import { type SubmittedProvision } from '@shanyrak/draft';
import { type Texts } from '@shanyrak/meeting';
import { byLetters, inLanguage } from './in-language';
import {
  announcementLine,
  nextLine,
  type OpenItem,
  orderLine,
  placedLine,
  resultLine,
  sittingLines,
  speakerLine,
  statementLine,
  takenLine,
} from './journal-lines';
import {
  type AnnouncementRead,
  type JournalDocument,
  type JournalItem,
  type StatementRead,
} from './public-journal';
import { dateInWords, PAGE_LANGUAGES, type PageLanguage } from './words';

/**
 * Agreed minutes (domain 1.6, 8.2): numbered paragraphs 1..n: opening, attendance by alphabetical
 * list, adoption of the agenda, the items, the date of the next meeting. They are composed from the
 * same facts as a journal, in the Members' form, and then negotiated paragraph by paragraph as any
 * draft is: what the Secretariat prepares here is nobody's agreed text yet.
 */
export interface MinutesDrafted {
  readonly mandate: Texts;
  readonly provisions: readonly SubmittedProvision[];
}

export function draftMinutes(
  record: JournalDocument,
  /** Names of the delegations whose seats were taken. */
  attended: readonly Texts[],
): MinutesDrafted {
  const paragraphs: ((language: PageLanguage) => string)[] = [
    (language) => opening(record, language),
    ...(attended.length > 0
      ? [(language: PageLanguage) => attendance(attended, record, language)]
      : []),
    (language) => MINUTES_WORDS[language].agenda(record.agendaAdopted),
    ...(record.announcements ?? []).map(
      (one) => (language: PageLanguage) => announced(one, record, language),
    ),
    ...record.items.map((item) => (language: PageLanguage) => underItem(item, record, language)),
    (language) => `${MINUTES_WORDS[language].next}: ${ended(nextLine(record, language))}`,
  ];
  const both = (of: (language: PageLanguage) => string): Texts =>
    Object.fromEntries(PAGE_LANGUAGES.map((language) => [language, of(language)]));
  return {
    mandate: both((language) => MINUTES_WORDS[language].mandate(record.meeting)),
    provisions: [
      { kind: 'title', depth: 0, text: both((one) => MINUTES_WORDS[one].title(record.meeting)) },
      ...paragraphs.map((paragraph) => ({
        ...({ kind: 'operative', depth: 0 } as const),
        text: both(paragraph),
      })),
    ],
  };
}

interface MinutesWords {
  readonly title: (meeting: string) => string;
  readonly mandate: (meeting: string) => string;
  readonly opening: (body: string, meeting: string, date: string, place: string) => string;
  readonly chair: (names: string) => string;
  readonly attendance: (names: string) => string;
  readonly agenda: (adopted: boolean) => string;
  readonly item: (label: string, heading: string) => string;
  readonly statements: (names: string) => string;
  readonly next: string;
}

const MINUTES_WORDS: Readonly<Record<PageLanguage, MinutesWords>> = {
  en: {
    title: (meeting) => `Agreed minutes of meeting ${meeting}`,
    mandate: (meeting) => `The record of meeting ${meeting}, prepared by the Secretariat.`,
    opening: (body, meeting, date, place) =>
      `The ${body} held its meeting ${meeting} on ${date} in ${place}.`,
    chair: (names) => `Chairmanship: ${names}.`,
    attendance: (names) => `The following delegations attended the meeting: ${names}.`,
    agenda: (adopted) => (adopted ? 'The agenda was adopted.' : 'The agenda was not adopted.'),
    item: (label, heading) => `Agenda item ${label}, “${heading}”.`,
    statements: (names) => `Statements were made by: ${names}.`,
    next: 'Next meeting',
  },
  ru: {
    title: (meeting) => `Согласованный протокол заседания ${meeting}`,
    mandate: (meeting) => `Запись заседания ${meeting}, подготовленная Секретариатом.`,
    opening: (body, meeting, date, place) =>
      `Заседание ${meeting} (${body}) состоялось ${date}; место проведения: ${place}.`,
    chair: (names) => `Председательство: ${names}.`,
    attendance: (names) => `В заседании участвовали следующие делегации: ${names}.`,
    agenda: (adopted) => (adopted ? 'Повестка дня была принята.' : 'Повестка дня не была принята.'),
    item: (label, heading) => `Пункт ${label} повестки дня, «${heading}».`,
    statements: (names) => `Выступили: ${names}.`,
    next: 'Следующее заседание',
  },
};

function opening(record: JournalDocument, language: PageLanguage): string {
  const words = MINUTES_WORDS[language];
  const said = (texts: Texts): string => inLanguage(texts, language, record.originalLanguage).words;
  const { body, meeting, date, city, place, chairmanship } = record;
  const where = [said(city), ...(place ? [said(place)] : [])].join(', ');
  return [
    words.opening(said(body), meeting, dateInWords(date, language), where),
    ...(chairmanship.length > 0 ? [words.chair(chairmanship.map(said).join(', '))] : []),
    ...sittingLines(record, language).map((line) => `${line}.`),
  ].join(' ');
}

function attendance(
  names: readonly Texts[],
  { originalLanguage }: JournalDocument,
  language: PageLanguage,
): string {
  const all = names.map((name) => inLanguage(name, language, originalLanguage).words);
  return MINUTES_WORDS[language].attendance([...all].sort(byLetters).join(', '));
}

/** What silence has adopted since the body met before, with what is attached to it. */
function announced(
  announcement: AnnouncementRead,
  record: JournalDocument,
  language: PageLanguage,
): string {
  const line = announcementLine(announcement, record, language);
  return [line, ...attached(announcement.statements, record, language)].join(' ');
}

function attached(
  statements: readonly StatementRead[] = [],
  { originalLanguage }: JournalDocument,
  language: PageLanguage,
): string[] {
  return statements.map((one) => ended(statementLine(one, language, originalLanguage)));
}

/** The Members' form is composed: none of its items is closed to them. */
function underItem(item: JournalItem, record: JournalDocument, language: PageLanguage): string {
  const words = MINUTES_WORDS[language];
  if (item.closed) return words.item(item.label, '');
  const { originalLanguage } = record;
  const said = (texts: Texts): string => inLanguage(texts, language, originalLanguage).words;
  const taken = takenLine(item, language);
  return [
    words.item(item.label, said(item.heading)),
    ...speakers(item, record, language),
    ...(taken === null ? [] : [taken]),
    ...item.orders.map((order) => orderLine(order, language, originalLanguage)),
    ...item.results.flatMap((result) => [
      resultLine(result, record, language),
      ...attached(result.statements, record, language),
    ]),
    ...(item.silences ?? []).map((one) => placedLine(one, record, language)),
  ].join(' ');
}

function speakers(item: OpenItem, record: JournalDocument, language: PageLanguage): string[] {
  if (item.speakers.length === 0) return [];
  const names = item.speakers.map((one) => speakerLine(one, language, record.originalLanguage));
  return [MINUTES_WORDS[language].statements(names.join('; '))];
}

const ended = (sentence: string): string => (sentence.endsWith('.') ? sentence : `${sentence}.`);
