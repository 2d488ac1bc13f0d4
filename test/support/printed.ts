import { inflateSync } from 'node:zlib';

/**
 * What stands on each page of a PDF that the browser printed, as a program reads it to somebody: the
 * glyphs of every page, put back into letters by the tables that the file carries with its fonts, or by
 * the words that it says stand there (ISO 32000, 14.9.4). Enough of the format for what Chromium writes,
 * and no more.
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

/** The fonts of a PDF, and whether their letters came with it. */
export function fontsIn(pdf: Buffer): { readonly name: string; readonly embedded: boolean }[] {
  const objects = objectsOf(pdf);
  const isFont = /\/Type\s*\/Font\b/;
  // A Type 0 font is only a way to number the letters of another one.
  const fonts = [...objects.values()].filter(
    ({ head }) => isFont.test(head) && !/\/Subtype\s*\/Type0\b/.test(head),
  );
  return fonts.map(({ head }) => {
    const described = /\/FontDescriptor (\d+) 0 R/.exec(head)?.[1] ?? '';
    const descriptor = objects.get(described)?.head ?? '';
    const name = /\/FontName\s*\/(?:[A-Z]{6}\+)?(\S+)/.exec(descriptor)?.[1] ?? 'none';
    // The letters of a Type 3 font are drawn by the PDF itself.
    const drawn = /\/Subtype\s*\/Type3\b/.test(head);
    return { name, embedded: drawn || /\/FontFile[23]? \d+ 0 R/.test(descriptor) };
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

/** A run of letters as it was drawn, from the left; `reversed`: it is read from the right. */
interface Drawn {
  readonly text: string;
  readonly reversed: boolean;
  readonly line: string;
}

/**
 * What a stretch of the content is marked as: words that stand for its glyphs (where glyphs alone would not
 * tell them), letters drawn in reverse, or something that is of no interest here.
 */
type Mark =
  | { readonly mark: 'words'; readonly words: string }
  | { readonly mark: 'reversed'; readonly letters: string[] }
  | { readonly mark: 'other' };

function lettersIn(content: string, fonts: ReadonlyMap<string, Letters>): string {
  const drawn: Drawn[] = [];
  const marks: Mark[] = [];
  let letters: Letters = new Map();
  let line = '';
  const draw = (text: string): void => {
    const reversed = marks.findLast((mark) => mark.mark === 'reversed');
    if (reversed) reversed.letters.push(text);
    else drawn.push({ text, reversed: false, line });
  };
  for (const { groups = {} } of content.matchAll(SHOWN)) {
    const { font, words, marked, unmarked, glyphs, at, ends } = groups;
    if (font) letters = fonts.get(font) ?? letters;
    else if (words) marks.push({ mark: 'words', words: spelt(words) });
    else if (marked)
      marks.push(
        marked === 'ReversedChars' ? { mark: 'reversed', letters: [] } : { mark: 'other' },
      );
    else if (unmarked) {
      const last = marks.pop();
      if (last?.mark === 'words') draw(last.words);
      if (last?.mark === 'reversed')
        drawn.push({ text: last.letters.reverse().join(''), reversed: true, line });
    } else if (glyphs && !marks.some(({ mark }) => mark === 'words'))
      for (const letter of readWith(letters, glyphs)) draw(letter);
    else if (at) line = at;
    else if (ends) drawn.push({ text: ' ', reversed: false, line });
  }
  return inReadingOrder(drawn)
    .map(({ text }) => text)
    .join('');
}

/** A single letter is drawn as it is. */
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const NEUTRAL = /^[\s\u200C\u200D]*$/;

/** Runs that are read from the right stand in a line from the right, too. */
function inReadingOrder(drawn: readonly Drawn[]): Drawn[] {
  const read: Drawn[] = [];
  const turned: Drawn[] = [];
  for (const one of drawn) {
    const fromRight = one.reversed || RIGHT_TO_LEFT.test(one.text);
    const continues = one.line === turned[0]?.line && (fromRight || NEUTRAL.test(one.text));
    if (!continues) read.push(...turned.splice(0).reverse());
    if (continues || fromRight) turned.push(one);
    else read.push(one);
  }
  return [...read, ...turned.reverse()];
}

/** A font is set, a stretch is marked, glyphs are shown, a line begins, a run of text ends. */
const SHOWN = new RegExp(
  [
    /\/(?<font>\w+) [\d.]+ Tf/,
    /\/Span\s*<<\s*\/ActualText <FEFF(?<words>[0-9A-F]*)>\s*>>\s*BDC/,
    /\/(?<marked>\w+)\s*(?:<<[^\n]*?>>\s*)?(?:BMC|BDC)/,
    /\b(?<unmarked>EMC)\b/,
    /<(?<glyphs>[0-9A-Fa-f]+)>/,
    /(?<at>[-\d.]+) Tm/,
    /\b(?<ends>ET)\b/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/** Fonts number their glyphs in two figures or in four. */
function readWith(letters: Letters, glyphs: string): string[] {
  const [first = ''] = letters.keys();
  const each = glyphs.match(first.length === 2 ? /../g : /..../g) ?? [];
  return each.map((glyph) => letters.get(glyph.toUpperCase()) ?? '');
}
