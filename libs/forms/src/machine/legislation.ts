import { type LanguageStanding, PAGE_LANGUAGES, type RelationKind } from '@shanyrak/publishing';
import { addressOf } from '../addresses';
import {
  addressOfForm,
  bareType,
  type InForceStanding,
  languagesOf,
  type PublishedFacts,
  type PublishedForm,
  told,
  tongueOf,
} from './facts';

/**
 * A published document for search engines and jurists' machines: schema.org `Legislation`, which follows
 * the European Legislation Identifier, as JSON-LD. It says what the document is, whether it is in force,
 * what it changes and what changes it, and for each form where it is, what it is worth as a text, and
 * its digest.
 *
 * With `origin` null all addresses are paths, which whoever reads the page resolves against it.
 */
export function legislationOf(facts: PublishedFacts, origin: string | null): JsonLd {
  const { symbol, kind, date, editions, standings, originalLanguage } = facts;
  const address = told(origin, addressOf(symbol));
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': address,
    url: address,
    identifier: symbol,
    legislationIdentifier: symbol,
    legislationType: kind,
    name: inLanguages(facts.title),
    legislationDate: date,
    legislationPassedBy: { '@type': 'Organization', name: inLanguages(facts.body) },
    inLanguage: PAGE_LANGUAGES.filter((language) => standings[language] !== undefined),
    version: editions.at(-1) ?? 1,
    datePublished: facts.publishedAt,
    dateModified: facts.updatedAt,
    legislationLegalForce: `https://schema.org/${FORCE[facts.inForce]}`,
    ...related(facts.relations, origin),
    ...(facts.relatedBy.length > 0 ? { '@reverse': related(facts.relatedBy, origin) } : {}),
    encoding: facts.forms.map((form) => encodingOf(form, facts, origin, originalLanguage)),
  };
}

export type JsonLd = { readonly [key: string]: JsonValue };
type JsonValue = string | number | JsonLd | readonly JsonValue[];

/** The same as text that may stand in a `script` element: nothing in it ends the element or begins another. */
export const legislationScript = (facts: PublishedFacts, origin: string | null): string =>
  JSON.stringify(legislationOf(facts, origin)).replaceAll(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const FORCE: Readonly<Record<InForceStanding, string>> = {
  inForce: 'InForce',
  amended: 'PartiallyInForce',
  repealed: 'NotInForce',
  void: 'NotInForce',
};

/** What schema.org calls each relation; the same words read backwards where it is the other’s. */
const RELATION: Readonly<Record<RelationKind, string>> = {
  amends: 'legislationAmends',
  repeals: 'legislationRepeals',
  corrects: 'legislationCorrects',
  implements: 'legislationApplies',
  refersTo: 'citation',
};

function related(relations: PublishedFacts['relations'], origin: string | null): JsonLd {
  const by: Record<string, JsonLd[]> = {};
  for (const { relation, symbol } of relations)
    (by[RELATION[relation]] ??= []).push({
      ...{ '@type': 'Legislation', '@id': told(origin, addressOf(symbol)) },
      legislationIdentifier: symbol,
    });
  return by;
}

/** A text is worth what is behind it; one in several languages, what the least of them is. */
const WORTH: readonly (readonly [LanguageStanding, string])[] = [
  ['courtesy', 'UnofficialLegalValue'],
  ['pending', 'UnofficialLegalValue'],
  ['official', 'OfficialLegalValue'],
  ['authentic', 'AuthoritativeLegalValue'],
];

function encodingOf(
  form: PublishedForm,
  facts: PublishedFacts,
  origin: string | null,
  originalLanguage: string,
): JsonLd {
  const languages = languagesOf(form.name, facts);
  const least = WORTH.find(([standing]) =>
    languages.some((language) => facts.standings[language] === standing),
  );
  const original = { '@id': told(origin, addressOf(facts.symbol, { form: originalLanguage })) };
  const translated = tongueOf(form.name) !== null && !languages.includes(originalLanguage as 'en');
  return {
    '@type': 'LegislationObject',
    contentUrl: told(origin, addressOfForm(facts, form)),
    encodingFormat: bareType(form.type),
    inLanguage: languages,
    ...(least ? { legislationLegalValue: `https://schema.org/${least[1]}` } : {}),
    ...(translated ? { translationOfWork: original } : {}),
    sha256: form.digest,
    contentSize: `${form.size} B`,
  };
}

/** A text in its languages, as JSON-LD tells them apart; in the order that they always have. */
const inLanguages = (texts: Readonly<Record<string, string>>): JsonLd[] =>
  Object.keys(texts)
    .sort()
    .map((language) => ({ '@language': language, '@value': texts[language]! }));
