import { type RelationKind } from '@shanyrak/publishing';
import { addressOf } from '../addresses';
import { addressOfForm, bareType, hreflangOf, type PublishedFacts, told, tongueOf } from './facts';

/**
 * What stands around a document, said with every form of it whatever the format: the `Link` header (RFC
 * 8288). In this order:
 *
 * - `canonical` (RFC 6596): the address that lasts, in the language of the form, without edition or
 *   format;
 * - `alternate`: the other forms, with type and language; `describedby`: the data of the document;
 * - `latest-version`, `predecessor-version`, `successor-version` (RFC 5829), where an edition was asked
 *   for; without one it is the newest, and what stood before is its predecessor;
 * - relations to other documents. No such type is registered, so they are those of the European
 *   Legislation Identifier, which are names of their own wherever we are: its `amends` and `amended_by`,
 *   `repeals`, `corrects`, `implements`, `cites`, each with its inverse.
 *
 * With `origin` null the addresses are paths, which the header allows: they are of the same place.
 */
export function linkHeader(facts: PublishedFacts, asked: Asked, origin: string | null): string {
  const { symbol, forms } = facts;
  const { edition, form } = asked;
  const tongue = form === null ? null : tongueOf(form);
  const link = (path: string, rel: string, attributes: Attributes = {}): string =>
    [`<${told(origin, path)}>`, parameter('rel', rel), ...spelled(attributes)].join('; ');
  const newest = facts.editions.at(-1) ?? 1;
  const before = facts.editions.findLast((one) => one < (edition ?? newest));
  const after = facts.editions.find((one) => one > (edition ?? newest));
  // An edition before or after may lack this form; of the newest we know.
  const latest = forms.some(({ name }) => name === form) || form === tongue ? form : tongue;
  const version = (number: number | undefined, rel: string): string[] =>
    number === undefined ? [] : [link(addressOf(symbol, { edition: number }), rel)];
  return [
    link(addressOf(symbol, { form: tongue }), 'canonical'),
    ...forms
      .filter(({ name }) => name !== form)
      .map((one) =>
        link(addressOfForm(facts, one), 'alternate', {
          type: bareType(one.type),
          hreflang: hreflangOf(one.name),
        }),
      ),
    ...forms
      .filter(({ name }) => name === 'json' && name !== form)
      .map((one) => link(addressOfForm(facts, one), 'describedby', { type: bareType(one.type) })),
    ...(edition === null ? [] : [link(addressOf(symbol, { form: latest }), 'latest-version')]),
    ...version(before, 'predecessor-version'),
    ...version(after, 'successor-version'),
    ...facts.relations.map((one) => link(addressOf(one.symbol), `${ELI}${FORWARD[one.relation]}`)),
    ...facts.relatedBy.map((one) => link(addressOf(one.symbol), `${ELI}${BACKWARD[one.relation]}`)),
  ].join(', ');
}

/** What is being answered: which edition and form its address names, null where it names none. */
export interface Asked {
  readonly edition: number | null;
  /** `en.html`, `ru`, `json`. */
  readonly form: string | null;
}

const ELI = 'http://data.europa.eu/eli/ontology#';
const FORWARD: Readonly<Record<RelationKind, string>> = {
  ...{ amends: 'amends', repeals: 'repeals', corrects: 'corrects' },
  ...{ implements: 'implements', refersTo: 'cites' },
};
const BACKWARD: Readonly<Record<RelationKind, string>> = {
  ...{ amends: 'amended_by', repeals: 'repealed_by', corrects: 'corrected_by' },
  ...{ implements: 'implemented_by', refersTo: 'cited_by' },
};

type Attributes = Readonly<Record<string, string | undefined>>;
const spelled = (attributes: Attributes): string[] =>
  Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) => parameter(name, value));
const parameter = (name: string, value: string): string => `${name}="${value}"`;
