import fc from 'fast-check';
import { emphasised, unmarked } from './markup';

describe('the markup of a provision', () => {
  it.each([
    ['*Recalling* the Act,', '_Recalling_ the Act,'],
    ['*Recalling also*, *twice*.', '_Recalling also_, _twice_.'],
    ['a * b * c', 'a * b * c'],
    ['*a', '*a'],
    ['a*', 'a*'],
    ['**', '**'],
    ['* a*', '* a*'],
    ['*a *b*', '*a _b_'],
    ['<b> & "c"', '<b> & "c"'],
    ['*<i>*', '_<i>_'],
    ['', ''],
  ])('%j reads %s', (text, read) => {
    const spans = emphasised(text).map((one) => (one.emphasis ? `_${one.text}_` : one.text));
    expect(spans.join('')).toBe(read);
  });

  const words = fc.string({
    unit: fc.constantFrom('*', ' ', 'a', 'б', '<', '&', "'"),
    maxLength: 30,
  });

  it('takes away asterisks in pairs and nothing else', () => {
    fc.assert(
      fc.property(words, (text) => {
        const without = (one: string): string => one.replaceAll('*', '');
        expect(without(unmarked(text))).toBe(without(text));
        const taken = text.length - unmarked(text).length;
        expect(taken).toBe(2 * emphasised(text).filter((span) => span.emphasis).length);
      }),
    );
  });
});
