import { type Block, type Manuscript } from '@shanyrak/publishing';
import { type FileChild, Paragraph, TableCell, TableRow, WidthType } from 'docx';
import { mustFitXml } from '../fit-for-xml';
import { blockOf, headOf, sectionHeading, type Setting, tableWith } from './blocks';
import { TEXT_WIDTH, wordFile } from './file';
import { counterFor } from './numbering';
import { type Annotations, revisionsOf } from './revisions';

/**
 * Two languages of one document laid side by side as a Word file: provision beside provision, for
 * whoever compares them. Both have the same blocks under the same keys (I16); what stands in one alone,
 * as a notice that this language has not followed, has a row by itself.
 */
export async function wordSideBySide(original: Manuscript, other: Manuscript): Promise<Uint8Array> {
  for (const one of [original, other]) mustFitXml(one.identity.symbol, one);
  const annotations: Annotations = { last: 0, comments: [] };
  const columns = [original, other].map((manuscript, column): Setting => ({
    ...{ language: manuscript.language, ofFile: original.language },
    ...{ column: column as 0 | 1, width: COLUMN - 2 * PADDING },
    revisions: revisionsOf(manuscript, annotations),
    counter: counterFor(manuscript.language),
  })) as [Setting, Setting];
  const beneath = columns.map((one) => ({ ...one, small: true as const })) as [Setting, Setting];
  const rows = [
    row(headOf(original, columns[0]), headOf(other, columns[1])),
    ...rowsOf(original.blocks, other.blocks, columns),
    ...rowsOf(original.foot, other.foot, beneath),
  ];
  const children = [tableWith(rows, [COLUMN, COLUMN]), new Paragraph({ style: 'TableText' })];
  return wordFile(original, { children, annotations, page: null });
}

const COLUMN = Math.floor(TEXT_WIDTH / 2);
const PADDING = 120;

type Columns = readonly [Setting, Setting];

function rowsOf(blocks: readonly Block[], others: readonly Block[], columns: Columns): TableRow[] {
  return pairs(blocks, others).flatMap(([one, other]) => {
    if (one?.block === 'section' && other?.block === 'section')
      return [
        row([sectionHeading(one, columns[0])], [sectionHeading(other, columns[1])]),
        ...rowsOf(one.blocks, other.blocks, columns),
      ];
    return [row(one ? blockOf(one, columns[0]) : [], other ? blockOf(other, columns[1]) : [])];
  });
}

type Pair = readonly [Block | null, Block | null];

/** Blocks that are the same in both languages side by side, the others alone where they stand. */
function pairs(blocks: readonly Block[], others: readonly Block[]): Pair[] {
  const found: Pair[] = [];
  let next = 0;
  for (const block of blocks) {
    const partner = others.findIndex((one, at) => at >= next && isSame(one, block));
    if (partner < 0) {
      found.push([block, null]);
      continue;
    }
    for (const alone of others.slice(next, partner)) found.push([null, alone]);
    found.push([block, others[partner]!]);
    next = partner + 1;
  }
  return [...found, ...others.slice(next).map((alone): Pair => [null, alone])];
}

function isSame(one: Block, other: Block): boolean {
  const [key, otherKey] = [one, other].map((block) => ('key' in block ? block.key : undefined));
  const [role, otherRole] = [one, other].map((block) => ('role' in block ? block.role : undefined));
  return one.block === other.block && key === otherKey && role === otherRole;
}

/** A cell without a paragraph is none that Word opens. */
function row(left: readonly FileChild[], right: readonly FileChild[]): TableRow {
  const cell = (children: readonly FileChild[]): TableCell =>
    new TableCell({
      width: { size: COLUMN, type: WidthType.DXA },
      margins: {
        marginUnitType: WidthType.DXA,
        top: 60,
        bottom: 60,
        left: PADDING,
        right: PADDING,
      },
      children: (children.length > 0
        ? [...children]
        : [new Paragraph({ style: 'TableText' })]) as never[],
    });
  return new TableRow({ children: [cell(left), cell(right)] });
}
