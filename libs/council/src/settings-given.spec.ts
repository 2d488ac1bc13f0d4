import { type DatedBody, DEFAULT_BODIES } from './bodies';
import { type DatedSettings, type GivenSettings } from './dated-settings';
import { DEFAULT_SETTINGS } from './settings';
import { unfitSettings } from './settings-given';

const HOUR = 3_600_000;
const AT = 1_000;
const BLANK = { settings: [], bodies: [] };
const day = { from: '05-01', to: '05-01', label: null };

/** Of anything that JSON may hold. */
const unfitIn = (
  given: object,
  before: Partial<{ settings: DatedSettings[]; bodies: DatedBody[] }>,
) => unfitSettings(given, AT, { ...BLANK, ...before });

describe('settings that are handed over', () => {
  it('may be all that there are, and any of them alone', () => {
    expect(unfitIn(DEFAULT_SETTINGS, {})).toBeNull();
    for (const [name, value] of Object.entries(DEFAULT_SETTINGS))
      expect(unfitIn({ [name]: value }, {})).toBeNull();
    expect(unfitIn({ silence: { least: 0 } }, {})).toBeNull();
  });

  it.each([
    [{ silences: {} }, 'silences', null],
    [{ silence: { longest: 1 } }, 'silence.longest', null],
    [{ silence: 5 }, 'silence', /^an object with any of least, grace, /],
    [{ 'silence.least': 5 }, 'silence.least', null],
    [{ constructor: 5 }, 'constructor', null],
    [{ silence: { least: -1 } }, 'silence.least', /^a whole number of milliseconds/],
    [{ askWindow: 1.5 }, 'askWindow', /^a whole number/],
    [{ quietPeriod: '5' }, 'quietPeriod', /^a whole number/],
    [{ urgentAnswer: 400 * 24 * HOUR }, 'urgentAnswer', /of a year at the most$/],
    [{ prefix: 'pc/' }, 'prefix', /^two to five capital letters$/],
    [{ body: { en: 'Council', ru: ' ' } }, 'body', /^words in both languages/],
    [{ body: { en: 'Council', ru: 'Совет', fr: 'Conseil' } }, 'body', /^words in both languages/],
    [{ body: { en: 'Coun\u0000cil', ru: 'Совет' } }, 'body', /^words in both languages/],
    [{ body: { en: 'Council', ru: 'Совет\ud83d' } }, 'body', /^words in both languages/],
    [{ body: { en: 'C'.repeat(201), ru: 'Совет' } }, 'body', /of 200 characters at the most$/],
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
    [{ publicHolidays: [{ ...day, kind: 'feast' }] }, 'publicHolidays', /^a list of days/],
    [
      { publicHolidays: [{ ...day, label: { en: 'A\u0007', ru: 'Б' } }] },
      'publicHolidays',
      /^a list of days/,
    ],
  ])('but not %j', (given, setting, must) => {
    const unfit = unfitIn(given, {})!;
    expect(unfit.setting).toBe(setting);
    if (must === null) expect(unfit.must).toBeNull();
    else expect(unfit.must).toMatch(must);
  });

  it.each<[GivenSettings, GivenSettings, string | null]>([
    [{ originalLanguage: 'ru' }, { languages: ['ru'] }, null],
    [{ languages: ['en'] }, { originalLanguage: 'ru' }, 'languages'],
    [{ quorum: { value: 12 } }, { quorum: { rule: 'fraction' } }, 'quorum.value'],
    [{ quorum: { rule: 'fraction' } }, { quorum: { value: 1.1 } }, 'quorum.value'],
    [{ quorum: { rule: 'fraction' } }, { quorum: { value: 1 } }, null],
    [{ quorum: { rule: 'fraction' } }, { quorum: { rule: 'number', value: 12 } }, null],
  ])('are judged with those in force: after %j, %j', (held, given, setting) => {
    const settings = [{ from: AT - 1, settings: held }];
    expect(unfitIn(given, { settings })?.setting ?? null).toBe(setting);
  });

  it('are judged with those already settled for a day to come', () => {
    const settings = [{ from: AT + 1, settings: { originalLanguage: 'ru' } }];
    expect(unfitIn({ languages: ['en'] }, { settings })?.setting).toBe('languages');
    expect(unfitIn({ languages: ['ru', 'en'] }, { settings })).toBeNull();
  });

  it('take no prefix that another body bears or has borne', () => {
    const code = 'WGC';
    const bodies = [{ body: { ...DEFAULT_BODIES[2]!, code }, from: 0, until: 1 }];
    for (const prefix of ['MC', code])
      expect(unfitIn({ prefix }, { bodies })).toEqual({
        setting: 'prefix',
        must: `no code of another body, as ${prefix} is`,
      });
    for (const prefix of ['SC', 'PC']) expect(unfitIn({ prefix }, { bodies })).toBeNull();
    const settings = [{ from: 0, settings: { prefix: code } }];
    expect(unfitIn({ prefix: code }, { bodies, settings })).toBeNull();
  });
});
