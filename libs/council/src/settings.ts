import { type ClosedDates } from './closed-days';

/** The bodies of the organization, by the codes that their meetings' symbols bear (domain 1.2, 1.6). */
export const BODIES: readonly string[] = ['SWG', 'SOC', 'MC', 'SUM', 'PC'];

/** How many Members must have taken their seats where decisions are taken (domain 1.4). */
export interface Quorum {
  readonly rule: 'none' | 'number' | 'fraction';
  /** A number of Members, or the share of all Members, from 0 to 1. */
  readonly value: number;
}

/** How the silence procedure is held (domain 4 (d), annex U.4 and U.5; practice 3 (d)). */
export interface SilenceSettings {
  /** A round runs no shorter than this. */
  readonly least: number;
  /** Between the deadline and the adoption: for what was received on paper in time and is entered late. */
  readonly grace: number;
  /** It is proposed in a meeting only; else the Chair may also circulate a text under silence. */
  readonly inMeetingOnly: boolean;
  /** Marks ad referendum do not keep a text from it: a capital answers by the deadline, or is silent. */
  readonly resolvesAdRef: boolean;
  /** Members are told who broke it; else the Chair and the Secretariat alone. */
  readonly namesBreaker: boolean;
}

/** How statements are attached to a decision (domain 4 (e) 8, annex U.10). */
export interface StatementSettings {
  /** How long after the adoption they are received. */
  readonly deadline: number;
}

/**
 * The fixed public holidays of the host country (domain 4 (d)). Dates that move, and days that are moved
 * in a given year, are settled beside them.
 */
const HOLIDAYS_OF_KAZAKHSTAN: Settings['publicHolidays'] = [
  { from: '01-01', to: '01-02', label: { en: 'New Year', ru: 'Новый год' } },
  { from: '01-07', to: '01-07', label: { en: 'Orthodox Christmas', ru: 'Православное Рождество' } },
  { from: '03-08', to: '03-08', label: { en: 'Women’s Day', ru: 'Международный женский день' } },
  { from: '03-21', to: '03-23', label: { en: 'Nauryz', ru: 'Наурыз' } },
  { from: '05-01', to: '05-01', label: { en: 'Unity Day', ru: 'Праздник единства народа' } },
  { from: '05-07', to: '05-07', label: { en: 'Defender’s Day', ru: 'День защитника Отечества' } },
  { from: '05-09', to: '05-09', label: { en: 'Victory Day', ru: 'День Победы' } },
  { from: '07-06', to: '07-06', label: { en: 'Capital Day', ru: 'День столицы' } },
  { from: '08-30', to: '08-30', label: { en: 'Constitution Day', ru: 'День Конституции' } },
  { from: '10-25', to: '10-25', label: { en: 'Republic Day', ru: 'День Республики' } },
  { from: '12-16', to: '12-16', label: { en: 'Independence Day', ru: 'День независимости' } },
];

/**
 * What differs from council to council and from year to year (domain annex U): dated settings, so
 * that a past instant is judged by the settings of its time. Periods are milliseconds.
 */
export interface Settings {
  /** Prefix of the body's symbols: `PC` in `PC.DEC/31`. */
  readonly prefix: string;
  readonly body: { readonly en: string; readonly ru: string };
  /** The language in which texts are negotiated; the others follow it. */
  readonly originalLanguage: string;
  readonly languages: readonly string[];
  /** How long "any objection?" stays before the room at the least. */
  readonly askWindow: number;
  /** Between the gavel's fall and the adoption (practice rule 4). */
  readonly quietPeriod: number;
  /** The same where a seat is held remotely. */
  readonly quietPeriodRemote: number;
  /** How long the Chair has to answer a Member's request for an urgent meeting (practice 2.11). */
  readonly urgentAnswer: number;
  readonly quorum: Quorum;
  /** How often a delegation may reply under one item (practice 2.16). */
  readonly repliesPerItem: number;
  /** The time for each speaker with which a meeting begins; null: none. */
  readonly speakingLimit: number | null;
  /**
   * How long each delegation may correct its interventions in the draft journal, in working time
   * (practice 2.14): three days are three working days.
   */
  readonly journalCorrections: number;
  readonly silence: SilenceSettings;
  readonly statements: StatementSettings;
  /** How many people a delegation may accredit by itself: advisers, experts, alternates, registry. */
  readonly ownPeopleLimit: number;
  /**
   * The standing decision under which what is issued for general distribution becomes public with its
   * issue (practice rule 12); null: documents are published one by one.
   */
  readonly publishedUnder: string | null;
  /** The public holidays of the host country, by the days of Astana; they warn, and lengthen nothing. */
  readonly publicHolidays: readonly ClosedDates<{ readonly en: string; readonly ru: string }>[];
}

export const DEFAULT_SETTINGS: Settings = {
  prefix: 'PC',
  body: { en: 'Permanent Council', ru: 'Постоянный совет' },
  originalLanguage: 'en',
  languages: ['en', 'ru'],
  askWindow: 5_000,
  quietPeriod: 5_000,
  quietPeriodRemote: 20_000,
  urgentAnswer: 24 * 3_600_000,
  quorum: { rule: 'none', value: 0 },
  repliesPerItem: 2,
  speakingLimit: null,
  journalCorrections: 3 * 24 * 3_600_000,
  silence: {
    least: 72 * 3_600_000,
    grace: 2 * 3_600_000,
    inMeetingOnly: false,
    resolvesAdRef: true,
    namesBreaker: true,
  },
  statements: { deadline: 24 * 3_600_000 },
  ownPeopleLimit: 20,
  publishedUnder: null,
  publicHolidays: HOLIDAYS_OF_KAZAKHSTAN,
};
