import { type StatementKind } from '@shanyrak/draft';

/**
 * What a document says in words of its own, in both languages alike (domain 8.2, 8.3): everything in
 * it that the Council did not adopt.
 */
export const PAGE_LANGUAGES = ['en', 'ru'] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

export interface PageWords {
  readonly decision: (number: number) => string;
  readonly symbol: string;
  readonly date: string;
  readonly original: string;
  /** Names of languages as a header has them. */
  readonly languages: Readonly<Record<string, string>>;
  readonly address: string;
  readonly annex: (number: string) => string;
  readonly pending: string;
  readonly adopted: (meeting: string, place: string, date: string) => string;
  readonly adoptedBySilence: (date: string) => string;
  readonly voided: (symbol: string) => string;
  /** What leads the list of them. */
  readonly attachments: string;
  readonly attachmentAlone: (number: number) => string;
  readonly attachment: (number: number, symbol: string) => string;
  readonly statements: Readonly<Record<StatementKind, string>>;
  readonly statement: (kind: string, author: string) => string;
  /** The label of a provision; empty for the title. */
  readonly onProvision: (label: string) => string;
  readonly onBehalfOf: (names: string) => string;
  readonly aligned: (names: string) => string;
  readonly courtesy: (language: string) => string;
  readonly members: string;
  readonly notPresence: string;
  readonly check: string;
  readonly digest: string;
  readonly recipe: readonly [before: string, link: string, after: string];
  readonly months: readonly string[];
  /** From Sunday on, as they stand after “until”. */
  readonly weekdays: readonly string[];
  readonly until: (weekday: string, date: string, time: string) => string;
  readonly dateOf: (day: number, month: string, year: string) => string;
}

export const WORDS: Readonly<Record<PageLanguage, PageWords>> = {
  en: {
    decision: (number) => `Decision No. ${number}`,
    symbol: 'Symbol',
    date: 'Date',
    original: 'Original',
    languages: { en: 'ENGLISH', ru: 'RUSSIAN' },
    address: 'Permanent address',
    annex: (number) => `Annex ${number}`,
    pending: 'English text not yet in line',
    adopted: (meeting, place, date) => `Adopted at meeting ${meeting}, ${place}, ${date}.`,
    adoptedBySilence: (date) => `Adopted by silence procedure, ${date}.`,
    voided: (symbol) =>
      `Not adopted. It was established after the adoption that silence had been broken in time. The number ${symbol} stays used; the text below is kept as it was published and has no effect.`,
    attachments: 'Attachments',
    attachmentAlone: (number) => `Attachment ${number}`,
    attachment: (number, symbol) => `Attachment ${number} to ${symbol}`,
    statements: {
      interpretativeStatement: 'Interpretative statement',
      reservation: 'Formal reservation',
      explanation: 'Explanation of position',
      dissociation: 'Dissociation',
      reply: 'Right of reply',
    },
    statement: (kind, author) => `${kind} by the delegation of ${author}`,
    onProvision: (label) => (label === '' ? 'On the title' : `On ${label}`),
    onBehalfOf: (names) => `Also on behalf of: ${names}`,
    aligned: (names) => `In alignment: ${names}`,
    courtesy: (language) =>
      `Courtesy translation (${language}): not part of the statement, which is in the words above`,
    members: 'Members of the Council on that date',
    notPresence: 'Who was a Member, under the name in force on that date; not who was present.',
    check: 'How to check this text',
    digest:
      'This is the SHA-256 digest of the adopted text in its original language. It stands for exactly these words: change one letter, and it is another.',
    recipe: [
      'To reckon it yourself, take the provisions from the ',
      'data of this decision',
      ': of each, in order, “kind”, “depth”, “label” and, as “text”, the text in the original language; write the list in the canonical form of RFC 8785 and take its SHA-256.',
    ],
    months: [
      ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
      ...['October', 'November', 'December'],
    ],
    weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    until: (weekday, date, time) => `${weekday} ${date}, ${time} Astana time`,
    dateOf: (day, month, year) => `${day} ${month} ${year}`,
  },
  ru: {
    decision: (number) => `Решение № ${number}`,
    symbol: 'Условное обозначение',
    date: 'Дата',
    original: 'Язык оригинала',
    languages: { en: 'АНГЛИЙСКИЙ', ru: 'РУССКИЙ' },
    address: 'Постоянный адрес',
    annex: (number) => `Приложение ${number}`,
    pending: 'русский текст ещё не приведён в соответствие',
    adopted: (meeting, place, date) => `Принято на заседании ${meeting}, ${place}, ${date}.`,
    adoptedBySilence: (date) => `Принято в порядке процедуры умолчания, ${date}.`,
    voided: (symbol) =>
      `Не принято. После принятия установлено, что молчание было своевременно нарушено. Номер ${symbol} остаётся использованным; текст ниже сохраняется в том виде, в каком был опубликован, и силы не имеет.`,
    attachments: 'Приложения',
    attachmentAlone: (number) => `Приложение ${number}`,
    attachment: (number, symbol) => `Приложение ${number} к ${symbol}`,
    statements: {
      interpretativeStatement: 'Интерпретирующее заявление',
      reservation: 'Официальная оговорка',
      explanation: 'Разъяснение позиции',
      dissociation: 'Отмежевание',
      reply: 'Право на ответ',
    },
    statement: (kind, author) => `${kind}. Делегация: ${author}`,
    onProvision: (label) => (label === '' ? 'К заголовку' : `К положению ${label}`),
    onBehalfOf: (names) => `Также от имени: ${names}`,
    aligned: (names) => `Присоединились: ${names}`,
    courtesy: (language) =>
      `Неофициальный перевод (${language}): не является частью заявления, сделанного в приведённых выше словах`,
    members: 'Члены Совета на эту дату',
    notPresence:
      'Указаны государства, бывшие членами, под названиями, действовавшими на эту дату; это не список присутствовавших.',
    check: 'Как проверить этот текст',
    digest:
      'Это контрольная сумма SHA-256 принятого текста на языке оригинала. Она соответствует именно этим словам: с изменением одной буквы изменится и она.',
    recipe: [
      'Чтобы вычислить её самостоятельно, возьмите положения из ',
      'данных этого решения',
      ': из каждого по порядку «kind», «depth», «label» и, как «text», текст на языке оригинала; запишите список в канонической форме RFC 8785 и вычислите его SHA-256.',
    ],
    months: [
      ...['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа', 'сентября'],
      ...['октября', 'ноября', 'декабря'],
    ],
    weekdays: [
      ...['воскресенья', 'понедельника', 'вторника', 'среды', 'четверга', 'пятницы', 'субботы'],
    ],
    until: (weekday, date, time) => `${weekday}, ${date}, ${time} по времени Астаны`,
    dateOf: (day, month, year) => `${day} ${month} ${year} года`,
  },
};

/** A day, `2026-11-05`, as a document has it: 5 November 2026, 5 ноября 2026 года. */
export function dateInWords(date: string, language: PageLanguage): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const { months, dateOf } = WORDS[language];
  return dateOf(Number(day), months[Number(month) - 1] ?? '', year);
}
