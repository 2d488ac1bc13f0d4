import JSZip from 'jszip';
import { XMLParser } from 'fast-xml-parser';

/**
 * Reads a Word file back, by the rules of WordprocessingML and none of ours: its paragraphs as they
 * read with every change accepted and with every change rejected, the marks as Word would count them,
 * and the tracked changes and comments themselves. What Word would not open is thrown.
 */
export interface WordRead {
  /** Every paragraph of the body in order, those in tables too, before any change is settled. */
  readonly paragraphs: readonly ReadParagraph[];
  /** The text with every change accepted, and with every change rejected, paragraph by paragraph. */
  readonly accepted: readonly string[];
  readonly rejected: readonly string[];
  readonly changes: readonly ReadChange[];
  readonly comments: readonly ReadComment[];
  readonly header: string;
  readonly footer: string;
  /** The parts of the package, by name. */
  readonly parts: ReadonlyMap<string, string>;
  readonly styles: ReadonlySet<string>;
}

export interface ReadParagraph {
  readonly style: string;
  /** What stands before the words: as Word counts it, or as it is written out. */
  readonly mark: string;
  /** Whether Word counts it. */
  readonly counted: boolean;
  readonly accepted: string;
  readonly rejected: string;
  /** The paragraph mark itself comes or goes. */
  readonly comes: boolean;
  readonly goes: boolean;
  readonly bidirectional: boolean;
  readonly runs: readonly ReadRun[];
}

export interface ReadRun {
  readonly text: string;
  readonly style: string;
  readonly language: string | null;
  readonly rightToLeft: boolean;
  readonly inserted: ReadChange | null;
  readonly deleted: ReadChange | null;
}

export interface ReadChange {
  readonly kind: 'inserted' | 'deleted';
  readonly id: string;
  readonly author: string;
  readonly date: string;
  /** The words; of a paragraph mark a pilcrow. */
  text: string;
}

export interface ReadComment {
  readonly author: string;
  readonly date: string;
  readonly initials: string;
  readonly text: string;
  /** The words at which it is anchored. */
  readonly on: string;
}

type Node = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  ...{ preserveOrder: true, trimValues: false, ignoreAttributes: false },
  ...{ parseTagValue: false, parseAttributeValue: false },
});

const nameOf = (node: Node): string => Object.keys(node).find((key) => key !== ':@')!;
const childrenOf = (node: Node): readonly Node[] => {
  const found = node[nameOf(node)];
  return Array.isArray(found) ? (found as Node[]) : [];
};
const attribute = (node: Node | undefined, name: string): string | undefined =>
  (node?.[':@'] as Record<string, string> | undefined)?.[`@_${name}`];
const child = (node: Node | undefined, name: string): Node | undefined =>
  node && childrenOf(node).find((one) => nameOf(one) === name);
const all = (node: Node, name: string): readonly Node[] =>
  childrenOf(node).flatMap((one) => (nameOf(one) === name ? [one] : all(one, name)));
const valueOf = (node: Node | undefined): string => attribute(node, 'w:val') ?? '';
/** A switch that is there is on, unless it says otherwise. */
const isOn = (node: Node | undefined): boolean =>
  node !== undefined && !['false', '0', 'off'].includes(valueOf(node));
const lettersOf = (node: Node): string =>
  childrenOf(node)
    .map((one) => (one['#text'] as string | undefined) ?? '')
    .join('');
const rootOf = (xml: string): Node =>
  (parser.parse(xml) as Node[]).find((one) => nameOf(one) !== '?xml')!;

export async function readWord(bytes: Uint8Array): Promise<WordRead> {
  const zip = await JSZip.loadAsync(bytes);
  const parts = new Map<string, string>();
  for (const [name, file] of Object.entries(zip.files)) parts.set(name, await file.async('string'));
  const part = (name: string): Node => {
    const xml = parts.get(name);
    if (xml === undefined) throw new Error(`The file has no ${name}.`);
    return rootOf(xml);
  };
  whole(parts);
  const document = part('word/document.xml');
  const reading: Reading = { changes: [], counter: wordCounter(part('word/numbering.xml')) };
  const paragraphs = all(document, 'w:p').map((one) => paragraphOf(one, reading));
  const styles = new Set(
    all(part('word/styles.xml'), 'w:style').map((one) => attribute(one, 'w:styleId') ?? ''),
  );
  for (const { style } of paragraphs)
    if (!styles.has(style))
      throw new Error(`A paragraph has the style ${style}, which is not there.`);
  distinct(reading.changes.map(({ id }) => id));
  return {
    ...{ paragraphs, parts, styles, changes: reading.changes },
    accepted: settled(paragraphs, 'accepted', 'goes'),
    rejected: settled(paragraphs, 'rejected', 'comes'),
    comments: parts.has('word/comments.xml') ? commentsOf(part('word/comments.xml'), document) : [],
    header: textOf(part('word/header1.xml')),
    footer: textOf(part('word/footer1.xml')),
  };
}

