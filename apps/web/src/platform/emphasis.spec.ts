import { endsIn, stretchesOf, stretchesOfPart, unmarked } from './emphasis';

const upright = (text: string) => ({ text, slope: 'upright' });
const italic = (text: string) => ({ text, slope: 'italic' });

describe('italics in the words of a provision', () => {
  test.each([
    ['*Recalling* the paper,', [italic('Recalling'), upright(' the paper,')]],
    ['a *b* and *c d*', [upright('a '), italic('b'), upright(' and '), italic('c d')]],
    ['no marks', [upright('no marks')]],
    ['', []],
    // An asterisk alone, a product, a footnote’s mark.
    ['5 * 3 is *not closed', [upright('5 * 3 is *not closed')]],
    ['* a note *', [upright('* a note *')]],
    ['*x and *Recalling* y', [upright('*x and '), italic('Recalling'), upright(' y')]],
  ])('%s', (text, stretches) => {
    expect(stretchesOf(text)).toEqual(stretches);
  });

  test('the words alone', () => {
    expect(unmarked('*напоминая также*, что')).toBe('напоминая также, что');
  });

  test('a part starts as the part before it ended', () => {
    expect(stretchesOfPart('*Recalling also', 'upright')).toEqual([italic('Recalling also')]);
    expect(endsIn('*Recalling also', 'upright')).toBe('italic');
    expect(stretchesOfPart(' with regret* the paper', 'italic')).toEqual([
      italic(' with regret'),
      upright(' the paper'),
    ]);
    expect(stretchesOfPart('* the paper', 'italic')).toEqual([upright(' the paper')]);
    expect(endsIn('* the paper', 'italic')).toBe('upright');
    expect(endsIn('', 'italic')).toBe('italic');
  });

  test('cutting a text anywhere leaves its slopes as they are', () => {
    const text = 'The Council, *recalling* that and *noting also* this';
    const letters = (stretches: readonly { text: string; slope: string }[]) =>
      stretches.flatMap((one) => [...one.text].map((letter) => [letter, one.slope]));
    const whole = letters(stretchesOf(text));
    for (let cut = 0; cut <= text.length; cut += 1) {
      const [before, after] = [text.slice(0, cut), text.slice(cut)];
      const parts = [
        ...stretchesOfPart(before, 'upright'),
        ...stretchesOfPart(after, endsIn(before, 'upright')),
      ];
      // A sign cut off from the word that it opens or closes is read as nothing else could tell it.
      if (before.endsWith('*') && !/[^\s*]\*$/.test(before)) continue;
      expect([cut, letters(parts)]).toEqual([cut, whole]);
    }
  });
});
