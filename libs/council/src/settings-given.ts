import { unsoundDays } from './closed-days';
import { DEFAULT_SETTINGS, type Settings } from './settings';

/**
 * Settings as an operator hands them over (domain annex U): under a document that two persons stand
 * behind, they are what the whole council is judged by, so that nothing is taken that is not known, and
 * nothing that could not be meant.
 */
export interface UnfitSetting {
  /** `silence.least`. */
  readonly setting: string;
  /** What it must be, in words; null where no setting bears the name. */
  readonly must: string | null;
}

interface Fit {
  readonly must: string;
  readonly is: (value: unknown) => boolean;
}

const period: Fit = {
  must: 'a whole number of milliseconds, of a year at the most',
  is: (value) => isWhole(value) && value <= 366 * 24 * 3_600_000,
};
const count: Fit = {
  must: 'a whole number, 1,000 at the most',
  is: (value) => isWhole(value) && value <= 1_000,
};
const flag: Fit = { must: 'true or false', is: (value) => typeof value === 'boolean' };
const texts: Fit = { must: 'words in both languages, {"en": …, "ru": …}', is: isTexts };

/** Each setting by its path; one that is left out here does not compile. */
const FITS: { readonly [Path in PathOf<Settings>]: Fit } = {
  prefix: {
    must: 'two to five capital letters',
    is: (value) => typeof value === 'string' && /^[A-Z]{2,5}$/.test(value),
  },
  body: texts,
  originalLanguage: { must: 'en or ru', is: isLanguage },
  languages: {
    must: 'a list of en and ru, each once',
    is: (value) =>
      Array.isArray(value) &&
      value.length > 0 &&
      value.every(isLanguage) &&
      new Set(value).size === value.length,
  },
  askWindow: period,
  quietPeriod: period,
  quietPeriodRemote: period,
  urgentAnswer: period,
  'quorum.rule': {
    must: 'none, number or fraction',
    is: (value) => value === 'none' || value === 'number' || value === 'fraction',
  },
  'quorum.value': {
    must: 'a number from 0 on',
    is: (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0,
  },
  repliesPerItem: count,
  speakingLimit: {
    must: 'a whole number of milliseconds, or null',
    is: (value) => value === null || period.is(value),
  },
  journalCorrections: period,
  'silence.least': period,
  'silence.grace': period,
  'silence.inMeetingOnly': flag,
  'silence.resolvesAdRef': flag,
  'silence.namesBreaker': flag,
  'statements.deadline': period,
  ownPeopleLimit: count,
  publicHolidays: {
    must: 'a list of days, {"from": "03-21", "to": "03-23", "label": {"en": …, "ru": …}}',
    is: areHolidays,
  },
};

/** The first that cannot be taken; null where all can. */
export function unfitSettings(given: Readonly<Record<string, unknown>>): UnfitSetting | null {
  for (const [path, value] of pathsOf(given)) {
    const fit = Object.hasOwn(FITS, path) ? FITS[path as keyof typeof FITS] : null;
    if (!fit?.is(value)) return { setting: path, must: fit?.must ?? null };
  }
  const { languages = DEFAULT_SETTINGS.languages, originalLanguage } = given;
  const original = originalLanguage ?? DEFAULT_SETTINGS.originalLanguage;
  return (languages as readonly unknown[]).includes(original)
    ? null
    : { setting: 'languages', must: 'a list with the original language among them' };
}

/** What is given in the place of what held; of a group of settings, those that are not given stay. */
export function settingsWith(held: Settings, given: Readonly<Record<string, unknown>>): Settings {
  const { silence, statements, quorum } = given as Partial<Settings>;
  return {
    ...{ ...held, ...given },
    silence: { ...held.silence, ...silence },
    statements: { ...held.statements, ...statements },
    quorum: { ...held.quorum, ...quorum },
  };
}

/** The settings that are groups of settings. */
type Group = 'quorum' | 'silence' | 'statements';
const GROUPS: readonly string[] = ['quorum', 'silence', 'statements'] satisfies Group[];
type PathOf<S extends Settings> =
  Exclude<keyof S, Group> | { [G in Group]: `${G}.${keyof S[G] & string}` }[Group];

function pathsOf(given: Readonly<Record<string, unknown>>): (readonly [string, unknown])[] {
  return Object.entries(given).flatMap(([name, value]) =>
    GROUPS.includes(name) && isRecord(value)
      ? Object.entries(value).map(([part, one]) => [`${name}.${part}`, one] as const)
      : [[name, value] as const],
  );
}

function areHolidays(value: unknown): boolean {
  if (!Array.isArray(value) || !value.every(isHoliday)) return false;
  const dates = value.map(({ from, to }) => ({ from, to, label: null }));
  return unsoundDays({ weekdays: [], dates }) === null;
}

const isHoliday = (value: unknown): value is Settings['publicHolidays'][number] =>
  isRecord(value) &&
  typeof value['from'] === 'string' &&
  typeof value['to'] === 'string' &&
  (value['label'] === null || isTexts(value['label']));

function isTexts(value: unknown): boolean {
  return isRecord(value) && ['en', 'ru'].every((language) => isSaid(value[language]));
}

const isSaid = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
function isLanguage(value: unknown): boolean {
  return value === 'en' || value === 'ru';
}
const isWhole = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