/** Every part that is spoken of is there, and every part is spoken of. */
function whole(parts: ReadonlyMap<string, string>): void {
  const types = rootOf(parts.get('[Content_Types].xml') ?? '<none/>');
  for (const one of childrenOf(types)) {
    const name = attribute(one, 'PartName');
    if (name !== undefined && !parts.has(name.slice(1)))
      throw new Error(`The file has no ${name}.`);
  }
  const relations = rootOf(parts.get('word/_rels/document.xml.rels')!);
  for (const one of childrenOf(relations)) {
    const target = attribute(one, 'Target') ?? '';
    if (!parts.has(`word/${target}`))
      throw new Error(`The document leads to ${target}, which is not there.`);
  }
}

function distinct(ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (!/^\d+$/.test(id)) throw new Error(`${id} is no number of a revision.`);
    if (seen.has(id)) throw new Error(`Two revisions have the number ${id}.`);
    seen.add(id);
  }
}

interface Reading {
  readonly changes: ReadChange[];
  readonly counter: Counter;
}

function paragraphOf(node: Node, reading: Reading): ReadParagraph {
  const properties = child(node, 'w:pPr');
  const numbering = child(properties, 'w:numPr');
  const ofMark = child(properties, 'w:rPr');
  const comes = changeOf(child(ofMark, 'w:ins'), 'inserted', reading);
  const goes = changeOf(child(ofMark, 'w:del'), 'deleted', reading);
  for (const one of [comes, goes]) if (one) one.text = '¶';
  const runs = runsOf(node, { inserted: null, deleted: null }, reading);
  const written = runs.filter(({ style }) => style === 'Mark');
  const counted = numbering
    ? reading.counter(
        valueOf(child(numbering, 'w:numId')),
        Number(valueOf(child(numbering, 'w:ilvl'))),
      )
    : null;
  if (counted !== null && written.length > 0) throw new Error(`The mark ${counted} stands twice.`);
  const words = runs.filter((run) => !written.includes(run));
  const read = (gone: 'inserted' | 'deleted'): string =>
    words.flatMap((run) => (run[gone] ? [] : [run.text])).join('');
  return {
    style: valueOf(child(properties, 'w:pStyle')),
    mark: counted ?? written.map(({ text }) => text).join(''),
    counted: counted !== null,
    ...{ accepted: read('deleted'), rejected: read('inserted') },
    ...{ comes: comes !== null, goes: goes !== null, runs },
    bidirectional: isOn(child(properties, 'w:bidi')),
  };
}

function changeOf(
  node: Node | undefined,
  kind: ReadChange['kind'],
  { changes }: Reading,
): ReadChange | null {
  if (!node) return null;
  const [id = '', author = '', date = ''] = ['w:id', 'w:author', 'w:date'].map((name) =>
    attribute(node, name),
  );
  const change: ReadChange = { kind, id, author, date, text: '' };
  changes.push(change);
  return change;
}

function runsOf(
  node: Node,
  fate: Pick<ReadRun, 'inserted' | 'deleted'>,
  reading: Reading,
): ReadRun[] {
  return childrenOf(node).flatMap((one): ReadRun[] => {
    const name = nameOf(one);
    if (name === 'w:ins')
      return runsOf(one, { ...fate, inserted: changeOf(one, 'inserted', reading) }, reading);
    if (name === 'w:del')
      return runsOf(one, { ...fate, deleted: changeOf(one, 'deleted', reading) }, reading);
    if (name !== 'w:r') return [];
    const properties = child(one, 'w:rPr');
    const language = child(properties, 'w:lang');
    const text = textOf(one, fate.deleted ? 'w:delText' : 'w:t');
    if (fate.deleted) fate.deleted.text += text;
    else if (fate.inserted) fate.inserted.text += text;
    return [
      {
        ...{ text, ...fate },
        style: valueOf(child(properties, 'w:rStyle')),
        language: attribute(language, 'w:val') ?? attribute(language, 'w:bidi') ?? null,
        rightToLeft: isOn(child(properties, 'w:rtl')),
      },
    ];
  });
}

/** The text of a node; a deletion has a word of its own for it, in which no other may stand. */
function textOf(node: Node, ofText = 'w:t'): string {
  return childrenOf(node)
    .map((one) => {
      const name = nameOf(one);
      if (name === 'w:tab') return '\t';
      if (name === 'w:br') return '\n';
      if (name === ofText) return lettersOf(one);
      if (name === 'w:t' || name === 'w:delText')
        throw new Error(`${name} stands where it may not.`);
      return name === 'w:rPr' || name === 'w:pPr' ? '' : textOf(one, ofText);
    })
    .join('');
}

