import { workingTimeAfter } from './working-time';

/** Working days of the host city: Monday to Friday in Astana, UTC+5 in 2026. */
const DAY = 24 * 3_600_000;
/** An instant in March 2026 by the clocks of Astana; the 2nd is a Monday. */
const astana = (day: number, hour = 10): number => Date.UTC(2026, 2, day, hour - 5);

describe('working time', () => {
  it.each([
    ['Monday', astana(2), 3, astana(5)],
    ['Wednesday, over a weekend', astana(4), 3, astana(9)],
    ['Friday, over a weekend', astana(6), 1, astana(9)],
    ['Friday just before midnight in Astana', astana(6, 23), 3, astana(11, 23)],
    ['Saturday, counted from the first instant of Monday', astana(7), 3, astana(12, 0)],
    ['Sunday', astana(8, 23), 1, astana(10, 0)],
    ['ten days', astana(2), 10, astana(16)],
  ])('from %s', (_when, at, days, deadline) => {
    expect(workingTimeAfter(at, days * DAY)).toBe(deadline);
  });

  it('passes as it is where it is shorter than a day', () => {
    expect(workingTimeAfter(astana(7), 60_000)).toBe(astana(7) + 60_000);
    expect(workingTimeAfter(astana(2), 0)).toBe(astana(2));
  });
});
