import { type Run } from '@shanyrak/publishing';
import { addressOf } from '../addresses';
import { el, type Element } from '../xml';
import { analysisOf, notesOf, workflowOf } from './changes';
import { alias, by, dated, source, uris, value } from './frbr';
import { languageCode, permanentName } from './naming';
import { referencesOf } from './references';
import { SECRETARIAT, type Writing } from './writing';

/**
 * The head of a document: which work it is, in which expression and manifestation (FRBR), in the words
 * of naming.ts; that it was made, and nothing of how (I23); what it does to earlier documents; and where
 * its words show tracked changes, whose they are. The Secretariat answers for all that is said here.
 */
export function metaOf(writing: Writing): Element {
  return el(
    'meta',
    {},
    identificationOf(writing, null),
    classificationOf(writing),
    lifecycleOf(writing),
    workflowOf(writing),
    analysisOf(writing),
    referencesOf(writing),
    notesOf(writing),
  );
}

/** An attachment, or an annex: a part of the work, and of each expression and manifestation of it. */
export interface Component {
  /** `attachment_1`, `annex_1/attachment_2`. */
  readonly path: string;
  readonly eId: string;
  /** The line that says who speaks in it. */
  readonly author: readonly Run[] | null;
}

/** Its names are those of the whole, and who made it is told with them. */
export const metaOfComponent = (component: Component, writing: Writing): Element =>
  el('meta', {}, identificationOf(writing, component));

function identificationOf(writing: Writing, component: Component | null): Element {
  const { names, language, manuscript } = writing;
  const { identity, name } = manuscript;
  const { kind, symbol, date, edition, originalLanguage, standing } = identity;
  const part = component?.path ?? 'main';
  const author = component === null ? documentAuthor(writing) : componentAuthor(component, writing);
  const whole = component === null;
  // In which language an attachment was written, its section does not say.
  const translated = whole && language !== originalLanguage;
  return el(
    'identification',
    source,
    el(
      'FRBRWork',
      {},
      ...uris(names.work, part),
      whole ? alias('permanent', addressOf(symbol)) : null,
      dated(date, kind === 'decision' ? 'adoption' : 'document'),
      author,
      value('FRBRcountry', names.council),
      value('FRBRsubtype', kind),
      value('FRBRnumber', names.number),
      value('FRBRname', symbol),
      value('FRBRprescriptive', String(kind === 'decision' && whole)),
    ),
    el(
      'FRBRExpression',
      {},
      ...uris(names.expression(language), part),
      whole ? alias('permanent', permanentName(identity, language)) : null,
      whole ? alias('title', name) : null,
      dated(editionDate(writing), 'edition'),
      translated ? by(SECRETARIAT, 'translator') : author,
      edition === null ? null : value('FRBRversionNumber', String(edition)),
      whole ? value('FRBRauthoritative', String(standing === 'authentic')) : null,
      el('FRBRlanguage', { language: languageCode(language) }),
      translated ? translationOf(writing) : null,
    ),
    el(
      'FRBRManifestation',
      {},
      ...uris(names.expression(language), part, '.xml'),
      whole ? alias('permanent', permanentName(identity, `${language}.xml`)) : null,
      dated(editionDate(writing), 'manifestation'),
      by(SECRETARIAT, 'editor'),
      value('FRBRformat', 'xml'),
    ),
  );
}

/** The day of the edition, where the header says it; else that of the document. */
function editionDate({ manuscript: { facts, identity } }: Writing): string {
  return (
    facts.find(({ fact, date }) => fact === 'edition' && date !== undefined)?.date ?? identity.date
  );
}

/** A statement is its delegation's; in everything else the body speaks. */
function documentAuthor(writing: Writing): Element {
  const { kind } = writing.manuscript.identity;
  const line = writing.manuscript.blocks.find(
    (one) => one.block === 'line' && one.role === 'author',
  );
  if (kind !== 'statement' || line?.block !== 'line') return by(writing.names.council, 'author');
  return by(authorNamed('author', 'author', line.runs, writing), 'author');
}

/** Whom its line names; where nobody is named, the Secretariat put it there. */
function componentAuthor({ author, eId, path }: Component, writing: Writing): Element {
  if (author === null) return by(SECRETARIAT, 'editor');
  return by(
    authorNamed(`${eId}__author`, `${path.replaceAll('/', '.')}.author`, author, writing),
    'author',
  );
}

function authorNamed(
  eId: string,
  part: string,
  runs: readonly Run[],
  { ids, authors }: Writing,
): string {
  const taken = ids.take(`${eId}-organization`);
  authors.set(taken, { part, showAs: wordsOf(runs) });
  return taken;
}

/** The words of a line alone, as a name has them. */
const wordsOf = (runs: readonly Run[]): string =>
  runs
    .map((run) =>
      'text' in run ? run.text : 'words' in run ? run.words.map(({ text }) => text).join('') : '',
    )
    .join('');

/** A translation that is official is still none that is authentic. */
function translationOf({ names, manuscript: { identity } }: Writing): Element {
  const { originalLanguage } = identity;
  return el('FRBRtranslation', {
    href: names.expression(originalLanguage),
    fromLanguage: languageCode(originalLanguage),
    authoritative: 'false',
    by: `#${SECRETARIAT}`,
  });
}

/** Whom it is for, and what the language version is worth. */
function classificationOf({ manuscript: { identity } }: Writing): Element {
  const keyword = (name: string, term: string): Element =>
    el('keyword', { eId: name, value: term, showAs: term, dictionary: '#terms' });
  return el(
    'classification',
    source,
    keyword('distribution', identity.distribution),
    keyword('standing', identity.standing),
  );
}

function lifecycleOf({ ids, language, manuscript: { identity } }: Writing): Element {
  return el(
    'lifecycle',
    source,
    el('eventRef', {
      eId: ids.next('', 'eref'),
      date: identity.date,
      source: '#original',
      type: 'generation',
      originatingExpression: String(language === identity.originalLanguage),
    }),
  );
}
