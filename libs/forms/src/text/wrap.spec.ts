import fc from 'fast-check';
import { paragraph, WIDTH, wrapped } from './wrap';

const any = fc.string({
  unit: fc.constantFrom(' ', 'a', 'ж', '\u00a0', '\u2028', 'ש', 'e\u0301', '\u{1F54A}', '[', '<'),
  maxLength: 120,
});

describe('the lines of a paragraph', () => {
  it('joined by a blank are its words again, to the letter', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 40 }), (words, width) => {
        expect(wrapped(words, width).join(' ')).toBe(words);
      }),
    );
  });

  it('are no longer than they may be, but for a word that is', () => {
    fc.assert(
      fc.property(any, fc.integer({ min: 1, max: 40 }), (words, width) => {
        for (const line of wrapped(words, width))
          expect([...line].length <= width || !line.includes(' ')).toBe(true);
      }),
    );
  });

  it('are as few as can be', () => {
    expect(wrapped('aa bb cc dd', 5)).toEqual(['aa bb', 'cc dd']);
    expect(wrapped('aa bb', 4)).toEqual(['aa', 'bb']);
    expect(wrapped('a incomprehensibilities b', 8)).toEqual(['a', 'incomprehensibilities', 'b']);
    expect(wrapped('', 8)).toEqual(['']);
    // Letters of more than one code unit are one character.
    expect(wrapped('\u{1F54A}\u{1F54A} \u{1F54A}\u{1F54A}', 5)).toHaveLength(1);
    // A blank that does not break holds what it holds together.
    expect(wrapped('aa b\u00a0c', 5)).toEqual(['aa', 'b\u00a0c']);
  });
});

describe('a paragraph', () => {
  const hanging = { mark: '(a)', at: 6, indent: 12 };

  it('hangs from its mark', () => {
    expect(paragraph('Words.', hanging)).toEqual(['      (a)   Words.']);
    const lines = paragraph('word '.repeat(30).trim(), hanging);
    expect(lines[1]).toMatch(/^ {12}word/);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(WIDTH);
  });

  it('stands under a mark that leaves no room', () => {
    expect(paragraph('Form', { mark: 'Annex 1', at: 0, indent: 6 })).toEqual([
      ...['Annex 1', '      Form'],
    ]);
  });

  it('is nothing where there is neither mark nor word', () => {
    expect(paragraph('')).toEqual([]);
    expect(paragraph('', hanging)).toHaveLength(1);
  });

  it('keeps its own line ends', () => {
    expect(paragraph('one\ntwo', { mark: '–', at: 0, indent: 2 })).toEqual(['– one', '  two']);
  });
});
