import { lengthOfFirst, lengthOfLast } from './one-character';

describe('one character, as a reader takes it', () => {
  it.each([
    ['a letter', 'shall', 1, 1],
    [
      'a letter with a sign written onto it goes whole forwards, sign by sign backwards',
      '\u0438\u0306',
      2,
      1,
    ],
    ['a pair of code units', '𠮷', 2, 2],
    ['a picture made of several', '👩‍🌾', 5, 5],
    ['a flag', '🇰🇿', 4, 4],
    ['nothing', '', 0, 0],
  ])('%s', (_what, text, first, last) => {
    expect([lengthOfFirst(text), lengthOfLast(text)]).toEqual([first, last]);
  });

  it('of a long line is found from its edge', () => {
    const long = 'x'.repeat(20_000);
    expect([lengthOfFirst(`é${long}`), lengthOfLast(`${long}🇰🇿`)]).toEqual([1, 4]);
  });
});
