import { create } from 'xmlbuilder2';

/**
 * XML as a tree of plain values, and its one spelling: UTF-8, without a clock and without chance, so
 * that the same tree is the same bytes (I15). Between elements that hold elements alone a line is broken
 * and set in, so that two editions can be compared by eye; within words not a blank is added.
 */
export interface Element {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly Node[];
  /** It holds words: every blank in it counts. */
  readonly words: boolean;
}
export type Node = Element | string;
/** What is undefined is not there. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** An element of elements; what is null is not there. */
export const el = (
  name: string,
  attributes: Attributes = {},
  ...children: readonly (Element | null)[]
): Element => ({
  ...{ name, attributes, words: false },
  children: children.filter((child) => child !== null),
});

/** An element of words. */
export const said = (
  name: string,
  attributes: Attributes = {},
  ...children: readonly Node[]
): Element => ({ name, attributes, children, words: true });

/**
 * XML 1.0 cannot hold this character, not even by its number: a control character, half of a surrogate
 * pair, U+FFFE or U+FFFF. The document is not written; nobody's words are changed to make it fit.
 */
export class CharacterNotInXml extends Error {
  override readonly name = 'CharacterNotInXml';
  /** `U+0007`. */
  readonly character: string;

  constructor(
    character: string,
    /** Where it stands. */
    readonly words: string,
  ) {
    const number = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    super(`XML cannot hold the character U+${number}.`);
    this.character = `U+${number}`;
  }
}

/** The document, with its declaration and a line feed at its end; throws CharacterNotInXml. */
export function written(root: Element): string {
  const document = create({ version: '1.0', encoding: 'UTF-8' });
  put(document, root, 0);
  // A carriage return that is written as itself reaches the reader as a line feed.
  const xml = document.end().replaceAll('\r', '&#xD;');
  const end = xml.indexOf('?>') + 2;
  return `${xml.slice(0, end)}\n${xml.slice(end)}\n`;
}

type Builder = ReturnType<typeof create>;

function put(into: Builder, { name, attributes, children, words }: Element, depth: number): void {
  const there = Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([attribute, value]) => [attribute, spelled(value)]);
  const own = into.ele(name, Object.fromEntries(there));
  const broken = !words && children.length > 0 && depth >= 0;
  for (const child of children) {
    if (broken) own.txt(`\n${'  '.repeat(depth + 1)}`);
    if (typeof child === 'string') {
      if (child !== '') own.txt(spelled(child));
    } else put(own, child, words || depth < 0 ? -1 : depth + 1);
  }
  if (broken) own.txt(`\n${'  '.repeat(depth)}`);
}

const NOT_IN_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/**
 * The builder takes `&amp;` in a text for an ampersand that was escaped before; here it is what somebody
 * wrote. In attributes, which hold names and labels, XML itself reads a line feed or a tab as a blank.
 */
function spelled(words: string): string {
  const [character] = NOT_IN_XML.exec(words) ?? [];
  if (character !== undefined) throw new CharacterNotInXml(character, words);
  return words.replaceAll('&', '&amp;');
}
