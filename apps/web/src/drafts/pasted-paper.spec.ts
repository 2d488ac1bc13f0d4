import { paragraphsOf, provisionsOf } from './pasted-paper';

/** As `kind depth words`, a line each. */
const told = (text: string): readonly string[] =>
  provisionsOf(text).map(({ kind, depth, words }) => `${kind} ${depth} ${words}`);

describe('a whole text that is pasted', () => {
  it.each([
    ['a line each, where no line is empty', 'Contact points\r\nThe Council,\r\nDecides;', 3],
    [
      'by empty lines, where there are any',
      'Contact\npoints\n\nRecalling the\nAct,\n\nDecides;',
      3,
    ],
    [
      'by lines that end as paragraphs do, also between empty ones',
      'Title\n\nNoting,\nDecides;',
      3,
    ],
    [
      'by their signs, where a margin breaks the lines',
      'Title\n\n1. Decides to\nmeet;\n2. Asks;',
      3,
    ],
    ['not at all, where it is one', 'Decides to\n', 1],
  ])('is taken apart %s', (_, text, count) => expect(paragraphsOf(text)).toHaveLength(count));

  it('joins again what a margin has broken', () => {
    expect(paragraphsOf('Contact\npoints\n\nRecalling the \n Act,')).toEqual([
      'Contact points',
      'Recalling the Act,',
    ]);
  });

  it('tells title, speaker, preamble and operative part by how paragraphs end', () => {
    const text = [
      ...['Contact points', 'The Permanent Council,'],
      ...['Recalling the Almaty Act of 2002,', 'Noting with interest what has been said, and'],
      ...['Decides to meet;', 'Asks for a report, by the end of the year,', 'Remains seized.'],
      ...['Final provisions', 'Annex: contact points'],
    ];
    expect(told(text.join('\n')).map((line) => line.split(' ')[0])).toEqual([
      ...['title', 'heading', 'preambular', 'preambular'],
      ...['operative', 'operative', 'operative', 'heading', 'annex'],
    ]);
  });

  it('takes the signs of paragraphs and of their parts off, in both alphabets', () => {
    expect(
      told(
        'PP1. Recalling;\n1.\tDecides:\n(a) One:\n(i) First;\n(ii) Second;\n(b) Two.\nOP2 bis Asks;',
      ),
    ).toEqual([
      ...['preambular 0 Recalling;', 'operative 0 Decides:', 'subparagraph 1 One:'],
      ...['subparagraph 2 First;', 'subparagraph 2 Second;', 'subparagraph 1 Two.'],
      'operative 0 Asks;',
    ]);
    expect(told('1) постановляет:\nа) созвать заседание;\nб) назначить дату.')).toEqual([
      ...['operative 0 постановляет:', 'subparagraph 1 созвать заседание;'],
      'subparagraph 1 назначить дату.',
    ]);
  });

  it('tells parts without signs by the colon above them', () => {
    expect(told('Decides that it shall:\nmeet;\nreport.\nAsks for more.')).toEqual([
      ...['operative 0 Decides that it shall:', 'subparagraph 1 meet;', 'subparagraph 1 report.'],
      'operative 0 Asks for more.',
    ]);
    expect(told('постановляет:\nпросит сообщить;')[1]).toBe('operative 0 просит сообщить;');
  });

  it('knows (i) behind (h) from (i) beneath (a)', () => {
    const depths = (letters: string) =>
      provisionsOf(letters.replace(/\S+/g, '($&) x;').replaceAll('; ', ';\n')).map(
        ({ depth }) => depth,
      );
    expect(depths('g h i j')).toEqual([1, 1, 1, 1]);
    expect(depths('a i ii b')).toEqual([1, 2, 2, 1]);
    expect(depths('i ii a iii')).toEqual([1, 1, 2, 1]);
  });

  it('leaves a word in brackets a word', () => {
    expect(told('(The) Council decides;')).toEqual(['operative 0 (The) Council decides;']);
  });
});
