import { LONGEST_TEXT, checkText, normalise } from './index';

describe('what may enter a provision', () => {
  it.each([
    ['plain words', 'Member States shall act.', null],
    ['Arabic with a direction mark', 'الدول\u200f 5', null],
    ['joiners inside words and emoji', 'क्\u200dष 👨‍👩‍👧', null],
    ['the longest text', '👍'.repeat(LONGEST_TEXT), null],
    ['one character more', 'a'.repeat(LONGEST_TEXT + 1), 'tooLong'],
    ['U+0000', 'a\u0000', 'controlCharacter'],
    ['a tab', 'a\tb', 'controlCharacter'],
    ['DEL', '\u007f', 'controlCharacter'],
    ['a C1 control', '\u0090', 'controlCharacter'],
    ['a line feed', 'a\nb', 'lineBreak'],
    ['a line separator', 'a\u2028b', 'lineBreak'],
    ['a high surrogate alone', 'a\ud83d', 'loneSurrogate'],
    ['a low surrogate alone', '\udc4d', 'loneSurrogate'],
    ['an override', 'a\u202eb', 'directionOverride'],
    ['an isolate', 'a\u2066b', 'directionOverride'],
    ['a byte order mark', '\ufeffa', 'notACharacter'],
    ['a noncharacter', '\u{1ffff}', 'notACharacter'],
  ])('%s', (_, text, fault) => {
    expect(checkText(text)).toBe(fault);
  });

  it('judges a character alike among plain ones and beside others', () => {
    const judgedApart: number[] = [];
    for (let point = 0; point <= 0xffff; point++) {
      const character = String.fromCharCode(point);
      // The sign behind it is fit, but makes the text one that is read character by character.
      if (checkText(character) !== checkText(`${character}\u2122`)) judgedApart.push(point);
    }
    expect(judgedApart).toEqual([]);
  });

  it('lets line feeds in where several provisions are expected, other line ends never', () => {
    expect(checkText('a\nb', { lines: true })).toBeNull();
    expect(checkText('a\rb', { lines: true })).toBe('controlCharacter');
    expect(checkText('a\u0085b', { lines: true })).toBe('lineBreak');
  });

  it('normalises composition and line ends and nothing else', () => {
    expect(normalise('e\u0301\r\n\r \u00a0x ')).toBe('é\n\n \u00a0x ');
  });
});
