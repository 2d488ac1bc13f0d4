import {
  type Block,
  type Fact,
  type Heading,
  type Line as LineBlock,
  type List,
  type Manuscript,
  type Passage,
  type ProvisionBlock,
  type Run,
  type Section,
  type Table as TableBlock,
} from '@shanyrak/publishing';
import {
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { type Counter, PLAIN_LIST } from './numbering';
import { type Line, type RunSetting, wordsOfLine } from './runs';
import { lineStyle, provisionStyle } from './styles';
import { beginsOnTheRight } from './tongue';

/** What paragraphs are made in: the document, and the column of it in which Word counts. */
export interface Setting extends RunSetting {
  readonly counter: Counter;
  /** Of two, which one it is: each has lists of its own. Null: the document has but one. */
  readonly column: 0 | 1 | null;
  /** How wide a column is, in twentieths of a point. */
  readonly width: number;
  /** Beneath the document everything is set in smaller type. */
  readonly small?: true;
}

/** The head of a document: who speaks, and the facts about it. */
export function headOf(
  { body, facts }: Pick<Manuscript, 'body' | 'facts'>,
  setting: Setting,
): FileChild[] {
  return [
    paragraph({ runs: [said(body)] }, { style: 'Speaker' }, setting),
    ...facts.map((fact) => factOf(fact, setting)),
  ];
}

function factOf({ name, value }: Fact, setting: Setting): FileChild {
  const runs: readonly Run[] = [{ ...said(`${name}:\t`), bold: true }, said(value)];
  return paragraph({ runs }, { style: 'Fact' }, setting);
}

const said = (text: string) => ({ run: 'words', text }) as const;

/** A block as Word has it: paragraphs, and tables among them. */
export function blockOf(block: Block, setting: Setting): FileChild[] {
  switch (block.block) {
    case 'title':
      return [paragraph(block, { heading: HeadingLevel.TITLE }, setting)];
    case 'line':
      return [lineOf(block, setting)];
    case 'heading':
      return [paragraph(block, headingLook(block, setting), setting)];
    case 'provision':
      return [provisionOf(block, setting)];
    case 'list':
      return listOf(block, setting);
    case 'table':
      return tableOf(block, setting);
    case 'section':
      return [
        sectionHeading(block, setting),
        ...block.blocks.flatMap((one) => blockOf(one, setting)),
      ];
  }
}

const HEADINGS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const headingLook = ({ level }: Pick<Heading, 'level'>, { small }: Setting): IParagraphOptions =>
  small ? { style: 'FootHeading' } : { heading: HEADINGS[level] };

function lineOf(line: LineBlock, setting: Setting): Paragraph {
  const style = setting.small && line.role !== 'digest' ? 'Foot' : lineStyle(line.role);
  return paragraph(line, { style }, setting);
}

/** An attachment and an annex begin on a page of their own. */
export function sectionHeading({ heading, level, role }: Section, setting: Setting): Paragraph {
  const ownPage = setting.column === null && (role === 'attachment' || role === 'annex');
  const look = headingLook({ level }, setting);
  return paragraph(
    { runs: heading },
    { ...look, ...(ownPage && { pageBreakBefore: true }) },
    setting,
  );
}

/** What stands between a mark that is written out and the words: in the list Word sets it. */
const APART: Partial<Record<ProvisionBlock['kind'], string>> = { annex: ' ', heading: ' ' };

function provisionOf(block: ProvisionBlock, setting: Setting): Paragraph {
  const { mark, ...words } = block;
  const place = setting.counter(block);
  const apart = (block.depth === 0 && APART[block.kind]) || '\t';
  const isWritten = place === null && mark !== '';
  return paragraph(
    { ...words, ...(isWritten && { mark: `${mark}${apart}` }) },
    {
      style: provisionStyle(block),
      ...(place && { numbering: { ...place, instance: setting.column ?? 0, custom: true } }),
    },
    setting,
  );
}

function listOf({ items, role }: List, setting: Setting): Paragraph[] {
  const numbering = { reference: PLAIN_LIST, level: 0, instance: 0, custom: true };
  const style = setting.small ? 'Foot' : 'ListItem';
  return items.map((runs) =>
    paragraph({ runs }, { style, ...(role === 'plain' && { numbering }) }, setting),
  );
}

function tableOf({ caption, head, rows }: TableBlock, setting: Setting): FileChild[] {
  const columns = Math.max(head.length, ...rows.map((row) => row.length), 1);
  const width = Math.floor(setting.width / columns);
  const cell = (runs: readonly Run[], style: string): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { marginUnitType: WidthType.DXA, top: 40, bottom: 40, left: 100, right: 100 },
      children: [paragraph({ runs }, { style }, setting)],
    });
  const row = (cells: readonly TableCell[], tableHeader: boolean): TableRow =>
    new TableRow({ cantSplit: true, tableHeader, children: [...cells] });
  const whole = (cells: readonly (readonly Run[])[]): (readonly Run[])[] =>
    Array.from({ length: columns }, (_, at) => cells[at] ?? []);
  const captioned =
    caption === ''
      ? []
      : [paragraph({ runs: [said(caption)] }, { style: 'TableCaption' }, setting)];
  const headed =
    head.length === 0
      ? []
      : [
          row(
            whole(head.map((text) => [said(text)])).map((runs) => cell(runs, 'TableHead')),
            true,
          ),
        ];
  const body = rows.map((cells) =>
    row(
      whole(cells).map((runs) => cell(runs, 'TableText')),
      false,
    ),
  );
  if (headed.length + body.length === 0) return captioned;
  return [
    ...captioned,
    tableWith(
      [...headed, ...body],
      Array.from({ length: columns }, () => width),
    ),
    ...AFTER_TABLE(),
  ];
}

/** Two tables with no paragraph between them would be one. */
const AFTER_TABLE = (): Paragraph[] => [new Paragraph({ style: 'TableText' })];

/** `widths`: of the columns, in twentieths of a point. */
export function tableWith(rows: readonly TableRow[], widths: readonly number[]): Table {
  return new Table({
    rows: [...rows],
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
  });
}

/** A paragraph, whose mark comes or goes with it. */
export function paragraph(
  line: Line | Pick<Passage, 'runs'>,
  look: IParagraphOptions,
  setting: Setting,
): Paragraph {
  const { comes, goes, lang = setting.language }: Line = line;
  const { revisions } = setting;
  const insertion = comes === undefined ? {} : { insertion: revisions.of(comes) };
  const deletion = goes === undefined ? {} : { deletion: revisions.of(goes) };
  const isTracked = comes !== undefined || goes !== undefined;
  return new Paragraph({
    ...look,
    ...(beginsOnTheRight(lang) && { bidirectional: true }),
    ...(isTracked && { run: { ...insertion, ...deletion } }),
    children: wordsOfLine(line, setting) as never[],
  });
}

/** What sets the foot apart from the document. */
export const ruleAbove = (): Paragraph => new Paragraph({ style: 'Rule' });
