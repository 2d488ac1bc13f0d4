import { type Instant } from '@shanyrak/kernel';
import { DEFAULT_SETTINGS, type Settings } from './settings';

/**
 * Settings by date (domain annex U): each decision of the council says what it changes and from when,
 * and nothing else. What is in force at an instant is all of them up to then, laid over each other, so
 * that what is decided today stands beside what was decided for a day to come.
 */
export const SETTING_GROUPS = [
  'quorum',
  'silence',
  'statements',
] as const satisfies (keyof Settings)[];
/** The settings that are groups of settings. */
export type SettingGroup = (typeof SETTING_GROUPS)[number];

/** Those that change; of a group, its parts that change. */
export type GivenSettings = Partial<Omit<Settings, SettingGroup>> & {
  readonly [G in SettingGroup]?: Partial<Settings[G]>;
};

/** Those that change from an instant on. */
export interface DatedSettings {
  readonly from: Instant;
  readonly settings: GivenSettings;
}

/** What is given in the place of what held; of a group of settings, those that are not given stay. */
export function settingsWith<Held extends GivenSettings>(held: Held, given: GivenSettings): Held {
  const merged = (group: SettingGroup): object => ({ ...held[group], ...given[group] });
  const groups = SETTING_GROUPS.filter((group) => given[group]).map(
    (group) => [group, merged(group)] as const,
  );
  return { ...held, ...given, ...Object.fromEntries(groups) };
}

/** The settings in force at an instant; of two for the same setting, the later, in whatever order they lie. */
export function settingsAt(dated: readonly DatedSettings[], at: Instant): Settings {
  return dated
    .filter(({ from }) => from <= at)
    .toSorted((a, b) => a.from - b.from)
    .reduce((held, { settings }) => settingsWith(held, settings), DEFAULT_SETTINGS);
}
