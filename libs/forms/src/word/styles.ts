import { type LineRole, type ProvisionBlock } from '@shanyrak/publishing';
import {
  AlignmentType,
  BorderStyle,
  type IParagraphStylePropertiesOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
} from 'docx';

/**
 * The styles of a Word file: every paragraph has one with a name that says what it is, so that whoever
 * works on the file changes a style and not four hundred paragraphs. The font is one that every Word
 * has, in Latin and in Cyrillic.
 */
const FONT = 'Times New Roman';
const CODE_FONT = 'Courier New';

interface ParagraphStyle {
  readonly name: string;
  readonly basedOn?: string;
  readonly paragraph?: IParagraphStylePropertiesOptions;
  readonly run?: IRunStylePropertiesOptions;
}

/** A centimetre and a quarter: as far as a paragraph stands in behind its mark. */
const STEP = 720;
/** As far as `PP12` needs. */
const MARK = 720;

/** How far a provision stands in, and its mark out, on each level. */
export const indentOf = (level: number): { readonly left: number; readonly hanging: number } => ({
  left: MARK + STEP * level,
  hanging: level === 0 ? MARK : STEP,
});

const small = { size: 18 } as const;
const centred = { alignment: AlignmentType.CENTER } as const;

/** Levels of parts that have a style of their own; deeper ones stand as the last. */
const DEEPEST = 8;
const LEVELS = Array.from({ length: DEEPEST }, (_, at) => at + 1);

const LINES: Readonly<Record<LineRole, ParagraphStyle>> = {
  number: { name: 'Number', paragraph: { ...centred, keepNext: true }, run: { bold: true } },
  notice: {
    name: 'Notice',
    paragraph: {
      border: { left: { style: BorderStyle.SINGLE, size: 12, space: 8, color: 'auto' } },
      indent: { left: 240 },
      spacing: { before: 160, after: 160 },
    },
    run: { size: 21 },
  },
  temporary: { name: 'Temporary title', paragraph: centred, run: { italics: true } },
  adopted: { name: 'Adopted', paragraph: { spacing: { before: 240, after: 120 } } },
  lead: { name: 'Lead', paragraph: { keepNext: true }, run: { italics: true } },
  paragraph: { name: 'Paragraph' },
  author: { name: 'Author', paragraph: { keepNext: true }, run: { bold: true } },
  closing: { name: 'Closing', paragraph: { spacing: { before: 240, after: 120 } } },
  digest: { name: 'Digest', run: { font: CODE_FONT, size: 18 } },
};
export const lineStyle = (role: LineRole): string => LINES[role].name.replaceAll(' ', '');

const PROVISIONS: Readonly<Record<string, ParagraphStyle>> = {
  Preambular: { name: 'Preambular paragraph', paragraph: { indent: indentOf(0) } },
  Operative: { name: 'Operative paragraph', paragraph: { indent: indentOf(0) } },
  ...Object.fromEntries(
    LEVELS.map((level) => [
      `Part${level}`,
      { name: `Part, level ${level}`, paragraph: { indent: indentOf(level) } },
    ]),
  ),
  ProvisionHeading: {
    name: 'Heading in the text',
    paragraph: { keepNext: true, spacing: { before: 240, after: 120 } },
    run: { bold: true },
  },
  AnnexParagraph: { name: 'Annex', paragraph: { spacing: { before: 240, after: 120 } } },
  FootnoteParagraph: {
    name: 'Footnote in the text',
    paragraph: { indent: { left: MARK, hanging: MARK } },
    run: small,
  },
};

/** The style of a provision by its kind and level. */
export function provisionStyle({ kind, depth }: Pick<ProvisionBlock, 'kind' | 'depth'>): string {
  if (depth > 0) return `Part${Math.min(depth, DEEPEST)}`;
  switch (kind) {
    case 'preambular':
      return 'Preambular';
    case 'operative':
    case 'subparagraph':
      return 'Operative';
    case 'heading':
      return 'ProvisionHeading';
    case 'annex':
      return 'AnnexParagraph';
    case 'footnote':
      return 'FootnoteParagraph';
  }
}

const OTHERS: Readonly<Record<string, ParagraphStyle>> = {
  Speaker: {
    name: 'Body that speaks',
    paragraph: { ...centred, keepNext: true },
    run: { bold: true, size: 26 },
  },
  Fact: {
    name: 'Fact',
    paragraph: { indent: { left: 2552, hanging: 2552 }, spacing: { after: 20 } },
  },
  ListItem: { name: 'List item', paragraph: { spacing: { after: 40 } } },
  TableCaption: { name: 'Table caption', paragraph: { keepNext: true }, run: { italics: true } },
  TableHead: { name: 'Table head', paragraph: { spacing: { after: 40 } }, run: { bold: true } },
  TableText: { name: 'Table text', paragraph: { spacing: { after: 40 } } },
  Foot: { name: 'Foot', run: small },
  FootHeading: {
    name: 'Heading in the foot',
    paragraph: { keepNext: true, spacing: { before: 120, after: 40 } },
    run: { bold: true, size: 18 },
  },
  Rule: {
    name: 'Rule above the foot',
    paragraph: {
      border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1, color: 'auto' } },
      spacing: { before: 360, after: 120 },
    },
    run: { size: 8 },
  },
  Header: { name: 'header', run: small },
  Footer: { name: 'footer', run: small },
  CommentText: { name: 'Comment', run: { size: 20 } },
};

const MARKS: Readonly<
  Record<string, { readonly name: string; readonly run: IRunStylePropertiesOptions }>
> = {
  Mark: { name: 'Mark', run: {} },
  BracketSign: { name: 'Bracket', run: { bold: true } },
  BracketNote: { name: 'Note in a bracket', run: { size: 18 } },
  Aside: { name: 'Aside', run: { size: 18 } },
  Code: { name: 'Code', run: { font: CODE_FONT, size: 18 } },
};

/** All styles; `language`: as Word names it, `en-GB`. */
export function styles(language: string): IStylesOptions {
  const heading = (size: number): ParagraphStyle => ({
    name: '',
    paragraph: { keepNext: true, spacing: { before: 280, after: 120 } },
    run: { font: FONT, bold: true, size, color: 'auto' },
  });
  const definitions = { ...PROVISIONS, ...OTHERS };
  const lines = Object.values(LINES).map((one) => [one.name.replaceAll(' ', ''), one] as const);
  return {
    default: {
      document: {
        run: { font: FONT, size: 24, language: { value: language, bidirectional: 'ar-SA' } },
        paragraph: { spacing: { after: 120, line: 276 } },
      },
      title: {
        run: { font: FONT, bold: true, size: 30 },
        paragraph: { ...centred, keepNext: true, spacing: { before: 200, after: 240 } },
      },
      heading2: heading(26),
      heading3: heading(24),
    },
    paragraphStyles: [...lines, ...Object.entries(definitions)].map(([id, style]) => ({
      id,
      ...{ basedOn: 'Normal', quickFormat: true },
      ...style,
    })),
    characterStyles: Object.entries(MARKS).map(([id, style]) => ({ id, ...style })),
  };
}
