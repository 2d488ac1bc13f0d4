import { type Voice } from '@shanyrak/text';
import { CLASHES, CLASH_SENTENCES, clashExplained, clashesAt, type ClashKind } from './clashes';
import { type ProposedChange } from './commands';
import { inSession, proposes, type Table } from './table.support';

/** How proposals of structure meet, in words (decision 7). */
const ENGLISH: Voice = { language: 'en', nameOf: (code) => code };
const RUSSIAN: Voice = { language: 'ru', nameOf: (code) => code };

type Wish = (table: Table) => ProposedChange;
const insertAfter =
  (label: string, text = 'Decides on one thing;'): Wish =>
  (table) => ({
    ...{ kind: 'insert', after: table.at(label), provisionKind: 'operative', depth: 0, text },
  });
const move =
  (label: string, after: string): Wish =>
  (table) => ({
    ...{ kind: 'move', provision: table.at(label), after: table.at(after) },
  });
const removal =
  (label: string): Wish =>
  (table) => ({
    ...{ kind: 'delete', provision: table.at(label) },
  });
const merging =
  (label: string, other: string): Wish =>
  (table) => ({
    ...{ kind: 'merge', provision: table.at(label), with: table.at(other), text: 'Decides both;' },
  });
const alternative =
  (label: string): Wish =>
  (table) => ({
    ...{ kind: 'alternative', provision: table.at(label), text: 'Decides otherwise;' },
  });
const split =
  (label: string, at: string): Wish =>
  (table) => ({
    ...{ kind: 'split', provision: table.at(label) },
    text: table.words(label).replace(` ${at}`, `\n${at}`),
  });

/** The clashes told at a provision of which both wishes are about, and their first sentences. */
function told(one: Wish, other: Wish, at: string): [ClashKind, string][] {
  const table = inSession();
  proposes(table, 'XAA', one(table));
  proposes(table, 'XBE', other(table));
  return clashesAt(table.draft(), table.at(at)).map((clash) => [
    clash.kind,
    clashExplained(clash, ENGLISH),
  ]);
}

describe('two wishes of structure', () => {
  it.each<[ClashKind, Wish, Wish, string, string]>([
    [
      'samePlace',
      insertAfter('OP3'),
      insertAfter('OP3', 'Decides on another;'),
      'OP3',
      'XAA (OP3 bis) and XBE (OP3 ter) would put a provision at the same place, after OP3. Their order is that of their labels until it is agreed otherwise.',
    ],
    [
      'samePlace',
      insertAfter('OP3'),
      move('OP1', 'OP3'),
      'OP3',
      'XAA (OP3 bis) and XBE (OP3 ter) would put a provision at the same place, after OP3. Their order is that of their labels until it is agreed otherwise.',
    ],
    [
      'sameMove',
      move('OP1', 'OP3'),
      move('OP1', 'OP3'),
      'OP1',
      'XAA and XBE would move OP1 to the same place.',
    ],
    [
      'otherMove',
      move('OP1', 'OP3'),
      move('OP1', 'OP4'),
      'OP1',
      'XAA and XBE would move OP1 to different places.',
    ],
    [
      'moveOfDeleted',
      removal('OP1'),
      move('OP1', 'OP3'),
      'OP1',
      'XBE would move OP1, while XAA would delete it.',
    ],
    [
      'mergingOfMoved',
      merging('OP3', 'OP4'),
      move('OP4', 'OP1'),
      'OP3',
      'XAA would merge OP3 with its neighbour, while XBE would move one of them away.',
    ],
    [
      'insertionBetweenMerged',
      insertAfter('OP3'),
      merging('OP3', 'OP4'),
      'OP3',
      'XAA would add a provision after OP3, between the two that XBE would merge.',
    ],
    [
      'alternatives',
      alternative('OP1'),
      alternative('OP1'),
      'OP1',
      'XAA (OP1 alt) and XBE (OP1 alt.1) would each put another provision in place of OP1.',
    ],
    [
      'alternativeToChanged',
      split('OP1', 'a directory'),
      alternative('OP1'),
      'OP1',
      'XBE would put OP1 alt in place of OP1, of which XAA would change or delete the words.',
    ],
    [
      'divisions',
      split('OP1', 'a directory'),
      split('OP1', 'of contact'),
      'OP1',
      'XAA and XBE would divide OP1 at different points.',
    ],
  ])('%s', (kind, one, other, at, sentence) => {
    const clash = [[kind, sentence]];
    expect(told(one, other, at)).toEqual(clash);
    // Whoever came first, it is the same meeting.
    expect(told(other, one, at).map(([found]) => found)).toEqual([kind]);
  });

  it('do not clash where they stand apart, or agree', () => {
    expect(told(insertAfter('OP1'), insertAfter('OP3'), 'OP1')).toEqual([]);
    expect(told(move('OP1', 'OP3'), removal('OP4'), 'OP1')).toEqual([]);
    expect(told(split('OP1', 'a directory'), split('OP1', 'a directory'), 'OP1')).toEqual([]);
  });

  it('are told in both languages, with everything that the sentence needs', () => {
    const table = inSession();
    proposes(table, 'XAA', alternative('OP1')(table));
    proposes(table, 'XBE', alternative('OP1')(table));
    const [clash] = clashesAt(table.draft(), table.at('OP1'));
    for (const kind of CLASHES) {
      const slots = (language: 'en' | 'ru'): string[] =>
        [...CLASH_SENTENCES[language][kind].matchAll(/\{\w+\}/g)].map(String).sort();
      expect([kind, slots('ru')]).toEqual([kind, slots('en')]);
      expect(clashExplained({ ...clash!, kind }, RUSSIAN)).not.toMatch(/[{}]/);
    }
  });
});
