import { type Manuscript, PAGE_LANGUAGES } from '@shanyrak/publishing';
import { el, type Element, written } from '../xml';
import { collected, componentId } from './collection';
import { documentOf } from './document';

/**
 * A manuscript as Akoma Ntoso 3.0 (OASIS, 2018), the XML in which parliaments and the United Nations keep
 * their documents: valid against the schema for every kind of document, the same bytes for the same
 * manuscript (I15), and its words to the letter. How it is named stands in naming.ts, what becomes of
 * which block in zones.ts, hierarchy.ts and blocks.ts.
 *
 * Throws CharacterNotInXml where the words hold a character that XML cannot.
 */
export const aknForm = (manuscript: Manuscript): string => written(root(documentOf(manuscript)));

/**
 * The work in all its languages: a collection that names its expressions, and each of them whole, as it
 * is by itself. They stand beside the collection, not in it, so that in each the parts bear the same names.
 * The manuscripts are of one document, in any order; throws where they are not.
 */
export function aknOfWork(manuscripts: readonly Manuscript[]): string {
  const ordered = PAGE_LANGUAGES.flatMap((language) =>
    manuscripts.filter((one) => one.language === language),
  );
  const works = new Set(
    ordered.map(({ identity }) =>
      JSON.stringify([identity.symbol, identity.edition, identity.date]),
    ),
  );
  if (
    ordered.length === 0 ||
    works.size > 1 ||
    new Set(ordered.map(({ language }) => language)).size < ordered.length
  )
    throw new Error('A work is told from its manuscripts, one in each language.');
  const components = ordered.map((manuscript) =>
    el('component', { eId: componentId(manuscript) }, documentOf(manuscript)),
  );
  return written(root(collected(ordered), el('components', { eId: 'cmpnts' }, ...components)));
}

const root = (...children: readonly Element[]): Element =>
  el('akomaNtoso', { xmlns: 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0' }, ...children);
