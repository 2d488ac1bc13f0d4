import { dayInAstana, hostCityAt, localTimeInAstana, startOfDay } from './astana';

describe('the host city', () => {
  it('counts its days by its own clocks, before and after they were put back', () => {
    expect(dayInAstana(Date.UTC(2024, 1, 28, 17, 59))).toBe('2024-02-28');
    expect(dayInAstana(Date.UTC(2024, 1, 28, 18, 0))).toBe('2024-02-29');
    expect(dayInAstana(Date.UTC(2026, 10, 4, 18, 59))).toBe('2026-11-04');
    expect(dayInAstana(Date.UTC(2026, 10, 4, 19, 0))).toBe('2026-11-05');
  });

  it('has a local time for every instant, to the minute or finer', () => {
    const six = Date.UTC(2026, 2, 26, 13);
    expect(localTimeInAstana(six)).toBe('2026-03-26T18:00');
    expect(localTimeInAstana(six + 5_000)).toBe('2026-03-26T18:00:05');
    expect(localTimeInAstana(six + 1)).toBe('2026-03-26T18:00:00.001');
  });

  it('is called as it was called on that day', () => {
    const name = (year: number, month: number, day: number) =>
      hostCityAt(startOfDay(year, month, day));
    expect(name(2013, 11, 22)).toEqual({ en: 'Astana', ru: 'Астана' });
    expect(name(2019, 3, 22).en).toBe('Astana');
    expect(name(2019, 3, 23)).toEqual({ en: 'Nur-Sultan', ru: 'Нур-Султан' });
    expect(name(2022, 9, 16).ru).toBe('Нур-Султан');
    expect(name(2022, 9, 17).en).toBe('Astana');
  });
});
