import fc from 'fast-check';
import { emphasised, markedUp, unmarked } from './markup';

describe('the markup of a provision', () => {
  it.each([
    ['*Recalling* the Act,', '<em>Recalling</em> the Act,'],
    ['*Recalling also*, *twice*.', '<em>Recalling also</em>, <em>twice</em>.'],
    ['a * b * c', 'a * b * c'],
    ['*a', '*a'],
    ['a*', 'a*'],
    ['**', '**'],
    ['* a*', '* a*'],
    ['*a *b*', '*a <em>b</em>'],
    ['<b> & "c"', '&lt;b&gt; &amp; &quot;c&quot;'],
    ['*<i>*', '<em>&lt;i&gt;</em>'],
    ['', ''],
  ])('%j reads %s', (text, html) => {
    expect(markedUp(text)).toBe(html);
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

  it('lets no sign of a text become a sign of the page', () => {
    fc.assert(
      fc.property(words, (text) => {
        const rest = markedUp(text).replaceAll(/<\/?em>|&(amp|lt|gt|quot|#39);/g, '');
        expect(rest).not.toMatch(/[<>&"']/);
      }),
    );
  });
});
