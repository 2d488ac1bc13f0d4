import * as fc from 'fast-check';
import { isUuid } from '@shanyrak/kernel';
import { numberOf, romanOf } from './roman';
import { formatSymbol, meetingIdOf, parseSymbol } from './symbol';

/** A meeting's symbol, `PC/2026-XIV`, and the stream that is named after it (domain 1.6). */
describe('the symbol of a meeting', () => {
  it('says the body, the year and which of its meetings in the year it is', () => {
    expect(parseSymbol('PC/2026-XIV')).toEqual({ body: 'PC', year: 2026, ordinal: 14 });
    expect(parseSymbol('SWG/2013-III')).toEqual({ body: 'SWG', year: 2013, ordinal: 3 });
  });

  it.each([
    'PC/2026-IIII',
    'PC/2026-VV',
    'PC/2026-IC',
    'PC/2026-14',
    'PC/2026-',
    'pc/2026-XIV',
    'PC/26-XIV',
    'PC/2026-XIV ',
    'PC-2026/XIV',
    '/2026-I',
    'PC/2026-CCCC',
    '',
  ])('has one spelling, and “%s” is none', (symbol) => {
    expect(parseSymbol(symbol)).toBeNull();
  });

  it('is read as it is written, for every meeting', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('PC', 'SWG', 'SOC', 'MC', 'SUM'),
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 1, max: 399 }),
        (body, year, ordinal) => {
          const symbol = formatSymbol({ body, year, ordinal });
          expect(parseSymbol(symbol)).toEqual({ body, year, ordinal });
        },
      ),
    );
  });

  it('names one stream, and no other symbol names the same', () => {
    const symbols = [14, 15, 16].map((ordinal) =>
      formatSymbol({ body: 'PC', year: 2026, ordinal }),
    );
    const ids = [...symbols, 'SWG/2026-XIV', 'PC/2027-XIV'].map(meetingIdOf);
    expect(ids.every(isUuid)).toBe(true);
    expect(new Set(ids).size).toBe(5);
    expect(meetingIdOf('PC/2026-XIV')).toBe('2778ccf8-c8ae-8bd8-8ff8-1979c23fb125');
  });
});

describe('Roman numerals', () => {
  it.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [40, 'XL'],
    [49, 'XLIX'],
    [90, 'XC'],
    [99, 'XCIX'],
    [399, 'CCCXCIX'],
  ])('%i is %s', (number, roman) => {
    expect(romanOf(number)).toBe(roman);
    expect(numberOf(roman)).toBe(number);
  });

  it('count what a year can hold', () => {
    for (const number of [0, 400, -1, 1.5, Number.NaN]) expect(() => romanOf(number)).toThrow();
  });
});
