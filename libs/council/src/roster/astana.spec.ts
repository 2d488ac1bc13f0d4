import { dayInAstana, hostCityAt, startOfDay } from './astana';

describe('the host city', () => {
  it('counts its days by its own clocks, before and after they were put back', () => {
    expect(dayInAstana(Date.UTC(2024, 1, 28, 17, 59))).toBe('2024-02-28');
    expect(dayInAstana(Date.UTC(2024, 1, 28, 18, 0))).toBe('2024-02-29');
    expect(dayInAstana(Date.UTC(2026, 10, 4, 18, 59))).toBe('2026-11-04');
    expect(dayInAstana(Date.UTC(2026, 10, 4, 19, 0))).toBe('2026-11-05');
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
