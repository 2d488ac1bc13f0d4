import fc from 'fast-check';
import {
  type ClosedDates,
  type ClosedDays,
  closuresBetween,
  datesOn,
  type DeclaredDays,
  inOrder,
  isClosedOn,
  notOver,
  unsoundDays,
} from './closed-days';
import { dayInAstana } from './roster';
import { DEFAULT_SETTINGS } from './settings';

/** The 2nd of March 2026 is a Monday; Astana is at UTC+5. */
const march = (day: number, hour = 0): number => Date.UTC(2026, 2, day, hour - 5);
const dates = (from: string, to = from, label: string | null = null): ClosedDates => ({
  ...{ from, to, label },
});
const [FRIDAY, SATURDAY_SUNDAY, FRIDAY_SATURDAY] = [[5], [0, 6], [5, 6]];
const week = (weekdays: readonly number[], ...closed: ClosedDates[]): ClosedDays => ({
  ...{ weekdays, dates: closed },
});

describe('closed days', () => {
  it.each([
    ['Friday, where Fridays are closed', week(FRIDAY), '2026-03-06', true],
    ['Saturday, where Fridays alone are', week(FRIDAY), '2026-03-07', false],
    ['a Sunday', week(SATURDAY_SUNDAY), '2026-03-08', true],
    ['the first day of a range', week([], dates('2026-03-19', '2026-03-21')), '2026-03-19', true],
    ['its last', week([], dates('2026-03-19', '2026-03-21')), '2026-03-21', true],
    ['the day after', week([], dates('2026-03-19', '2026-03-21')), '2026-03-22', false],
    ['the same day a year later', week([], dates('2026-03-19')), '2027-03-19', false],
    ['a day of each year', week([], dates('03-21', '03-23')), '2031-03-22', true],
    ['a leap day', week([], dates('02-29')), '2028-02-29', true],
    ['the day before it', week([], dates('02-29')), '2027-02-28', false],
  ])('are by their dates: %s', (_what, days, day, closed) => {
    expect(isClosedOn(days, day)).toBe(closed);
  });

  const MANY = Array.from({ length: 61 }, () => dates('2026-03-19'));
  it.each([
    ['closedDays.weekday', week([7])],
    ['closedDays.weekday', week([-1])],
    ['closedDays.weekday', week([1.5])],
    ['closedDays.weekday', week([6, 6])],
    ['closedDays.wholeWeek', week([0, 1, 2, 3, 4, 5, 6])],
    ['closedDays.tooMany', week([], ...MANY)],
    ['closedDays.date', week([], dates('2026-02-29'))],
    ['closedDays.date', week([], dates('02-30'))],
    ['closedDays.date', week([], dates('2026'))],
    ['closedDays.date', week([], dates('2026-3'))],
    ['closedDays.date', week([], dates('2026-03-19', 'never'))],
    ['closedDays.mixed', week([], dates('03-19', '2026-03-20'))],
    ['closedDays.backwards', week([], dates('2026-03-19', '2026-03-18'))],
    ['closedDays.backwards', week([], dates('12-31', '01-01'))],
    ['closedDays.tooLong', week([], dates('2026-03-01', '2026-04-01'))],
    ['closedDays.label', week([], dates('03-21', '03-21', 'a'.repeat(61)))],
    ['closedDays.label', week([], dates('03-21', '03-21', 'two\nlines'))],
    ['closedDays.label', week([], dates('03-21', '03-21', 'turned \u202eround'))],
    ['closedDays.label', week([], dates('03-21', '03-21', '\u200d '))],
    ['closedDays.label', week([], dates('03-21', '03-21', ''))],
    ['closedDays.label', week([], dates('03-21', '03-21', '\u3164 \u2800'))],
  ])('are refused by the rule %s', (rule, days) => {
    expect(unsoundDays(days)?.rule).toBe(rule);
  });

  it.each([
    week(FRIDAY_SATURDAY, dates('2028-02-29'), dates('02-29')),
    week([], dates('2026-03-01', '2026-03-31', 'عید'), dates('03-20', '03-21', 'می\u200cلاد')),
    week([0, 1, 2, 3, 4, 5], dates('03-21', '03-23', 'Праздник весны')),
  ])('are sound, whatever the week and the script', (days) => {
    expect(unsoundDays(days)).toBeNull();
  });

  it('are kept in order, and are none where none is named', () => {
    expect(inOrder(week([6, 5], dates('2026-05-01'), dates('03-21'), dates('2026-04-01')))).toEqual(
      week([5, 6], dates('03-21'), dates('2026-04-01'), dates('2026-05-01')),
    );
    expect(inOrder(week([]))).toBeNull();
  });

  it('fall away when they are over, but for those of each year', () => {
    const days = week(FRIDAY, dates('03-01'), dates('2026-03-01', '2026-03-05'));
    expect(notOver(days, '2026-03-05')).toEqual(days);
    expect(notOver(days, '2026-03-06')).toEqual(week(FRIDAY, dates('03-01')));
  });

  it('of the host country are sound settings, each named', () => {
    const { publicHolidays } = DEFAULT_SETTINGS;
    for (const language of ['en', 'ru'] as const)
      expect(
        unsoundDays(
          week([], ...publicHolidays.map((one) => ({ ...one, label: one.label![language] }))),
        ),
      ).toBeNull();
    expect(datesOn(publicHolidays, '2027-03-22').map(({ label }) => label?.en)).toEqual(['Nauryz']);
  });
});

