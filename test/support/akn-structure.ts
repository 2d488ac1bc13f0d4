import { XMLParser, XMLValidator } from 'fast-xml-parser';

/**
 * What must hold of an Akoma Ntoso document by itself, with the schema at hand or without it: it is
 * well-formed, says which work, expression and manifestation it is, gives no name twice in one document,
 * and every `#…` leads to a part of that document, or of the file around it.
 */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

export function faultsOfAkn(xml: string): string[] {
  const wellFormed = XMLValidator.validate(xml);
  if (wellFormed !== true) return [`not well-formed: ${wellFormed.err.msg}`];
  const root = readXml(xml);
  const documents = all(root).filter(({ name }) => DOCUMENTS.has(name));
  return [
    ...(root.name === 'akomaNtoso' ? [] : [`the root is ${root.name}`]),
    ...(documents.length > 0 ? [] : ['there is no document in it']),
    ...documents.flatMap(unidentified),
    ...outermost(root).flatMap((document) => [...doubled(document), ...danglingIn(document, root)]),
  ];
}

/** The document as a tree, every blank of it. */
export function readXml(xml: string): XmlElement {
  const parsed = new XMLParser({
    preserveOrder: true,
    trimValues: false,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    htmlEntities: true,
    processEntities: { enabled: true, maxTotalExpansions: 1e9, maxExpandedLength: 1e9 },
  }).parse(xml) as Parsed[];
  return treeOf(parsed.find((one) => !('?xml' in one) && !('#text' in one))!) as XmlElement;
}

export const all = (element: XmlElement): XmlElement[] => [
  element,
  ...elementsOf(element).flatMap(all),
];
export const elementsOf = ({ children }: XmlElement): XmlElement[] =>
  children.filter((child) => typeof child !== 'string');
export const textOf = ({ children }: XmlElement): string =>
  children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

type Parsed = Readonly<Record<string, unknown>>;

function treeOf(node: Parsed): XmlElement | string {
  if ('#text' in node) return String(node['#text']);
  const name = Object.keys(node).find((key) => key !== ':@')!;
  return {
    name,
    attributes: (node[':@'] ?? {}) as Record<string, string>,
    children: (node[name] as Parsed[]).map(treeOf),
  };
}

const DOCUMENTS: ReadonlySet<string> = new Set(['statement', 'doc', 'documentCollection']);
/** The documents in which names are told apart by themselves: not those attached to another. */
const outermost = (element: XmlElement): XmlElement[] =>
  DOCUMENTS.has(element.name) ? [element] : elementsOf(element).flatMap(outermost);

const LEVELS = ['FRBRWork', 'FRBRExpression', 'FRBRManifestation'];
const WANTED = ['FRBRthis', 'FRBRuri', 'FRBRdate', 'FRBRauthor'];
const OF_LEVEL: Readonly<Record<string, readonly string[]>> = {
  FRBRWork: ['FRBRcountry', 'FRBRsubtype', 'FRBRnumber'],
  FRBRExpression: ['FRBRlanguage'],
  FRBRManifestation: ['FRBRformat'],
};

function unidentified(document: XmlElement): string[] {
  const child = (of: XmlElement | undefined, name: string): XmlElement | undefined =>
    of && elementsOf(of).find((one) => one.name === name);
  const identification = child(child(document, 'meta'), 'identification');
  return LEVELS.flatMap((level) => {
    const told = child(identification, level);
    return [...WANTED, ...OF_LEVEL[level]!]
      .filter((name) => !child(told, name))
      .map((name) => `${document.name}: ${level} has no ${name}`);
  });
}

function doubled(document: XmlElement): string[] {
  const seen = new Set<string>();
  return all(document).flatMap(({ name, attributes: { eId } }) => {
    if (eId === undefined) return [];
    if (/\s|^$/.test(eId)) return [`${name}: “${eId}” is no name`];
    if (seen.has(eId)) return [`${name}: the name ${eId} is given twice`];
    seen.add(eId);
    return [];
  });
}

function danglingIn(document: XmlElement, root: XmlElement): string[] {
  const named = (element: XmlElement): string[] =>
    all(element).flatMap(({ attributes: { eId } }) => (eId === undefined ? [] : [eId]));
  const inside = new Set(named(document));
  const around = new Set(named(root));
  return all(document).flatMap(({ name, attributes }) =>
    Object.entries(attributes).flatMap(([attribute, value]) =>
      value
        .split(' ')
        .filter((one) => one.startsWith('#') && attribute !== 'showAs' && attribute !== 'value')
        .filter((one) => !inside.has(one.slice(1)))
        .filter((one) => !(name === 'documentRef' && around.has(one.slice(1))))
        .map((one) => `${name}: ${attribute} leads to ${one}, which is nowhere`),
    ),
  );
}
