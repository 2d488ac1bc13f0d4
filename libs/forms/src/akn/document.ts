import { type Block, type Fact, type Manuscript, type Section } from '@shanyrak/publishing';
import { el, type Element, type Node, said } from '../xml';
import { flowOf, headingOf, orEmpty } from './blocks';
import { mainBodyOf, recitalsOf } from './hierarchy';
import { numberOfPart, within } from './ids';
import { inlineOf } from './inline';
import { type Component, metaOf, metaOfComponent } from './metadata';
import { outlineOf } from './outline';
import { type Writing, writingOf } from './writing';
import { type Zones, zonesOf } from './zones';

/**
 * One document in one language as an Akoma Ntoso document: its head, then what stands before the text
 * (body, symbol, date …, title), the preamble, the text, what concludes it, with what stands beneath the
 * document in a container of its own, and the attachments, each a document with a head of its own.
 */
export function documentOf(manuscript: Manuscript): Element {
  const writing = writingOf(manuscript);
  const zones = zonesOf(manuscript.blocks);
  const parts = partsOf(
    zones,
    { context: '', before: bodyAndFacts(manuscript, writing), beneath: manuscript.foot, of: null },
    writing,
  );
  const shown = writing.changes.size > 0 ? 'multipleVersions' : 'originalVersion';
  // The head tells of the changes and authors that were met in the text: it is written last.
  return el(
    writing.names.element,
    { name: manuscript.identity.kind, contains: shown },
    metaOf(writing),
    ...parts,
  );
}

interface Around {
  /** The eId of the attachment that is the document, empty for the whole. */
  readonly context: string;
  readonly before: readonly Element[];
  readonly beneath: readonly Block[];
  readonly of: Component | null;
}

function partsOf(
  zones: Zones,
  { context, before, beneath, of }: Around,
  writing: Writing,
): (Element | null)[] {
  const language = { 'xml:lang': writing.language };
  const holder = (name: string, inside: readonly Element[]): Element | null =>
    inside.length === 0
      ? null
      : el(name, { ...language, eId: writing.ids.take(within(context, name)) }, ...inside);
  const flows = (part: string, blocks: readonly Block[]): Element[] =>
    blocks.flatMap((block) => flowOf(block, within(context, part), writing));

  const preface = holder('preface', [...before, ...flows('preface', zones.preface)]);
  const preamble =
    zones.preamble === null
      ? null
      : holder('preamble', [
          ...flows('preamble', zones.preamble.lead),
          recitalsOf(zones.preamble.recitals, context, writing),
        ]);
  const eId = context === '' ? 'body' : writing.ids.take(within(context, 'body'));
  const body = el(
    'mainBody',
    { ...language, eId },
    ...orEmpty(mainBodyOf(outlineOf(zones.body), context, writing)),
  );
  const foot = flows('conclusions', beneath);
  const conclusions = holder('conclusions', [
    ...flows('conclusions', zones.conclusions),
    ...(foot.length === 0
      ? []
      : [
          el(
            'container',
            { eId: writing.ids.take(within(context, 'foot')), name: 'foot' },
            ...foot,
          ),
        ]),
  ]);
  const attachments = zones.attachments.map((section) =>
    attachmentOf(section, context, of, writing),
  );
  return [
    ...[preface, preamble, body, conclusions],
    attachments.length === 0 ? null : el('attachments', {}, ...attachments),
  ];
}

/** The line of the body, and the facts of the header, each in a block of the name of its role. */
function bodyAndFacts({ body, facts }: Manuscript, writing: Writing): Element[] {
  const author = { refersTo: `#${writing.names.council}` };
  return [
    said('block', { name: 'body' }, said('docAuthority', author, body)),
    ...facts.map((fact) => factOf(fact, writing)),
  ];
}

function factOf({ fact, name, value, date, href }: Fact, writing: Writing): Element {
  const shown: Node =
    href === undefined
      ? value
      : inlineOf([{ run: 'link', text: value, href }], 'preface', writing)[0]!;
  const valued =
    fact === 'symbol'
      ? said('docNumber', {}, shown)
      : date === undefined
        ? said('inline', { name: 'value' }, shown)
        : said(fact === 'date' ? 'docDate' : 'date', { date }, shown);
  return said('block', { name: fact }, said('inline', { name: 'name' }, name), ': ', valued);
}

function attachmentOf(
  section: Section,
  around: string,
  of: Component | null,
  writing: Writing,
): Element {
  const number = numberOfPart(section.key);
  // Attachments and annexes are numbered apart.
  const sort = section.role === 'annex' ? 'annex-' : '';
  const context = writing.ids.take(`${within(around, 'att')}_${sort}${number}`);
  const heading = headingOf(inlineOf(section.heading, context, writing), context, writing);
  const author = section.blocks.find((one) => one.block === 'line' && one.role === 'author');
  const component: Component = {
    path: `${of === null ? '' : `${of.path}/`}${section.role}_${number}`,
    eId: context,
    author: author?.block === 'line' ? author.runs : null,
  };
  const parts = partsOf(
    zonesOf(section.blocks),
    { context, before: [], beneath: [], of: component },
    writing,
  );
  return el(
    'attachment',
    { eId: context, wId: context },
    heading,
    el('doc', { name: section.role }, metaOfComponent(component, writing), ...parts),
  );
}
