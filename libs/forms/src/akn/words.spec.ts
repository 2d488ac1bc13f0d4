import { type Block, type Manuscript, type Run, type Words } from '@shanyrak/publishing';
import fc from 'fast-check';
import {
  elementsOf,
  readXml,
  textOf,
  type XmlElement,
} from '../../../../test/support/akn-structure';
import { manuscript } from '../manuscripts.support';
import { specimenOf } from '../specimens.support';
import { CharacterNotInXml } from '../xml';
import { aknForm } from './akn';
import { isAttachment } from './zones';

/** What is written as one line of words; what stands in it, is of it. */
const LINES = ['p', 'num', 'heading', 'block', 'listIntroduction', 'li', 'caption'];

/** Line by line, in the order in which the document has them; without its head. */
function linesInXml(element: XmlElement): string[] {
  if (element.name === 'meta') return [];
  return LINES.includes(element.name) ? [textOf(element)] : elementsOf(element).flatMap(linesInXml);
}

/** The same lines of the manuscript: what stands beneath the document comes before its attachments. */
function linesOf({ body, facts, blocks, foot }: Manuscript): string[] {
  const end = blocks.findLastIndex((block) => !isAttachment(block)) + 1;
  return [
    body,
    ...facts.map(({ name, value }) => `${name}: ${value}`),
    ...[...blocks.slice(0, end), ...foot, ...blocks.slice(end)].flatMap(linesOfBlock),
  ];
}

function linesOfBlock(block: Block): string[] {
  switch (block.block) {
    case 'provision': {
      const aside = block.aside === undefined ? '' : ` (${block.aside})`;
      return [block.mark, lineOf(block.runs) + aside];
    }
    case 'list':
      return block.items.map(lineOf);
    case 'table':
      return [block.caption, ...block.head, ...block.rows.flat().map(lineOf)];
    case 'section':
      return [lineOf(block.heading), ...block.blocks.flatMap(linesOfBlock)];
    case 'title':
    case 'line':
    case 'heading':
      return [lineOf(block.runs)];
  }
}

const wordsOf = (words: readonly Words[]): string => words.map(({ text }) => text).join('');
const lineOf = (runs: readonly Run[]): string =>
  runs
    .map((run) => {
      if ('text' in run) return run.text;
      if ('words' in run) return wordsOf(run.words);
      const readings = run.readings.map(({ words, note }) =>
        [wordsOf(words), note ?? ''].filter((one) => one !== '').join(' – '),
      );
      return `[${readings.filter((one) => one !== '').join(' / ')}]`;
    })
    .join('');
const spoken = (lines: readonly string[]): string[] => lines.filter((line) => line !== '');

describe('the words of a manuscript in Akoma Ntoso', () => {
  it('are read back to the letter, line by line, in their order', () => {
    fc.assert(
      fc.property(manuscript(), (one) => {
        expect(spoken(linesInXml(readXml(aknForm(one))))).toEqual(spoken(linesOf(one)));
      }),
      { numRuns: 200 },
    );
  });

  const withTitle = (text: string): Manuscript => ({
    ...specimenOf('decision', 'en'),
    blocks: [{ block: 'title', runs: [{ run: 'words', text }] }],
  });

  it.each([
    ['&amp; &#60; &unknown; &'],
    ['<b>&</b> ]]> <!-- -- --> <?xml?>'],
    ['  blanks   at the edges \u00a0 '],
    ['tab\tand line\nand return\r\nand \u0085 and \u2028 and \u007f'],
    ['שלום شيرين \u200f(א)\u200e 👩🏽‍⚖️ 𝔘 ﬁ e\u0301'],
  ])('are %j', (text) => {
    const [, ...facts] = linesInXml(readXml(aknForm(withTitle(text))));
    expect(facts[5]).toBe(text);
  });

  it.each([
    ['\u0000', 'U+0000'],
    ['\u0007', 'U+0007'],
    ['\u001b', 'U+001B'],
    ['\ud83d', 'U+D83D'],
    ['\ude00 reversed \ud83d', 'U+DE00'],
    ['\ufffe', 'U+FFFE'],
    ['\uffff', 'U+FFFF'],
  ])('are refused where XML cannot hold %j', (character, named) => {
    const words = `before${character}after`;
    const refused = (one: Manuscript): CharacterNotInXml => {
      try {
        aknForm(one);
      } catch (error) {
        if (error instanceof CharacterNotInXml) return error;
        throw error;
      }
      throw new Error('It was written.');
    };
    expect(refused(withTitle(words))).toMatchObject({ character: named, words });
    // In what is an attribute there, too.
    expect(refused({ ...withTitle(''), name: words })).toMatchObject({ character: named, words });
  });
});
