import { type BreakKind } from '@shanyrak/draft';
import { type SilenceNotice } from '../silence-notice';
import { type PageLanguage } from '../words';

/** What a notice of silence says in its own words, in both languages alike (domain 8.2). */
export interface NoticeWords {
  readonly names: Readonly<Record<SilenceNotice['notice'], string>>;
  readonly round: string;
  readonly draft: string;
  readonly revision: (draft: string, revision: number) => string;
  readonly until: string;
  readonly at: (date: string, time: string) => string;
  readonly begun: (draft: string, round: string) => string;
  readonly runs: (until: string) => string;
  readonly how: string;
  readonly noReply: string;
  readonly broken: Readonly<
    Record<BreakKind, (draft: string, round: string, when: string) => string>
  >;
  readonly notAdopted: string;
  /** What stands before the name. */
  readonly author: string;
  readonly next: string;
  readonly expired: (draft: string, round: string, when: string) => string;
  readonly adopted: (number: number, symbol: string) => string;
  readonly announced: (meeting: string | null) => string;
  readonly digest: string;
}

export const NOTICE_WORDS: Readonly<Record<PageLanguage, NoticeWords>> = {
  en: {
    names: {
      begun: 'Notice of silence',
      broken: 'Notice of break',
      expired: 'Notice of expiry',
    },
    round: 'Round of silence',
    draft: 'Draft',
    revision: (draft, revision) => (revision === 0 ? draft : `${draft}/Rev.${revision}`),
    until: 'Until',
    at: (date, time) => `${date}, ${time} Astana time`,
    begun: (draft, round) => `The text of ${draft} has been put under silence (${round}).`,
    runs: (until) => `Silence runs until ${until}.`,
    how: 'A Member breaks it by an objection or an amendment in writing, received before that instant through Shanyrak or by a note to the Chair; at that instant it is late. No reason need be given. Whoever asks for more time breaks nothing.',
    noReply:
      'A Member that agrees need not reply: where no Member has broken silence, the text is adopted as of the deadline.',
    broken: {
      objection: (draft, round, when) =>
        `Silence on ${draft} (${round}) was broken: an objection was received before the deadline, on ${when}.`,
      amendment: (draft, round, when) =>
        `Silence on ${draft} (${round}) was broken: an amendment was received before the deadline, on ${when}.`,
    },
    notAdopted: 'The text is not adopted.',
    author: 'It was received from the delegation of ',
    next: 'The draft is negotiated again. It may be put under silence anew, in another round.',
    expired: (draft, round, when) => `Silence on ${draft} (${round}) ended unbroken on ${when}.`,
    adopted: (number, symbol) =>
      `As of that deadline the text is adopted as Decision No. ${number} (${symbol}).`,
    announced: (meeting) =>
      meeting === null
        ? 'The Chair announces it at the next meeting.'
        : `The Chair announces it at the next meeting (${meeting}).`,
    digest: 'SHA-256 digest of the text in its original language, as it was put under silence',
  },
  ru: {
    names: {
      begun: 'Извещение о процедуре умолчания',
      broken: 'Извещение о нарушении молчания',
      expired: 'Извещение об истечении срока умолчания',
    },
    round: 'Раунд процедуры умолчания',
    draft: 'Проект',
    revision: (draft, revision) => (revision === 0 ? draft : `${draft}/Rev.${revision}`),
    until: 'До',
    at: (date, time) => `${date}, ${time} по времени Астаны`,
    begun: (draft, round) => `Текст ${draft} вынесен на процедуру умолчания (${round}).`,
    runs: (until) => `Процедура умолчания действует до ${until}.`,
    how: 'Молчание нарушает письменное возражение или письменная поправка государства-члена, полученные до этого момента через Шанырак или нотой на имя Председателя; полученное в сам этот момент считается опоздавшим. Причину указывать не требуется. Просьба продлить срок молчания не нарушает.',
    noReply:
      'Государству-члену, которое согласно, отвечать не требуется: если ни одно государство-член не нарушит молчание, текст считается принятым по истечении срока.',
    broken: {
      objection: (draft, round, when) =>
        `Молчание в отношении ${draft} (${round}) нарушено: до истечения срока получено возражение, ${when}.`,
      amendment: (draft, round, when) =>
        `Молчание в отношении ${draft} (${round}) нарушено: до истечения срока получена поправка, ${when}.`,
    },
    notAdopted: 'Текст не принят.',
    author: 'Получено от делегации: ',
    next: 'Работа над проектом продолжается. Он может быть вынесен на процедуру умолчания повторно, новым раундом.',
    expired: (draft, round, when) =>
      `Срок процедуры умолчания в отношении ${draft} (${round}) истёк: ${when}. Молчание не нарушено.`,
    adopted: (number, symbol) =>
      `Текст считается принятым по истечении этого срока: решение № ${number} (${symbol}).`,
    announced: (meeting) =>
      meeting === null
        ? 'Председатель объявит об этом на следующем заседании.'
        : `Председатель объявит об этом на следующем заседании (${meeting}).`,
    digest:
      'Контрольная сумма SHA-256 текста на языке оригинала в том виде, в каком он вынесен на процедуру умолчания',
  },
};
