import { pastedWords } from './pasted';

describe('words that come from elsewhere', () => {
  it.each([
    ['a line end is a blank', 'The Council\r\nshall  \n\n meet', 'The Council shall meet'],
    ['the end of a copied paragraph is none', 'shall meet;\r\n', 'shall meet;'],
    ['blanks around single words stay', ' twice ', ' twice '],
    ['soft line ends end a line', 'one\vtwo\u2028three', 'one two three'],
    ['a tab is a blank', '1.\tDecides', '1. Decides'],
    ['letters are composed', 'cafe\u0301', 'café'],
    ['what nobody sees stays outside', '\uFEFFshall\u202E meet\u0007', 'shall meet'],
    ['marks of direction stay', 'מליאה\u200F, ', 'מליאה\u200F, '],
    ['the markup of italics stays', '*Recalling* that', '*Recalling* that'],
  ])('%s', (_, words, expected) => expect(pastedWords(words, false)).toBe(expected));

  it('are paragraphs, a line each, where one divides', () => {
    expect(pastedWords('One;\r\n\r\n Two;\r\n', true)).toBe('One;\nTwo;');
  });
});
