import { localTimeInAstana } from '@shanyrak/council';
import { deadlineOf, proposedTime, unusual } from './deadline';

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
