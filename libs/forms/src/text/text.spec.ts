import { type Block, type Manuscript, type PageLanguage } from '@shanyrak/publishing';
import fc from 'fast-check';
import { HARD, HEBREW, sample } from '../sample.support';
import { textSideBySide } from './side-by-side';
import { textForm } from './text';
import { WIDTH } from './wrap';

const text = (language: PageLanguage, change: Partial<Manuscript> = {}): string =>
  textForm({ ...sample(language), ...change });
const both = (): string => textSideBySide(sample('en'), sample('ru'));
const says = (blocks: Block[]): string => text('en', { blocks, facts: [], foot: [], body: '' });

describe('a document as plain text', () => {
  it('reads in order: header, text, changes, foot', () => {
    const hard = HARD.slice(0, HARD.indexOf(' \u0645'));
    expect(text('en')).toBe(
      [
        ...['Permanent Council', ''],
        ...['Symbol: PC.DEC/7', 'Date: 5 November 2026', 'Amends: PC.DEC/3', ''],
        ...['Behind.', '', 'Decision No. 7', '', 'On contact points', '=================', ''],
        ...['Part one', '--------', '', '1.    Decides to encourage:', ''],
        ...[`      (a)   ${hard}`, `            ${HARD.slice(hard.length + 1)}`, ''],
        '2.    Members [deleted: shall; added: should – Belvara] [added: soon –',
        ...['      Akrenia] [act / work – Akrenia / delete: Belvara].', ''],
        ...['3.    [added: Requests help. – Akrenia]', '', 'Adopted at Astana.', ''],
        ...['Attachments:', '', '– Statement', `– ${HEBREW}`, ''],
        ...['Attachment 1', '', '  Place: OP1', '  Read: <Astana>', ''],
        ...['Annex 1', '      Form', '', 'Attachment 1', '------------', ''],
        ...['By the delegation of Akrenia', '', `${HEBREW} <1>`, ''],
        ...['The changes proposed above', '-'.repeat(26), ''],
        '– OP2, Belvara, 4 November 2026, 08:00 UTC',
        ...['– OP2, Akrenia, 5 November 2026, 09:30 UTC: Because it is shorter', ''],
        ...['-'.repeat(72), '', 'ab'.repeat(32), ''],
        ...['Permanent address: data of this decision (/id/PC.DEC/7.json).', ''],
      ].join('\n'),
    );
  });

  it('speaks the language of the document around its words', () => {
    expect(text('ru')).toContain('[исключено: shall; добавлено: should – Belvara]');
    expect(text('ru')).toContain('(русский текст отстаёт)');
    expect(text('ru')).toContain('Правки, предложенные выше\n-------------------------\n');
  });

  it('I15 is the same for the same manuscript, ends with one line end, and has no wider line', () => {
    for (const make of [() => text('en'), () => text('ru'), both]) {
      expect(make()).toBe(make());
      expect(make()).toMatch(/[^\n]\n$/);
      for (const line of make().split('\n')) expect([...line].length).toBeLessThanOrEqual(WIDTH);
    }
  });

  it('has no rule where there is no foot', () => {
    const rule = '-'.repeat(72);
    expect(text('en', { foot: [] })).not.toContain(rule);
    const bare = (['en', 'ru'] as const).map((one) => ({ ...sample(one), foot: [] }));
    expect(textSideBySide(bare[0]!, bare[1]!)).not.toContain(rule);
  });

  it('puts blanks outside a change, and says of one that is nothing else what it is', () => {
    const changed = (deleted: string, inserted: string): string =>
      says([
        {
          ...{ block: 'line', role: 'paragraph' },
          runs: [
            { run: 'words', text: 'a' },
            { run: 'deleted', change: 'c1', words: [{ run: 'words', text: deleted }] },
            { run: 'inserted', change: 'c1', words: [{ run: 'words', text: inserted }] },
            { run: 'words', text: 'b' },
          ],
        },
      ]).split('\n')[0]!;
    expect(changed(' x ', ' y ')).toBe('a [deleted: x; added: y – Akrenia] b');
    expect(changed(' ', '  ')).toBe('a[deleted: a blank; added: a blank – Akrenia]b');
  });

  it('keeps apart what several propose', () => {
    const runs = [
      { run: 'deleted', change: 'c1', words: [{ run: 'words', text: 'x' }] },
      { run: 'inserted', change: 'c2', words: [{ run: 'words', text: 'y' }] },
    ] as const;
    expect(says([{ block: 'line', role: 'paragraph', runs }])).toMatch(
      /^\[deleted: x – Akrenia\]\[added: y – Belvara\]\n/,
    );
  });

  it('has every word to the letter, whatever its signs, under a mark or not', () => {
    const hard = fc.string({
      unit: fc.constantFrom('<', '&', ']', '[', '*', '_', '#', '\u2028', 'ש', '\u200f', ' ', '-'),
      maxLength: 200,
    });
    const word = hard.filter((one) => one.trim() !== '');
    fc.assert(
      fc.property(word, (words) => {
        const runs = [{ run: 'words', text: words, italic: true }] as const;
        const plain = says([{ block: 'line', role: 'paragraph', runs }]);
        const rule = `\n\n${'-'.repeat(72)}\n`;
        expect(plain.slice(0, plain.lastIndexOf(rule)).split('\n').join(' ')).toBe(words);
        const place = {
          key: 'OP1',
          kind: 'operative',
          depth: 0,
          label: 'OP1',
          mark: '1.',
        } as const;
        const hung = says([{ block: 'provision', ...place, runs }]);
        const lines = hung.slice(0, hung.lastIndexOf(rule)).split('\n');
        expect(lines.map((line) => line.slice(6)).join(' ')).toBe(words);
      }),
    );
  });
});

describe('two languages as plain text', () => {
  it('have each provision first in the original, then in the other', () => {
    expect(both()).toContain(
      [
        ...['- - -', '', '1.    Decides to encourage:', '', '1.    постановляет поощрять:', ''],
        '- - -',
      ].join('\n'),
    );
    expect(both()).toContain('- - -\n\nAnnex 1\n      Form\n\nПриложение 1\n      Form\n\n- - -');
    expect(both().startsWith('Permanent Council\n\nSymbol: PC.DEC/7\n')).toBe(true);
    expect(both()).toContain('\n\nПостоянный совет\n\nОбозначение: PC.DEC/7\n');
  });

  it('open a part together, and say once what both say in the same words', () => {
    expect(both()).toContain(
      'Attachment 1\n------------\n\nПриложение 1\n------------\n\n- - -\n\nBy the delegation',
    );
    expect(both().split(`${HEBREW} <1>`)).toHaveLength(2);
    expect(both().split('ab'.repeat(32))).toHaveLength(2);
  });

  it('have every line that each has alone', () => {
    const own = both().split('\n');
    for (const language of ['en', 'ru'] as const)
      for (const line of text(language).split('\n')) expect(own).toContain(line);
  });

  it('are refused where they are not of one document', () => {
    const short = { ...sample('ru'), foot: [] };
    expect(() => textSideBySide(sample('en'), short)).toThrow(/block 1/);
  });
});
