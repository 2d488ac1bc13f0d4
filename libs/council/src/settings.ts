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
  /** How many people a delegation may accredit by itself: advisers, experts, alternates, registry. */
  readonly ownPeopleLimit: number;
}

export const DEFAULT_SETTINGS: Settings = {
  prefix: 'PC',
  body: { en: 'Permanent Council', ru: 'Постоянный совет' },
  originalLanguage: 'en',
  languages: ['en', 'ru'],
  askWindow: 5_000,
  quietPeriod: 5_000,
  quietPeriodRemote: 20_000,
  ownPeopleLimit: 20,
};
