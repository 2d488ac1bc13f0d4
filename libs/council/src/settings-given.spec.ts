import { DEFAULT_SETTINGS } from './settings';
import { settingsWith, unfitSettings } from './settings-given';

const HOUR = 3_600_000;

describe('settings that are handed over', () => {
  it('may be all that there are, and any of them alone', () => {
    expect(unfitSettings({ ...DEFAULT_SETTINGS })).toBeNull();
    for (const [name, value] of Object.entries(DEFAULT_SETTINGS))
      expect(unfitSettings({ [name]: value })).toBeNull();
    expect(unfitSettings({ silence: { least: 0 } })).toBeNull();
  });

  it.each([
    [{ silences: {} }, 'silences', null],
    [{ silence: { longest: 1 } }, 'silence.longest', null],
    [{ silence: 5 }, 'silence', null],
    [{ constructor: 5 }, 'constructor', null],
    [{ silence: { least: -1 } }, 'silence.least', /^a whole number of milliseconds/],
    [{ askWindow: 1.5 }, 'askWindow', /^a whole number/],
    [{ quietPeriod: '5' }, 'quietPeriod', /^a whole number/],
    [{ urgentAnswer: 400 * 24 * HOUR }, 'urgentAnswer', /of a year at the most$/],
    [{ prefix: 'pc/' }, 'prefix', /^two to five capital letters$/],
    [{ body: { en: 'Council', ru: ' ' } }, 'body', /^words in both languages/],
    [{ languages: [] }, 'languages', /^a list of en and ru/],
    [{ languages: ['en', 'en'] }, 'languages', /each once$/],
    [{ languages: ['ru'] }, 'languages', /the original language among them$/],
    [{ quorum: { rule: 'most', value: 1 } }, 'quorum.rule', /^none, number or fraction$/],
    [{ quorum: { value: Infinity } }, 'quorum.value', /^a number from 0 on$/],
    [{ speakingLimit: -1 }, 'speakingLimit', /or null$/],
    [{ silence: { namesBreaker: 1 } }, 'silence.namesBreaker', /^true or false$/],
    [
      { publicHolidays: [{ from: '02-30', to: '02-30', label: null }] },
      'publicHolidays',
      /^a list/,
    ],
    [{ publicHolidays: [{ from: '05-01' }] }, 'publicHolidays', /^a list of days/],
  ])('but not %j', (given, setting, must) => {
    const unfit = unfitSettings(given)!;
    expect(unfit.setting).toBe(setting);
    if (must === null) expect(unfit.must).toBeNull();
    else expect(unfit.must).toMatch(must);
  });

  it('take the place of what held, and leave the rest of it', () => {
    const { silence, ...rest } = DEFAULT_SETTINGS;
    const given = { silence: { least: 24 * HOUR }, repliesPerItem: 1 };
    expect(settingsWith(DEFAULT_SETTINGS, given)).toEqual({
      ...{ ...rest, repliesPerItem: 1 },
      silence: { ...silence, least: 24 * HOUR },
    });
  });
});
