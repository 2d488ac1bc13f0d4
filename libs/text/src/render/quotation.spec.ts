import { ending, opening } from './quotation';

describe('a few words of a text', () => {
  it.each([
    ['end with whole words, and say that others were left out', 'one two three', 8, '… three'],
    [
      'are the whole where only signs would be left out',
      '*Convinced* that',
      15,
      '*Convinced* that',
    ],
    ['are the whole where they are short', 'one two', 8, 'one two'],
  ])('%s', (_what, text, most, told) => {
    expect(ending(text, most)).toBe(told);
  });

  it.each([
    ['begin with whole words', 'one two three', 8, 'one two …'],
    ['are the whole where only signs would be left out', 'that *is*', 8, 'that *is*'],
  ])('%s', (_what, text, most, told) => {
    expect(opening(text, most)).toBe(told);
  });
});
