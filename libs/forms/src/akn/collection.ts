import { type Manuscript } from '@shanyrak/publishing';
import { addressOf } from '../addresses';
import { el, type Element } from '../xml';
import { alias, by, dated, source, uris, value } from './frbr';
import { collectionOf, languageCode, namesOf, permanentName } from './naming';
import { organizationOf, roleOf } from './references';
import { SECRETARIAT } from './writing';

/** The component that holds an expression, beside the collection. */
export const componentId = ({ language }: Manuscript): string =>
  `cmpnts__cmp_${languageCode(language)}`;

/**
 * A collection of the expressions of one work. It says nothing of its own and points at each of them; it
 * has a name of its own, in several languages (`mul`), and says which work it is a collection of.
 */
export function collected(manuscripts: readonly Manuscript[]): Element {
  const { identity, language } = manuscripts[0]!;
  return el(
    'documentCollection',
    { name: identity.kind },
    el(
      'meta',
      {},
      identificationOf(manuscripts),
      el(
        'references',
        source,
        organizationOf(SECRETARIAT, namesOf(identity).council, language),
        roleOf('editor', namesOf(identity).council, language),
      ),
    ),
    el(
      'collectionBody',
      {},
      ...manuscripts.map((manuscript) => {
        const eId = `cmp_${languageCode(manuscript.language)}`;
        const shown = { href: `#${componentId(manuscript)}`, showAs: manuscript.name };
        return el('component', { eId }, el('documentRef', { eId: `${eId}__dref`, ...shown }));
      }),
    ),
  );
}

function identificationOf(manuscripts: readonly Manuscript[]): Element {
  const { identity } = manuscripts[0]!;
  const { kind, symbol, date, edition } = identity;
  const names = namesOf(identity);
  const work = collectionOf(names);
  const expression = `${work}/mul@${edition ?? ''}`;
  const made = [dated(date, 'collection'), by(SECRETARIAT, 'editor')];
  return el(
    'identification',
    source,
    el(
      'FRBRWork',
      {},
      ...uris(work, 'main'),
      ...[alias('permanent', addressOf(symbol)), alias('work', names.work)],
      ...made,
      ...[value('FRBRcountry', names.council), value('FRBRsubtype', kind)],
      ...[value('FRBRnumber', names.number), value('FRBRname', symbol)],
    ),
    el(
      'FRBRExpression',
      {},
      ...uris(expression, 'main'),
      alias('permanent', permanentName(identity, null)),
      ...made,
      edition === null ? null : value('FRBRversionNumber', String(edition)),
      ...manuscripts.map((one) => el('FRBRlanguage', { language: languageCode(one.language) })),
    ),
    el(
      'FRBRManifestation',
      {},
      ...uris(expression, 'main', '.xml'),
      alias('permanent', permanentName(identity, 'xml')),
      ...made,
      value('FRBRformat', 'xml'),
    ),
  );
}
