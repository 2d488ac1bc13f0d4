/** The alignment that an editor would mark, where several keep equally much. */
import { consolidate } from './index';

const marked = (base: string, text: string): string =>
  consolidate({ base, proposals: [{ id: 'a1', by: ['XAA'], text }] }).plain;

/** What a proposal leaves standing, without the blanks. */
function kept(base: string, text: string): string {
  const { segments } = consolidate({ base, proposals: [{ id: 'a1', by: [], text }] });
  return segments.flatMap((one) => ('text' in one ? [one.text.trim()] : [])).join(' ');
}

describe('of alignments that keep equally many words', () => {
  it.each([
    [
      'the one with fewer edits',
      'We want peace and trade now.',
      'We want trade and peace now.',
      'We want [peace and trade / trade and peace – XAA] now.',
    ],
    [
      'a short word holds only two replacements together',
      'We want peace and trade.',
      'We want peace, trade and order.',
      'We want peace [and / , – XAA] trade [and order – XAA].',
    ],
    [
      'the longer of two words that change places',
      'We swiftly act on this.',
      'We act swiftly on this.',
      'We [act – XAA] swiftly [act – delete: XAA] on this.',
    ],
  ])('%s', (_, base, text, plain) => {
    expect(marked(base, text)).toBe(plain);
  });

  it.each([
    [
      'Decides to build roads, to train staff, and to report.',
      'Decides to train staff, to build roads, and to report.',
    ],
    ['We thank Ada, Bob, and Cleo.', 'We thank Bob, Ada, and Cleo.'],
    ['促进贸易与安全。', '促进安全与贸易。'],
    ['All act at once.\nNone may stay.\nEnd.', 'None may stay.\nAll act at once.\nEnd.'],
  ])('the same words stay whichever text is the base: %j', (one, other) => {
    expect(kept(other, one)).toBe(kept(one, other));
  });
});
