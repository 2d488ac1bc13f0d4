import { HEADER_WORDS } from './manuscript/header-words';
import { type PageLanguage } from './words';

/** What an interim text says in its own words, in both languages alike: everything but the words put. */
export interface InterimWords {
  readonly name: string;
  readonly draft: string;
  readonly meeting: string;
  readonly distribution: string;
  readonly members: string;
  readonly underSilence: (until: string) => string;
  readonly running: string;
  readonly adopted: (decision: string, date: string) => string;
  readonly broken: string;
  readonly cancelled: string;
  readonly voided: (decision: string) => string;
  readonly digest: string;
}

export const INTERIM_WORDS: Readonly<Record<PageLanguage, InterimWords>> = {
  en: {
    name: 'Interim text',
    draft: 'Draft',
    meeting: 'Meeting',
    distribution: HEADER_WORDS.en.distribution,
    members: HEADER_WORDS.en.audiences.members,
    underSilence: (until) => `(under silence until ${until})`,
    running:
      'This is no decision. It becomes one at the deadline unless a Member breaks silence before.',
    adopted: (decision, date) => `Adopted by silence as ${decision}, as of ${date}.`,
    broken: 'Not adopted.',
    cancelled: 'The silence procedure was cancelled: not adopted.',
    voided: (decision) =>
      `Not adopted. It was established after the adoption that silence had been broken in time. The number ${decision} stays used.`,
    digest: 'SHA-256 digest of the text in its original language, as it was put under silence',
  },
  ru: {
    name: 'Промежуточный текст',
    draft: 'Проект',
    meeting: 'Заседание',
    distribution: HEADER_WORDS.ru.distribution,
    members: HEADER_WORDS.ru.audiences.members,
    underSilence: (until) => `(в процедуре умолчания до ${until})`,
    running:
      'Это не решение. Текст становится решением по истечении срока, если до этого ни одно государство-член не нарушит молчание.',
    adopted: (decision, date) =>
      `Принято в порядке процедуры умолчания: ${decision}, датируется ${date}.`,
    broken: 'Не принято.',
    cancelled: 'Процедура умолчания отменена: не принято.',
    voided: (decision) =>
      `Не принято. После принятия установлено, что молчание было своевременно нарушено. Номер ${decision} остаётся использованным.`,
    digest:
      'Контрольная сумма SHA-256 текста на языке оригинала в том виде, в каком он вынесен на процедуру умолчания',
  },
};
