import fc from 'fast-check';
import { type GivenSettings, settingsAt, settingsWith } from './dated-settings';
import { DEFAULT_SETTINGS } from './settings';

const HOUR = 3_600_000;
const NONE_NEEDED = { requiredKeys: [] as [] };
const given: fc.Arbitrary<GivenSettings> = fc.record(
  {
    repliesPerItem: fc.nat(9),
    askWindow: fc.nat(9),
    quorum: fc.record({ rule: fc.constant('number' as const), value: fc.nat(9) }, NONE_NEEDED),
    silence: fc.record({ least: fc.nat(9), grace: fc.nat(9) }, NONE_NEEDED),
  },
  NONE_NEEDED,
);

describe('settings by date', () => {
  it('take the place of what held, and leave the rest of it', () => {
    const { silence, ...rest } = DEFAULT_SETTINGS;
    const settings = { silence: { least: 24 * HOUR }, repliesPerItem: 1 };
    expect(settingsWith(DEFAULT_SETTINGS, settings)).toEqual({
      ...{ ...rest, repliesPerItem: 1 },
      silence: { ...silence, least: 24 * HOUR },
    });
  });

  it('lie over each other in the order of their days, whatever was decided first', () => {
    const ahead = { from: 20, settings: { silence: { least: HOUR } } };
    const today = { from: 10, settings: { silence: { grace: 1 }, repliesPerItem: 1 } };
    const dated = [ahead, today];
    expect(settingsAt(dated, 9)).toEqual(DEFAULT_SETTINGS);
    expect(settingsAt(dated, 10)).toEqual(settingsWith(DEFAULT_SETTINGS, today.settings));
    expect(settingsAt(dated, 20)).toMatchObject({
      repliesPerItem: 1,
      silence: { ...DEFAULT_SETTINGS.silence, least: HOUR, grace: 1 },
    });
  });

  it('mean the same given one after the other from one instant, and given as one', () => {
    fc.assert(
      fc.property(given, given, (first, second) => {
        const apart = [first, second].map((settings) => ({ from: 5, settings }));
        const asOne = [{ from: 5, settings: settingsWith(first, second) }];
        expect(settingsAt(asOne, 5)).toEqual(settingsAt(apart, 5));
      }),
    );
  });
});
