import {
  type Block,
  type Line,
  type List,
  type ProvisionBlock,
  type Table,
  type Title,
} from '@shanyrak/publishing';
import { el, type Element, type Node, said } from '../xml';
import { cleaned, within } from './ids';
import { inlineOf, passageOf } from './inline';
import { type Writing } from './writing';

/**
 * Blocks where there is no hierarchy: before the text, beneath it, and between its parts. A line is a
 * paragraph, or a `block` of the name of its role; what must be known before one reads is a note of the
 * author in its place; parts with a heading are block containers.
 */
export function flowOf(block: Block, context: string, writing: Writing): Element[] {
  switch (block.block) {
    case 'title':
      return [titleOf(block, context, writing)];
    case 'line':
      return [lineOf(block, context, writing)];
    case 'heading':
      return [
        said(
          'block',
          { ...keyed('block', block.key, context, writing), name: 'heading' },
          ...inlineOf(block.runs, context, writing),
        ),
      ];
    case 'provision':
      return [containedProvision(block, context, writing)];
    case 'list':
      return listOf(block, context, writing);
    case 'table':
      return tableOf(block, context, writing);
    case 'section': {
      const ids = keyed('blockContainer', block.key, context, writing);
      const inside = block.blocks.flatMap((one) => flowOf(one, ids.eId, writing));
      return [
        el(
          'blockContainer',
          { ...ids, class: block.role },
          headingOf(inlineOf(block.heading, ids.eId, writing), ids.eId, writing),
          ...orEmpty(inside),
        ),
      ];
    }
  }
}

/** The schema wants something where a document may have nothing. */
export const orEmpty = (inside: readonly Element[]): readonly Element[] =>
  inside.length > 0 ? inside : [said('p')];

export const titleOf = (title: Title, context: string, writing: Writing): Element =>
  said(
    'p',
    { class: 'title', 'xml:lang': title.lang },
    said('docTitle', {}, ...passageOf(title, context, writing)),
  );

function lineOf({ role, runs, lang, key }: Line, context: string, writing: Writing): Element {
  const ids =
    key === undefined ? {} : keyed(role === 'paragraph' ? 'p' : 'block', key, context, writing);
  const words = inlineOf(runs, context, writing);
  const attributes = { ...ids, 'xml:lang': lang };
  if (role === 'paragraph') return said('p', attributes, ...words);
  const named = { ...attributes, name: role };
  if (role === 'notice') return said('block', named, noted(words, context, writing));
  if (role === 'author') return said('block', named, said('docProponent', {}, ...words));
  return said('block', named, ...words);
}

/** A note that is read where it stands. */
const noted = (words: readonly Node[], context: string, { ids }: Writing): Element =>
  said(
    'authorialNote',
    { eId: ids.next(context, 'authorialNote'), marker: '*', placement: 'inline' },
    said('p', {}, ...words),
  );

function listOf({ role, items }: List, context: string, writing: Writing): Element[] {
  if (items.length === 0) return [];
  const eId = writing.ids.next(context, 'ul');
  return [
    el(
      'ul',
      { eId, class: role },
      ...items.map((item) => said('li', {}, ...inlineOf(item, eId, writing))),
    ),
  ];
}

/** Rows without cells are none; a table without rows is its caption. */
function tableOf({ caption, head, rows }: Table, context: string, writing: Writing): Element[] {
  const eId = writing.ids.next(context, 'table');
  const cell = (name: 'th' | 'td', words: readonly Node[]): Element =>
    el(name, {}, said('p', {}, ...words));
  const all = [
    head.map((words) => cell('th', [words])),
    ...rows.map((row) => row.map((words) => cell('td', inlineOf(words, eId, writing)))),
  ].filter((cells) => cells.length > 0);
  const titled = caption === '' ? null : said('caption', {}, caption);
  if (all.length === 0) return titled === null ? [] : [said('p', {}, caption)];
  return [el('table', { eId }, titled, ...all.map((cells) => el('tr', {}, ...cells)))];
}

function containedProvision(provision: ProvisionBlock, context: string, writing: Writing): Element {
  const ids = keyed('blockContainer', provision.key, context, writing);
  const { num, words } = numbered('p', provision, ids.eId, writing);
  return el('blockContainer', { ...ids, class: provision.kind }, num, words);
}

/** What stands before a provision, which comes and goes with it, and its words; changes are first met in these. */
export function numbered(
  name: 'p' | 'listIntroduction',
  provision: ProvisionBlock,
  context: string,
  writing: Writing,
): { readonly num: Element | null; readonly words: Element } {
  const words = wordsOf(name, provision, context, writing);
  const { mark, comes, goes } = provision;
  if (mark === '') return { num: null, words };
  const runs = [{ run: 'words' as const, text: mark }];
  const before = passageOf({ runs, comes, goes }, within(context, 'num'), writing);
  return { num: said('num', {}, ...before), words };
}

/** The words of a provision, and what is said of them, in brackets that are no square ones. */
export function wordsOf(
  name: 'p' | 'heading' | 'listIntroduction',
  provision: ProvisionBlock,
  context: string,
  writing: Writing,
): Element {
  const { lang, aside } = provision;
  const eId = name === 'heading' ? writing.ids.take(within(context, 'heading')) : undefined;
  const remark =
    aside === undefined
      ? []
      : [
          ' ',
          said(
            'remark',
            {
              type: lang === undefined ? undefined : 'translation',
              status: 'editorial',
              'xml:lang': lang === undefined ? undefined : writing.language,
            },
            `(${aside})`,
          ),
        ];
  return said(
    name,
    { eId, 'xml:lang': lang },
    ...passageOf(provision, context, writing),
    ...remark,
  );
}

export const headingOf = (words: readonly Node[], context: string, { ids }: Writing): Element =>
  said('heading', { eId: ids.take(within(context, 'heading')) }, ...words);

/** The identifiers of a part that has a key: the second is the same in every edition. */
export function keyed(
  sort: string,
  key: string,
  context: string,
  { ids }: Writing,
): { readonly eId: string; readonly wId: string } {
  const eId = ids.take(`${within(context, sort)}_${cleaned(key)}`);
  return { eId, wId: eId };
}