const TABLE: Readonly<Record<string, DeclaredDays>> = {
  XAA: { mission: week(SATURDAY_SUNDAY), capital: null },
  XBB: { mission: week(FRIDAY_SATURDAY, dates('2026-03-10')), capital: week(FRIDAY) },
  XCC: { mission: week(SATURDAY_SUNDAY, dates('2026-03-09', '2026-03-10')), capital: null },
  XDD: { mission: null, capital: null },
};

describe('who is closed until a deadline', () => {
  it('is said day by day, from the day of the beginning to that of the deadline', () => {
    const { days } = closuresBetween(TABLE, 'mission', march(6, 18), march(10, 12));
    expect(days).toEqual([
      { day: '2026-03-06', closed: ['XBB'] },
      { day: '2026-03-07', closed: ['XAA', 'XBB', 'XCC'] },
      { day: '2026-03-08', closed: ['XAA', 'XCC'] },
      { day: '2026-03-09', closed: ['XCC'] },
      { day: '2026-03-10', closed: ['XBB', 'XCC'] },
    ]);
  });

  it('counts whole working days alone, and of the undeclared nothing', () => {
    expect(closuresBetween(TABLE, 'mission', march(6, 18), march(10, 12))).toMatchObject({
      working: { XAA: 1, XBB: 2, XCC: 0 },
      ...{ closedAtEnd: ['XBB', 'XCC'], withoutWorkingDay: ['XCC'], undeclared: ['XDD'] },
    });
    // A day that begins with the period lies wholly in it; so does one that ends with it.
    expect(closuresBetween(TABLE, 'mission', march(6), march(7)).working).toEqual({
      ...{ XAA: 1, XBB: 0, XCC: 1 },
    });
  });

  it('is said of the capitals apart', () => {
    expect(closuresBetween(TABLE, 'capital', march(5, 9), march(6, 12))).toMatchObject({
      ...{ closedAtEnd: ['XBB'], withoutWorkingDay: ['XBB'], undeclared: ['XAA', 'XCC', 'XDD'] },
    });
  });

  it('is counted by the days of Astana', () => {
    // Thursday, 22:00 in London, is Friday in Astana.
    const evening = Date.UTC(2026, 2, 5, 22);
    expect(closuresBetween(TABLE, 'mission', evening, evening).closedAtEnd).toEqual(['XBB']);
  });

  it('is nobody before a deadline that lies before the beginning', () => {
    const { days, working } = closuresBetween(TABLE, 'mission', march(9), march(6));
    expect(days).toEqual([]);
    expect(working).toEqual({ XAA: 0, XBB: 0, XCC: 0 });
  });

  it('agrees with itself, whatever is declared and whenever', () => {
    const someDays = fc.record({
      weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 6 }),
      dates: fc.array(fc.constantFrom(dates('03-08'), dates('2026-03-09', '2026-03-12'))),
    });
    const declared = fc.dictionary(
      fc.constantFrom('XAA', 'XBB', 'XCC'),
      fc.record({ mission: fc.option(someDays), capital: fc.option(someDays) }),
    );
    const minutes = fc.integer({ min: 0, max: 30 * 24 * 60 });
    fc.assert(
      fc.property(declared, minutes, minutes, (table, start, length) => {
        const [from, until] = [march(1) + start * 60_000, march(1) + (start + length) * 60_000];
        const found = closuresBetween(table, 'mission', from, until);
        expect(found.days.at(-1)).toEqual({ day: dayInAstana(until), closed: found.closedAtEnd });
        expect(found.undeclared.length + Object.keys(found.working).length).toBe(
          Object.keys(table).length,
        );
        for (const [code, count] of Object.entries(found.working)) {
          const open = found.days.filter(({ closed }) => !closed.includes(code)).length;
          expect(count).toBeLessThanOrEqual(open);
          expect(count).toBeGreaterThanOrEqual(open - 2);
          expect(found.withoutWorkingDay.includes(code)).toBe(count === 0);
        }
        for (const { closed } of found.days)
          expect(closed.filter((code) => found.undeclared.includes(code))).toEqual([]);
      }),
    );
  });
});
