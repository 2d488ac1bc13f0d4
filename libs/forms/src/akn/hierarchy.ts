import { type Section } from '@shanyrak/publishing';
import { el, type Element } from '../xml';
import { flowOf, headingOf, keyed, numbered, wordsOf } from './blocks';
import { numberOfPart, numberOfProvision, within } from './ids';
import { inlineOf } from './inline';
import { type Branch, type Head, type Item, outlineOf } from './outline';
import { type Writing } from './writing';

/**
 * The text itself as a hierarchy: operative paragraphs are `paragraph`, their parts `subparagraph`,
 * `point` and `indent`; what stands under a heading is a `section`, under a heading of the third rank a
 * `subsection`; parts of a journal or an agenda are `part`. What Akoma Ntoso has no name for is an
 * `hcontainer` with a name of ours: a preambular paragraph among the operative ones, an annex or a
 * footnote in its place.
 *
 * `context` is the eId of the document around, empty for the whole: numbers run through it.
 */
export const mainBodyOf = (items: readonly Item[], context: string, writing: Writing): Element[] =>
  items.flatMap((item) =>
    item.item === 'flow'
      ? flowOf(item.block, within(context, 'body'), writing)
      : [parted(item, context, writing)],
  );

type Parted = Exclude<Item, { readonly item: 'flow' }>;

function parted(item: Parted, context: string, writing: Writing): Element {
  switch (item.item) {
    case 'provision':
      return provisionOf(item.branch, context, context, writing);
    case 'headed':
      return headed(item.head, item.inside, context, writing);
    case 'section':
      return sectionOf(item.section, context, writing);
  }
}

const BY_DEPTH = ['paragraph', 'subparagraph', 'point', 'indent'] as const;
const SHORT = {
  paragraph: 'para',
  subparagraph: 'subpara',
  point: 'point',
  indent: 'indent',
} as const;

/** `around`: the eId of the provision above, whose parts are numbered within it. */
function provisionOf(
  { provision, parts }: Branch,
  around: string,
  context: string,
  writing: Writing,
): Element {
  const { kind, depth, key } = provision;
  const other = depth === 0 && kind !== 'operative';
  const name = other ? 'hcontainer' : BY_DEPTH[Math.min(depth, 3)]!;
  const ids = other
    ? keyed('hcontainer', key, context, writing)
    : numberedAs(SHORT[name as keyof typeof SHORT], numberOfProvision(key, depth), around, writing);
  const { num, words } = numbered('p', provision, ids.eId, writing);
  const wrapper = parts.length > 0 ? 'intro' : 'content';
  return el(
    name,
    { ...ids, name: other ? kind : undefined },
    num,
    el(wrapper, { eId: writing.ids.take(within(ids.eId, wrapper)) }, words),
    ...parts.map((part) => provisionOf(part, ids.eId, context, writing)),
  );
}

function headed(head: Head, inside: readonly Item[], context: string, writing: Writing): Element {
  const [name, short] =
    head.block === 'heading' && head.level === 3 ? ['subsection', 'subsec'] : ['section', 'sec'];
  const number = head.block === 'heading' ? numberOfPart(head.key) : numberOfProvision(head.key, 0);
  const ids = numberedAs(short, number, context, writing);
  const heading =
    head.block === 'heading'
      ? headingOf(inlineOf(head.runs, ids.eId, writing), ids.eId, writing)
      : wordsOf('heading', head, ids.eId, writing);
  return el(name, ids, heading, ...contentsOf(inside, ids.eId, context, writing));
}

function sectionOf(
  { role, key, heading, blocks }: Section,
  context: string,
  writing: Writing,
): Element {
  const [name, ids] =
    role === 'part'
      ? ['part', numberedAs('part', numberOfPart(key), context, writing)]
      : ['hcontainer', keyed('hcontainer', key, context, writing)];
  return el(
    name,
    { ...ids, name: role === 'part' ? undefined : role },
    headingOf(inlineOf(heading, ids.eId, writing), ids.eId, writing),
    ...contentsOf(outlineOf(blocks), ids.eId, context, writing),
  );
}

/**
 * What stands in a part of the hierarchy, which may hold words alone, or parts with words before and
 * after them: lines between two parts are a part without a name.
 */
function contentsOf(
  items: readonly Item[],
  around: string,
  context: string,
  writing: Writing,
): Element[] {
  const runs = runsOf(items);
  return runs.flatMap((run, at): Element[] => {
    if (run[0]!.item !== 'flow') return run.map((item) => parted(item as Parted, context, writing));
    const wrapper =
      runs.length === 1
        ? 'content'
        : at === 0
          ? 'intro'
          : at === runs.length - 1
            ? 'wrapUp'
            : 'hcontainer';
    if (wrapper !== 'hcontainer') return wrapped(wrapper, run, around, writing);
    const eId = writing.ids.next(around, 'hcontainer');
    const [content] = wrapped('content', run, eId, writing);
    return content ? [el('hcontainer', { eId, name: 'between' }, content)] : [];
  });
}

function wrapped(
  name: 'content' | 'intro' | 'wrapUp',
  run: readonly Item[],
  around: string,
  writing: Writing,
): Element[] {
  const eId = writing.ids.take(within(around, name.toLowerCase()));
  const inside = run.flatMap((item) =>
    item.item === 'flow' ? flowOf(item.block, eId, writing) : [],
  );
  return inside.length > 0 ? [el(name, { eId }, ...inside)] : [];
}

/** Items of flow beside each other, and the others beside each other, in turn. */
function runsOf(items: readonly Item[]): Item[][] {
  const runs: Item[][] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last && (last[0]!.item === 'flow') === (item.item === 'flow')) last.push(item);
    else runs.push([item]);
  }
  return runs;
}

/** A part by its number; where it has none, by its place among its like. */
function numberedAs(short: string, number: string, context: string, { ids }: Writing) {
  const eId =
    number === '' ? ids.next(context, short) : ids.take(`${within(context, short)}_${number}`);
  return { eId, wId: eId };
}

/** Preambular paragraphs, with their parts as lists. */
export function recitalsOf(
  branches: readonly Branch[],
  context: string,
  writing: Writing,
): Element {
  const eId = writing.ids.take(within(context, 'recs'));
  const itemOf = (
    name: 'recital' | 'item',
    { provision, parts }: Branch,
    around: string,
  ): Element => {
    const number = numberOfProvision(provision.key, provision.depth);
    const ids = numberedAs(name === 'recital' ? 'rec' : 'item', number, around, writing);
    if (parts.length === 0) {
      const { num, words } = numbered('p', provision, ids.eId, writing);
      return el(name, ids, num, words);
    }
    const list = writing.ids.next(ids.eId, 'list');
    const { num, words } = numbered('listIntroduction', provision, ids.eId, writing);
    const items = parts.map((part) => itemOf('item', part, list));
    return el(name, ids, num, el('blockList', { eId: list }, words, ...items));
  };
  return el('recitals', { eId }, ...branches.map((branch) => itemOf('recital', branch, eId)));
}
