import { localTimeInAstana, offsetOfAstana, periodOf, startOfDay } from './astana';
import { beginsBy, countsFrom, type DatedPoint, earliestOf, mayHaveBegunBy } from './dated-point';

const HOUR = 3_600_000;
const at = (rfc3339: string): number => Date.parse(rfc3339);

describe('days in Astana', () => {
  it('begin at UTC+6, and at UTC+5 since 1 March 2024', () => {
    expect(startOfDay(2013, 11, 22)).toBe(at('2013-11-22T00:00:00+06:00'));
    expect(startOfDay(2024, 2, 29)).toBe(at('2024-02-29T00:00:00+06:00'));
    expect(startOfDay(2024, 3, 1)).toBe(at('2024-03-01T00:00:00+05:00'));
    expect(offsetOfAstana(at('2024-02-29T17:59:59.999Z'))).toBe(6 * HOUR);
    expect(offsetOfAstana(at('2024-02-29T18:00:00Z'))).toBe(5 * HOUR);
  });

  it('last 24 hours, and the one on which the clocks went back 25', () => {
    const length = (date: string): number => periodOf(date)!.end - periodOf(date)!.start;
    expect(length('2013-11-22')).toBe(24 * HOUR);
    expect(length('2024-02-29')).toBe(25 * HOUR);
    expect(length('2024-03-01')).toBe(24 * HOUR);
  });

  it('are read from years, months and days, and from nothing else', () => {
    expect(periodOf('2011')).toEqual({
      start: at('2011-01-01T00:00:00+06:00'),
      end: at('2012-01-01T00:00:00+06:00'),
    });
    expect(periodOf('2014-12')).toEqual({
      start: at('2014-12-01T00:00:00+06:00'),
      end: at('2015-01-01T00:00:00+06:00'),
    });
    for (const wrong of ['', '14', '2014-13', '2014-00', '2014-02-29', '2014-04-31', '2014-5-1']) {
      expect(periodOf(wrong)).toBeNull();
    }
    expect(periodOf('2012-02-29')).not.toBeNull();
  });
});

describe('a date as precise as its source', () => {
  const cases: readonly [DatedPoint, string | null, string | null][] = [
    [
      { precision: 'day', date: '1999-09-14' },
      '1999-09-14T00:00:00+06:00',
      '1999-09-14T00:00:00+06:00',
    ],
    [
      { precision: 'month', date: '2014-05' },
      '2014-06-01T00:00:00+06:00',
      '2014-05-01T00:00:00+06:00',
    ],
    [{ precision: 'year', date: '2011' }, '2012-01-01T00:00:00+06:00', '2011-01-01T00:00:00+06:00'],
    [{ precision: 'by', date: '1999' }, '2000-01-01T00:00:00+06:00', null],
    [{ precision: 'by', date: '2013-11-22' }, '2013-11-22T00:00:00+06:00', null],
    [
      { precision: 'between', after: '2014', before: '2019' },
      '2020-01-01T00:00:00+06:00',
      '2014-01-01T00:00:00+06:00',
    ],
    [{ precision: 'unknown' }, null, null],
  ];

  it.each(cases)('%j counts from %s and can have begun at %s', (point, from, earliest) => {
    expect(countsFrom(point)).toBe(from === null ? null : at(from));
    expect(earliestOf(point)).toBe(earliest === null ? null : at(earliest));
  });

  it('counts from that very instant, not a millisecond before', () => {
    const inMay: DatedPoint = { precision: 'month', date: '2014-05' };
    const from = at('2014-06-01T00:00:00+06:00');
    expect(beginsBy(inMay, from - 1)).toBe(false);
    expect(beginsBy(inMay, from)).toBe(true);
    expect(mayHaveBegunBy(inMay, at('2014-05-01T00:00:00+06:00') - 1)).toBe(false);
    expect(mayHaveBegunBy(inMay, at('2014-05-01T00:00:00+06:00'))).toBe(true);
  });

  it('counts always where the beginning is unknown', () => {
    expect(beginsBy({ precision: 'unknown' }, 0)).toBe(true);
    expect(mayHaveBegunBy({ precision: 'unknown' }, 0)).toBe(true);
  });

  it('is no date at all where the calendar has none', () => {
    expect(() => countsFrom({ precision: 'day', date: '2014-02-30' })).toThrow('2014-02-30');
  });
});

it.each([
  ['2026-03-26T18:00:00+05:00', '2026-03-26T18:00'],
  ['2026-03-26T18:00:05+05:00', '2026-03-26T18:00:05'],
  ['2026-03-26T18:00:05.120+05:00', '2026-03-26T18:00:05.120'],
  ['2024-02-29T23:59:00+06:00', '2024-02-29T23:59'],
])('%s is in Astana %s', (instant, local) => {
  expect(localTimeInAstana(at(instant))).toBe(local);
});
