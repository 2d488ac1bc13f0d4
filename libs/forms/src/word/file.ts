import { type Manuscript } from '@shanyrak/publishing';
import { escaped } from '@shanyrak/text';
import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import JSZip from 'jszip';
import { Element, written } from './element';
import { numbering } from './numbering';
import { type Annotations } from './revisions';
import { styles } from './styles';
import { wordLanguage } from './tongue';

/**
 * A Word file around its paragraphs: the symbol on every page, the page of how many at its foot, what
 * the file says of itself, and a package that is the same whenever and wherever it is made: the docx
 * package reads the clock, so what it packed is packed anew, with one date for all.
 */
export interface Contents {
  readonly children: readonly FileChild[];
  readonly annotations: Annotations;
  /** What a page says of itself: `Page 1 of 3`; null: the figures alone. */
  readonly page: PageWords | null;
}

/** The words before the number of the page, and before that of all pages. */
export type PageWords = readonly [page: string, of: string];
export const PAGE_WORDS: Readonly<Record<Manuscript['language'], PageWords>> = {
  en: ['Page ', ' of '],
  ru: ['Страница ', ' из '],
};

/** A sheet of A4, and what is left of it between its margins, in twentieths of a point. */
const SHEET = { width: 11906, height: 16838 };
const MARGIN = 1304;
export const TEXT_WIDTH = SHEET.width - 2 * MARGIN;

/** The first day that a package can name. */
const PACKED_ON = new Date('1980-01-01T00:00:00Z');

export async function wordFile(manuscript: Manuscript, contents: Contents): Promise<Uint8Array> {
  const core = { path: 'docProps/core.xml', data: coreProperties(manuscript) };
  const made = await Packer.toBuffer(documentOf(manuscript, contents), false, [core]);
  const parts = (await JSZip.loadAsync(made)).files;
  const anew = new JSZip();
  // What tells of all other parts comes first, as readers expect; the rest in one order.
  const names = Object.keys(parts).sort(
    (one, other) => place(one) - place(other) || order(one, other),
  );
  for (const name of names) {
    const data = await parts[name]!.async('uint8array');
    anew.file(name, data, { date: PACKED_ON, createFolders: false });
  }
  return anew.generateAsync({
    ...{ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' },
    compressionOptions: { level: 6 },
  });
}

const place = (name: string): number => ['[Content_Types].xml', '_rels/.rels'].indexOf(name) >>> 0;
const order = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

function documentOf(manuscript: Manuscript, { children, annotations, page }: Contents): Document {
  const { language, identity, facts, changes } = manuscript;
  const tracked = Object.keys(changes).length > 0;
  const edition = facts.find(({ fact }) => fact === 'edition');
  const onEveryPage = edition ? `${identity.symbol}\n${edition.value}` : identity.symbol;
  return new Document({
    // Whoever goes on working on a text that shows changes goes on showing them.
    features: { trackRevisions: tracked },
    styles: styles(wordLanguage(language)),
    numbering: numbering(language),
    comments: { children: annotations.comments },
    sections: [
      {
        properties: {
          page: {
            size: SHEET,
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        headers: { default: new Header({ children: [headerLine(onEveryPage)] }) },
        footers: { default: new Footer({ children: [footerLine(page)] }) },
        children: [...children],
      },
    ],
  });
}

const headerLine = (words: string): Paragraph =>
  new Paragraph({
    style: 'Header',
    alignment: AlignmentType.END,
    children: [new Element('w:r', {}, written(words, false)) as never],
  });

const footerLine = (words: PageWords | null): Paragraph =>
  new Paragraph({
    style: 'Footer',
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({
        children: [
          words?.[0] ?? '',
          PageNumber.CURRENT,
          words?.[1] ?? ' / ',
          PageNumber.TOTAL_PAGES,
        ],
      }),
    ],
  });

/** What the file says of itself: by whom it is, and the day of the document, whenever the file was made. */
function coreProperties({ name, body, language, identity: { symbol, date } }: Manuscript): string {
  const instant = `${date}T00:00:00Z`;
  const moment = (element: string): string =>
    `<dcterms:${element} xsi:type="dcterms:W3CDTF">${escaped(instant)}</dcterms:${element}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties',
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"',
    ' xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(name)}</dc:title>`,
    `<dc:subject>${escaped(symbol)}</dc:subject>`,
    `<dc:creator>${escaped(body)}</dc:creator>`,
    `<cp:lastModifiedBy>${escaped(body)}</cp:lastModifiedBy>`,
    `<dc:language>${escaped(wordLanguage(language))}</dc:language>`,
    `${moment('created')}${moment('modified')}`,
    '</cp:coreProperties>',
  ].join('');
}
