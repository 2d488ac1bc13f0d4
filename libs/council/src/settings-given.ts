import { type Instant } from '@shanyrak/kernel';
import { type DatedBody } from './bodies';
import { isLegible, unsoundDays } from './closed-days';
import {
  type DatedSettings,
  type GivenSettings,
  type SettingGroup,
  SETTING_GROUPS,
  settingsAt,
} from './dated-settings';
import { BODIES, DEFAULT_SETTINGS, type Settings } from './settings';

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
const texts: Fit = {
  must: 'words in both languages, {"en": …, "ru": …}, without control characters and of 200 characters at the most',
  is: areTexts,
};

/** Each part of each group; one that is left out here does not compile. */
const PARTS: { readonly [G in SettingGroup]: { readonly [Part in keyof Settings[G]]: Fit } } = {
  quorum: {
    rule: {
      must: 'none, number or fraction',
      is: (value) => value === 'none' || value === 'number' || value === 'fraction',
    },
    value: {
      must: 'a number from 0 on',
      is: (value) => typeof value === 'number' && Number.isFinite(value) && value >= 0,
    },
  },
  silence: {
    least: period,
    grace: period,
    inMeetingOnly: flag,
    resolvesAdRef: flag,
    namesBreaker: flag,
  },
  statements: { deadline: period },
};

const groupOf = (group: SettingGroup): Fit => ({
  must: `an object with any of ${Object.keys(PARTS[group]).join(', ')}`,
  is: isRecord,
});

/** The same of each setting. */
const FITS: { readonly [Setting in keyof Settings]: Fit } = {
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
  quorum: groupOf('quorum'),
  repliesPerItem: count,
  speakingLimit: {
    must: 'a whole number of milliseconds, or null',
    is: (value) => value === null || period.is(value),
  },
  journalCorrections: period,
  silence: groupOf('silence'),
  statements: groupOf('statements'),
  ownPeopleLimit: count,
  publishedUnder: {
    must: 'the symbol of a decision, PC.DEC/1, or null',
    is: (value) =>
      value === null ||
      (typeof value === 'string' && /^[A-Z]{2,5}\.DEC\/[1-9]\d{0,9}$/.test(value)),
  },
  publicHolidays: {
    must: 'a list of days, each {"from": "03-21", "to": "03-23", "label": {"en": …, "ru": …}} or with label null',
    is: areHolidays,
  },
};

/** What a council has decided before. */
export interface SettledBefore {
  readonly settings: readonly DatedSettings[];
  readonly bodies: readonly DatedBody[];
}

/**
 * Why settings cannot be taken from an instant on; null where they can. Each must be fit by itself; the
 * prefix must not be another body's; and what is in force must go together, at that instant and at each
 * later one from which others have been settled already.
 */
export function unfitSettings(
  given: GivenSettings,
  from: Instant,
  { settings, bodies }: SettledBefore,
): UnfitSetting | null {
  const unfit = unfitByThemselves(given) ?? unfitPrefix(given, settingsAt(settings, from), bodies);
  if (unfit) return unfit;
  const dated = [...settings, { from, settings: given }];
  const turns = dated.map((one) => one.from).filter((at) => at >= from);
  return turns.map((at) => unfitTogether(settingsAt(dated, at))).find((one) => one) ?? null;
}

function unfitByThemselves(given: GivenSettings): UnfitSetting | null {
  const groups = SETTING_GROUPS.filter((group) => isRecord(given[group]));
  return (
    firstUnfit(FITS, given) ??
    groups
      .map((group) => firstUnfit(PARTS[group], given[group]!, `${group}.`))
      .find((one) => one) ??
    null
  );
}

function firstUnfit(
  fits: Readonly<Record<string, Fit>>,
  given: object,
  path = '',
): UnfitSetting | null {
  for (const [name, value] of Object.entries(given)) {
    const fit = Object.hasOwn(fits, name) ? fits[name] : undefined;
    if (!fit?.is(value)) return { setting: path + name, must: fit?.must ?? null };
  }
  return null;
}

/** Symbols tell bodies apart by it, those of a body that is no more among them. */
function unfitPrefix(
  { prefix }: GivenSettings,
  held: Settings,
  bodies: readonly DatedBody[],
): UnfitSetting | null {
  const main = DEFAULT_SETTINGS.prefix;
  const recorded = bodies.map(({ body }) => body.code).filter((code) => code !== held.prefix);
  const others = [...BODIES, ...recorded].filter((code) => code !== main);
  return prefix !== undefined && others.includes(prefix)
    ? { setting: 'prefix', must: `no code of another body, as ${prefix} is` }
    : null;
}

function unfitTogether({ languages, originalLanguage, quorum }: Settings): UnfitSetting | null {
  if (!languages.includes(originalLanguage))
    return { setting: 'languages', must: 'a list with the original language among them' };
  return quorum.rule === 'fraction' && quorum.value > 1
    ? { setting: 'quorum.value', must: 'at most 1 where quorum.rule is fraction' }
    : null;
}

function areHolidays(value: unknown): boolean {
  if (!Array.isArray(value) || !value.every(isHoliday)) return false;
  const dates = value.map(({ from, to }) => ({ from, to, label: null }));
  return unsoundDays({ weekdays: [], dates }) === null;
}

const isHoliday = (value: unknown): value is Settings['publicHolidays'][number] =>
  hasExactly(value, ['from', 'to', 'label']) &&
  typeof value['from'] === 'string' &&
  typeof value['to'] === 'string' &&
  (value['label'] === null || areTexts(value['label']));

function areTexts(value: unknown): boolean {
  return hasExactly(value, ['en', 'ru']) && Object.values(value).every(isText);
}

const isText = (value: unknown): boolean => typeof value === 'string' && isLegible(value, 200);
function isLanguage(value: unknown): boolean {
  return value === 'en' || value === 'ru';
}
const isWhole = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
const hasExactly = (
  value: unknown,
  names: readonly string[],
): value is Readonly<Record<string, unknown>> =>
  isRecord(value) &&
  Object.keys(value).length === names.length &&
  names.every((name) => Object.hasOwn(value, name));
