import { type PageLanguage } from '@shanyrak/publishing';
import { addressOf } from '../addresses';
import { el, type Element } from '../xml';
import { delegationsOf, relationsOf } from './changes';
import { source } from './frbr';
import { type Role, ROLES, SECRETARIAT, type Writing } from './writing';

/**
 * Who and what the document names by `#…`: the original expression, the documents to which it stands in
 * a relation, the body and the Secretariat, who speaks in its parts, whose changes it shows, the roles.
 * What is no document has its name under `/akn/ontology/` (Naming Convention, 4.11).
 */
export function referencesOf(writing: Writing): Element {
  const { manuscript, names, language } = writing;
  const { identity, body } = manuscript;
  const words = WORDS[language];
  const council = names.council;
  const own = `${council}.${identity.kind}.${identity.date}.${encodeURIComponent(names.number)}`;
  const organization = (eId: string, name: string, showAs: string): Element =>
    el('TLCOrganization', { eId, href: `/akn/ontology/organization/${name}`, showAs });
  return el(
    'references',
    source,
    el('original', {
      ...{ eId: 'original', href: names.expression(identity.originalLanguage) },
      showAs: identity.symbol,
    }),
    ...relationsOf(writing).map(({ eId, symbol }) =>
      el('activeRef', { eId, href: addressOf(symbol), showAs: symbol }),
    ),
    organization(council, `${council}.council`, body),
    organizationOf(SECRETARIAT, council, language),
    ...[...writing.authors].map(([eId, { part, showAs }]) =>
      organization(eId, `${own}.${part}`, showAs),
    ),
    ...delegationsOf(writing).map(({ eId, author }) => organization(eId, `${own}.${eId}`, author)),
    ...ROLES.map((role) => roleOf(role, council, language)),
    el('TLCConcept', {
      eId: 'terms',
      href: `/akn/ontology/concept/${council}.terms`,
      showAs: words.terms,
    }),
    writing.changes.size === 0
      ? null
      : el('TLCConcept', {
          eId: 'proposed',
          href: `/akn/ontology/concept/${council}.proposed`,
          showAs: words.proposed,
        }),
  );
}

/** An organization of the council's own that every document names. */
export const organizationOf = (
  eId: typeof SECRETARIAT,
  council: string,
  language: PageLanguage,
): Element =>
  el('TLCOrganization', {
    ...{ eId, href: `/akn/ontology/organization/${council}.${eId}` },
    showAs: WORDS[language][eId],
  });
export const roleOf = (role: Role, council: string, language: PageLanguage): Element =>
  el('TLCRole', {
    ...{ eId: role, href: `/akn/ontology/role/${council}.${role}` },
    showAs: WORDS[language].roles[role],
  });

interface HeadWords {
  readonly secretariat: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly terms: string;
  readonly proposed: string;
}
const WORDS: Readonly<Record<PageLanguage, HeadWords>> = {
  en: {
    secretariat: 'Secretariat',
    roles: { author: 'Author', translator: 'Translator', editor: 'Editor' },
    terms: 'Terms of the Council',
    proposed: 'Proposed, not adopted',
  },
  ru: {
    secretariat: 'Секретариат',
    roles: { author: 'Составитель', translator: 'Переводчик', editor: 'Редактор' },
    terms: 'Термины Совета',
    proposed: 'Предложено, не принято',
  },
};
