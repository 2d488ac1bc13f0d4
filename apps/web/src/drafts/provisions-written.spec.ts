import { type ProvisionKind } from '@shanyrak/draft';
import { type PastedParagraph } from './pasted-paper';
import {
  addedAfter,
  deepestAt,
  moved,
  pastedInto,
  type Provisions,
  putBack,
  removed,
  withDepth,
  withKind,
  withWords,
} from './provisions-written';
import { type WrittenProvision } from './written-paper';

const KINDS: Readonly<Record<string, ProvisionKind>> = {
  t: 'title',
  p: 'preambular',
  h: 'heading',
};

/** `t p 1 1a 1b 2`: by their keys, operative ones by numbers, parts by what stands behind these. */
const paper = (keys: string): Provisions =>
  keys.split(' ').map((key): WrittenProvision => {
    const depth = /^\d/.test(key) ? key.length - 1 : 0;
    const kind = depth > 0 ? 'subparagraph' : (KINDS[key] ?? 'operative');
    return { key, kind, depth, text: { en: key } };
  });
const keys = (all: Provisions): string => all.map(({ key }) => key).join(' ');
const depths = (all: Provisions): string => all.map(({ depth }) => depth).join('');

describe('the provisions of a paper that is written', () => {
  it.each([
    ['up with its parts past a neighbour with its own', 't 1 1a 2 2a 3', '2', -1, 't 2 2a 1 1a 3'],
    ['down likewise', 't 1 1a 2 2a 3', '1', 1, 't 2 2a 1 1a 3'],
    ['a part among those of its paragraph', 't 1 1a 1b 2', '1b', -1, 't 1 1b 1a 2'],
    ['never past the title', 't 1 2', '1', -1, 't 1 2'],
    ['never out of its paragraph', 't 1 1a 2', '1a', -1, 't 1 1a 2'],
    ['nor into the next', 't 1 1a 2 2a', '1a', 1, 't 1 1a 2 2a'],
    ['never past the end', 't 1 2', '2', 1, 't 1 2'],
  ] as const)('go %s', (_, from, key, by, to) => {
    const all = paper(from);
    const after = moved(all, key, by);
    expect(keys(after)).toBe(to);
    if (to === from) expect(after).toBe(all);
  });

  it('are added behind the parts of the one before, as one of its kind', () => {
    const after = addedAfter(paper('t p 1 1a 2'), '1', 'new');
    expect(keys(after)).toBe('t p 1 1a new 2');
    expect(after[4]).toEqual({ key: 'new', kind: 'operative', depth: 0, text: {} });
    expect(addedAfter(paper('t p 1'), 't', 'new')[1]).toMatchObject({ kind: 'preambular' });
    expect(addedAfter(paper('t h 1'), 'h', 'new')[2]).toMatchObject({ kind: 'preambular' });
    expect(addedAfter(paper('t 1 1a'), '1a', 'new')[3]).toMatchObject({ depth: 1 });
  });

  it('leave no level out when one goes, and take it back', () => {
    const all = paper('t 1 1a 1ab 2');
    const after = removed(all, '1a');
    expect([keys(after), depths(after)]).toEqual(['t 1 1ab 2', '0010']);
    expect(keys(putBack(after, 2, all[2]!))).toBe(keys(all));
  });

  it('are parts as deep as what stands above them lets them be', () => {
    const all = paper('t 1 1a 2');
    expect(deepestAt(all, 3)).toBe(2);
    expect(depths(withKind(all, '2', 'subparagraph'))).toBe('0011');
    expect(depths(withDepth(withKind(all, '2', 'subparagraph'), '2', 2))).toBe('0012');
    expect(depths(withKind(all, '1a', 'operative'))).toBe('0000');
    expect(withWords(all, '1', 'ru', 'один')[1]!.text).toEqual({ en: '1', ru: 'один' });
  });
});

describe('several paragraphs pasted into a paper', () => {
  const pasted = (...words: readonly string[]): readonly PastedParagraph[] =>
    words.map((one, n) => ({ kind: n === 0 ? 'title' : 'operative', depth: 0, words: one }));
  const names = ['n1', 'n2', 'n3'];
  const paste = (all: Provisions, key: string, lang: string, ...words: readonly string[]) =>
    pastedInto(all, { key, lang, before: '', after: '' }, pasted(...words), names);
  const blank = paper('t p').map((one) => ({ ...one, text: {} }));

  it('fill what is empty and become of their kind, and then go on', () => {
    const after = paste(blank, 't', 'en', 'A', 'B', 'C');
    expect(keys(after)).toBe('t p n3');
    expect(after.map(({ kind, text }) => `${kind} ${text['en']}`)).toEqual([
      'title A',
      'operative B',
      'operative C',
    ]);
  });

  it('come to stand beside their originals, whose kinds stay', () => {
    const after = paste(paper('t p 1'), 't', 'ru', 'А', 'Б', 'В');
    expect(after.map(({ kind, text }) => [kind, text['en'], text['ru']])).toEqual([
      ['title', 't', 'А'],
      ['preambular', 'p', 'Б'],
      ['operative', '1', 'В'],
    ]);
  });

  it('come in between where words stand, around what the caret divides', () => {
    const at = { key: 'p', lang: 'en', before: 'Whereas ', after: ' (end)' };
    const after = pastedInto(paper('t p 1'), at, pasted('A', 'B'), names);
    expect(keys(after)).toBe('t p n2 1');
    expect(after.map(({ text }) => text['en'])).toEqual(['t', 'Whereas A', 'B (end)', '1']);
    expect(after[1]!.kind).toBe('preambular');
  });
});