/** What is left of a text: a paragraph whose mark is gone runs on into the next. */
function settled(
  paragraphs: readonly ReadParagraph[],
  words: 'accepted' | 'rejected',
  gone: 'comes' | 'goes',
): string[] {
  const lines: string[] = [];
  let open = '';
  for (const paragraph of paragraphs) {
    open += paragraph[words];
    if (paragraph[gone]) continue;
    lines.push(open);
    open = '';
  }
  return open === '' ? lines : [...lines, open];
}

function commentsOf(comments: Node, document: Node): ReadComment[] {
  const anchors = anchorsIn(document);
  const read = all(comments, 'w:comment').map((one): ReadComment & { readonly id: string } => {
    const id = attribute(one, 'w:id') ?? '';
    const on = anchors.get(id);
    if (on === undefined) throw new Error(`The comment ${id} is anchored nowhere.`);
    return {
      ...{ id, on, author: attribute(one, 'w:author') ?? '', date: attribute(one, 'w:date') ?? '' },
      initials: attribute(one, 'w:initials') ?? '',
      text: all(one, 'w:p')
        .map((line) => textOf(line))
        .join('\n'),
    };
  });
  distinct(read.map(({ id }) => id));
  if (anchors.size !== read.length) throw new Error('An anchor leads to no comment.');
  return read.map(({ author, date, initials, text, on }) => ({ author, date, initials, text, on }));
}

/** The words between the two ends of each comment’s range; both, and its reference, must be there once. */
function anchorsIn(document: Node): ReadonlyMap<string, string> {
  const open = new Map<string, string>();
  const closed = new Map<string, string>();
  const referred: string[] = [];
  const visit = (node: Node): void => {
    for (const one of childrenOf(node)) {
      const [name, id = ''] = [nameOf(one), attribute(one, 'w:id')];
      if (name === 'w:commentRangeStart') {
        if (open.has(id) || closed.has(id)) throw new Error(`The comment ${id} begins twice.`);
        open.set(id, '');
      } else if (name === 'w:commentRangeEnd') {
        if (!open.has(id)) throw new Error(`The comment ${id} ends before it begins.`);
        closed.set(id, open.get(id)!);
        open.delete(id);
      } else if (name === 'w:commentReference') referred.push(id);
      else if (name === 'w:t' || name === 'w:delText') {
        const text = lettersOf(one);
        for (const [comment, words] of open) open.set(comment, words + text);
      } else visit(one);
    }
  };
  visit(document);
  if (open.size > 0) throw new Error(`The comments ${[...open.keys()].join(', ')} do not end.`);
  distinct(referred);
  if (referred.length !== closed.size) throw new Error('A comment has no reference.');
  return closed;
}

type Counter = (list: string, level: number) => string;

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
}

/** Counts paragraphs as Word does: a level goes on from where it was, and begins anew beneath a higher one. */
function wordCounter(numbering: Node): Counter {
  const levels = new Map<string, readonly Level[]>();
  for (const one of all(numbering, 'w:abstractNum'))
    levels.set(
      attribute(one, 'w:abstractNumId') ?? '',
      all(one, 'w:lvl').map((level) => ({
        format: valueOf(child(level, 'w:numFmt')),
        text: valueOf(child(level, 'w:lvlText')),
        start: Number(valueOf(child(level, 'w:start'))),
      })),
    );
  const lists = new Map(
    all(numbering, 'w:num').map((one) => [
      attribute(one, 'w:numId') ?? '',
      levels.get(valueOf(child(one, 'w:abstractNumId')))!,
    ]),
  );
  const counts = new Map<string, number[]>();
  return (list, level) => {
    const defined = lists.get(list);
    if (!defined?.[level]) throw new Error(`There is no level ${level} of the list ${list}.`);
    const count = counts.get(list) ?? [];
    counts.set(list, count);
    count[level] = (count[level] ?? defined[level].start - 1) + 1;
    count.length = level + 1;
    return defined[level].text.replace(/%(\d)/g, (_, place: string) => {
      const at = Number(place) - 1;
      return asCounted(count[at] ?? defined[at]!.start, defined[at]!.format);
    });
  };
}

function asCounted(count: number, format: string): string {
  if (format === 'decimal') return String(count);
  if (format === 'lowerLetter')
    return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.ceil(count / 26));
  if (format !== 'lowerRoman') throw new Error(`Nobody counts by ${format} here.`);
  const signs = ['i', 'v', 'x', 'l', 'c', 'd', 'm'];
  return [...String(count)]
    .map((figure, at, { length }) => {
      const [one = '', five = '', ten = ''] = signs.slice((length - at - 1) * 2);
      return [
        '',
        one,
        one + one,
        one + one + one,
        one + five,
        five,
        five + one,
        five + one + one,
      ].concat(five + one + one + one, one + ten)[Number(figure)]!;
    })
    .join('');
}
