import { type ClosedDates, localTimeInAstana } from '@shanyrak/council';
import { deadlineOf, holidaysOn, type KnownDays, proposedTime, unusual } from './deadline';

const HOUR = 3_600_000;
/** In Astana, 2026: the 2nd of March is a Monday. */
const march = (day: number, hour: number, minute = 0): number =>
  Date.UTC(2026, 2, day, hour - 5, minute);

describe('the deadline of a round of silence', () => {
  it.each([
    ['72 hours from Monday morning: Thursday at noon', march(2, 9), '2026-03-05', '12:00'],
    ['from Monday at noon: an hour later, not too short', march(2, 12), '2026-03-05', '13:00'],
    ['from Monday evening: past Thursday, the next Tuesday', march(2, 18), '2026-03-10', '12:00'],
    ['from Friday: Tuesday', march(6, 10), '2026-03-10', '12:00'],
    ['from Saturday: Tuesday', march(7, 10), '2026-03-10', '12:00'],
    ['from a Tuesday: past Friday and the weekend', march(3, 10), '2026-03-10', '12:00'],
  ])('is proposed for midweek around midday: %s', (_what, from, day, time) => {
    expect(proposedTime(from, 72 * HOUR)).toEqual({ day, time });
  });

  it('is never proposed shorter than the least, whenever one begins', () => {
    for (let at = march(1, 0); at < march(15, 0); at += 7 * 60_000) {
      const { until } = deadlineOf(proposedTime(at, 72 * HOUR))!;
      expect(until - at).toBeGreaterThanOrEqual(72 * HOUR);
      expect(unusual(until)).toBeNull();
    }
  });

  /** Each mission by the days of the week and the dates on which it is closed; of capitals nothing is known. */
  const known = (
    missions: Readonly<Record<string, readonly [readonly number[], ...string[]]>>,
    holidays: readonly string[] = [],
  ): KnownDays => ({
    members: Object.fromEntries(
      Object.entries(missions).map(([code, [weekdays, ...dates]]) => [
        code,
        { mission: { weekdays, dates: dates.map(closed) }, capital: null },
      ]),
    ),
    publicHolidays: holidays.map((day) => ({ ...closed(day), label: { en: day, ru: day } })),
  });
  const closed = (day: string): ClosedDates => ({ from: day, to: day, label: null });
  const ONE_ON_THURSDAYS = { XAA: [[4, 5]], XBB: [[0, 6]] } as const;

  it.each([
    ['all work: the first that is late enough', known({ XBB: [[0, 6]] }), '2026-03-05'],
    ['one rests on Thursdays: the next Tuesday', known(ONE_ON_THURSDAYS), '2026-03-10'],
    [
      'another is closed on that Tuesday: the Wednesday',
      known({ ...ONE_ON_THURSDAYS, XCC: [[5], '2026-03-10'] }),
      '2026-03-11',
    ],
    [
      'somebody is closed on each day: the first on which the fewest are',
      known({ XAA: [[2, 3]], XBB: [[3]], XCC: [[2, 4]], XDD: [[4], '2026-03-10'] }),
      '2026-03-11',
    ],
    [
      'one has no working day before it: later, though more are closed then',
      known({ XAA: [[2, 3]], XBB: [[], '2026-03-12'] }),
      '2026-03-10',
    ],
    [
      'a public holiday: after it',
      known({ XBB: [[0, 6]] }, ['2026-03-05', '2026-03-10']),
      '2026-03-11',
    ],
    ['nobody has declared anything: the first', known({}), '2026-03-05'],
    [
      'what lies beyond two weeks is too far',
      known({ XAA: [[], ...['05', '10', '11', '12', '17', '18'].map((day) => `2026-03-${day}`)] }),
      '2026-03-05',
    ],
  ])('is proposed for when the fewest missions are closed: %s', (_what, days, day) => {
    expect(proposedTime(march(2, 9), 72 * HOUR, days).day).toBe(day);
  });

  it('is found in any two weeks, however many are closed', () => {
    const days = known({ XAA: [[0, 1, 2, 3, 4, 5]], XBB: [[2, 3, 4, 6]] }, ['03-05', '03-11']);
    for (let at = march(1, 0); at < march(15, 0); at += 61 * 60_000) {
      const { until } = deadlineOf(proposedTime(at, 72 * HOUR, days))!;
      expect(until - at).toBeGreaterThanOrEqual(72 * HOUR);
      expect(until - at).toBeLessThanOrEqual(18 * 24 * HOUR);
      expect(unusual(until)).toBeNull();
    }
  });

  it('is said to fall on a public holiday, by the day of Astana', () => {
    const days = known({}, ['03-21']);
    expect(holidaysOn(march(21, 0), days).map(({ label }) => label?.en)).toEqual(['03-21']);
    expect(holidaysOn(march(20, 23), days)).toEqual([]);
  });

  it.each([
    ['18:00', '2026-03-26T18:00', march(26, 18)],
    ['18:00:00', '2026-03-26T18:00', march(26, 18)],
    ['18:00:05', '2026-03-26T18:00:05', march(26, 18) + 5_000],
  ])('chosen as %s is sent with its instant', (time, local, until) => {
    expect(deadlineOf({ day: '2026-03-26', time })).toEqual({ until, local });
    expect(localTimeInAstana(until)).toBe(local);
  });

  it.each([
    ['', '18:00'],
    ['2026-03-26', ''],
    ['2026-03-26', '24:00'],
    ['2026-02-30', '12:00'],
  ])('is none where no day or no time was chosen: “%s”, “%s”', (day, time) => {
    expect(deadlineOf({ day, time })).toBeNull();
  });

  it.each([
    ['a Saturday', march(7, 12), 'weekend'],
    ['a Sunday', march(8, 12), 'weekend'],
    ['a Thursday night', march(5, 23), 'atNight'],
    ['a Friday', march(6, 12), 'edgeOfWeek'],
    ['a Wednesday', march(4, 18), null],
  ])('is warned of on %s', (_when, at, what) => {
    expect(unusual(at)).toBe(what);
  });
});
