import { inflateSync } from 'node:zlib';

/**
 * What stands on each page of a PDF that the browser printed, as somebody reads it off the sheet: the
 * glyphs of every page, put back into letters by the tables that the file carries with its fonts.
 * Enough of the format for what Chromium writes, and no more.
 */
export function printedPages(pdf: Buffer): readonly string[] {
  const objects = objectsOf(pdf);
  const pages = [...objects.values()].filter(({ head }) => /\/Type\s*\/Page\b/.test(head));
  return pages.map(({ head }) => {
    const fonts = fontsOf(objects, head);
    const contents = [
      ...(/\/Contents\s*(\[[^\]]*\]|\d+ 0 R)/.exec(head)?.[1] ?? '').matchAll(REFERENCE),
    ];
    const read = contents.map(([, id]) => lettersIn(objects.get(id!)?.stream ?? '', fonts));
    return read.join(' ').replace(/\s+/g, ' ').trim();
  });
}

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}
type Objects = ReadonlyMap<string, PdfObject>;
/** Of one font: from a glyph's number, in hexadecimal, to the letters that it shows. */
type Letters = ReadonlyMap<string, string>;

const REFERENCE = /(\d+) 0 R/g;
/** Up to its end, or to where its stream begins. */
const OBJECT = /\b(\d+) 0 obj\b[\s\S]*?(?:endobj|\bstream\r?\n)/g;

function objectsOf(pdf: Buffer): Objects {
  const text = pdf.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const { 0: head, 1: id, index } of text.matchAll(OBJECT)) {
    const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
    const bytes = pdf.subarray(index + head.length, index + head.length + length);
    const isStream = /stream\r?\n$/.test(head);
    const isPacked = head.includes('/FlateDecode') && !head.includes('/Image');
    const stream = isStream && isPacked ? inflateSync(bytes).toString('latin1') : '';
    objects.set(id!, { head, stream });
  }
  return objects;
}

/** By the names under which the page's content speaks of them. */
function fontsOf(objects: Objects, page: string): ReadonlyMap<string, Letters> {
  const own = /\/Font\s*<<([^>]*)>>/.exec(page)?.[1];
  const shared = /\/Resources (\d+) 0 R/.exec(page)?.[1];
  const named =
    own ?? /\/Font\s*<<([^>]*)>>/.exec(objects.get(shared ?? '')?.head ?? '')?.[1] ?? '';
  return new Map(
    [...named.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name, id]) => {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id!)?.head ?? '')?.[1];
      return [name!, lettersOf(objects.get(table ?? '')?.stream ?? '')];
    }),
  );
}

function lettersOf(table: string): Letters {
  const letters = new Map<string, string>();
  for (const [, block] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph, text] of block!.matchAll(/<(\w+)>\s*<(\w+)>/g))
      letters.set(glyph!.toUpperCase(), spelt(text!));
  for (const [, block] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, first, last, text] of block!.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (
        let glyph = parseInt(first!, 16), n = 0;
        glyph <= parseInt(last!, 16);
        glyph += 1, n += 1
      )
        letters.set(hex(glyph, first!.length), spelt(hex(parseInt(text!, 16) + n)));
  return letters;
}

const hex = (number: number, figures = 4): string =>
  number.toString(16).toUpperCase().padStart(figures, '0');
const spelt = (codes: string): string =>
  codes.replace(/.{4}/g, (code) => String.fromCharCode(parseInt(code, 16)));

function lettersIn(content: string, fonts: ReadonlyMap<string, Letters>): string {
  let letters: Letters = new Map();
  let read = '';
  for (const [, font, glyphs, ends] of content.matchAll(SHOWN)) {
    if (font) letters = fonts.get(font) ?? letters;
    else if (ends) read += ' ';
    else read += readWith(letters, glyphs ?? '');
  }
  return read;
}

/** A font is set, glyphs are shown, a run of text ends. */
const SHOWN = /\/(\w+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|\b(ET)\b/g;

/** Fonts number their glyphs in two figures or in four. */
function readWith(letters: Letters, glyphs: string): string {
  const [first = ''] = letters.keys();
  return first.length === 2
    ? glyphs.replace(/../g, (glyph) => letters.get(glyph.toUpperCase()) ?? '')
    : glyphs.replace(/..../g, (glyph) => letters.get(glyph.toUpperCase()) ?? '');
}
