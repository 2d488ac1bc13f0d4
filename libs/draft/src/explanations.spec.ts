import { type Voice } from '@shanyrak/text';
import { explanationsAt, explanationsOf } from './explanations';
import { inSession, proposes, rewords } from './table.support';

/** What meets what, as the screen says it beside the text and while one types. */
const NAMES: Readonly<Record<string, string>> = { XAA: 'Akrenia', XBE: 'Belvara', XCI: 'Cestria' };
const ENGLISH: Voice = { language: 'en', nameOf: (code) => NAMES[code] ?? code };
const sentences = (all: readonly { readonly sentence: string }[]): string[] =>
  all.map(({ sentence }) => sentence);

describe('explanations', () => {
  it('tell of rivals for the same words, with the amendments that they speak of', () => {
    const table = inSession();
    const one = rewords(table, 'XAA', 'OP2', 'shall', 'should');
    const two = rewords(table, 'XBE', 'OP2', 'shall', 'may');
    rewords(table, 'XCI', 'OP2', ' without delay', '');
    const [first, ...rest] = explanationsAt(table.draft(), table.at('OP2'), ENGLISH);
    expect(first).toEqual({
      sentence: 'In place of “shall”, Akrenia would have “should” and Belvara “may”.',
      amendments: [one, two],
    });
    expect(rest).toEqual([]);
  });

  it('tell of a change of words in a provision that another would delete or replace whole', () => {
    const table = inSession();
    const provision = table.at('OP1');
    rewords(table, 'XAA', 'OP1', 'establish', 'set up');
    proposes(table, 'XBE', { kind: 'delete', provision });
    proposes(table, 'XCI', { kind: 'alternative', provision, text: 'Decides otherwise;' });
    const told = sentences(explanationsAt(table.draft(), provision, ENGLISH));
    expect(told[0]).toMatch(
      /^Akrenia would replace “establish” with “set up”, while Belvara would delete/,
    );
    expect(told.slice(1)).toEqual([
      'Cestria would put OP1 alt in place of OP1, of which Akrenia would change or delete the words.',
      'Cestria would put OP1 alt in place of OP1, of which Belvara would change or delete the words.',
    ]);
  });

  it('tell how amendments to one amendment meet, against that one’s words', () => {
    const table = inSession();
    const target = rewords(table, 'XAA', 'OP2', 'shall', 'should');
    const { change } = table.draft().amendments[target]!;
    const words = 'text' in change ? change.text : '';
    const amend = (code: string, verb: string): string =>
      proposes(table, code, {
        ...{ kind: 'amend', amendment: target, text: words.replace('should', verb) },
      });
    const one = amend('XBE', 'may');
    expect(explanationsAt(table.draft(), table.at('OP2'), ENGLISH)).toEqual([]);
    const own = {
      ...{ id: '~', sponsor: 'XCI' },
      change: { kind: 'amend', provision: table.at('OP2'), amendment: target },
    } as const;
    const typed = { ...own, change: { ...own.change, text: words.replace('should', 'can') } };
    expect(explanationsOf(table.draft(), typed, ENGLISH)).toEqual([
      {
        sentence: 'In place of “should”, Belvara would have “may” and Cestria “can”.',
        amendments: [one, '~'],
      },
    ]);
    amend('XCI', 'can');
    expect(sentences(explanationsAt(table.draft(), table.at('OP2'), ENGLISH))).toEqual([
      'In place of “should”, Belvara would have “may” and Cestria “can”.',
    ]);
  });

  it('tell of words in hand what they would meet, but not the ones whose place they take', () => {
    const table = inSession();
    const provision = table.at('OP2');
    const own = rewords(table, 'XAA', 'OP2', 'shall', 'should');
    rewords(table, 'XBE', 'OP2', 'shall', 'may');
    const text = table.words('OP2').replace('shall', 'are to');
    const typed = {
      id: '~',
      sponsor: 'XAA',
      change: { kind: 'replace', provision, text },
    } as const;
    expect(sentences(explanationsOf(table.draft(), typed, ENGLISH, own))).toEqual([
      'In place of “shall”, Belvara would have “may” and Akrenia “are to”.',
    ]);
    const apart = table.words('OP2').replace(' without delay', '');
    const other = { ...typed, change: { ...typed.change, text: apart } };
    expect(explanationsOf(table.draft(), other, ENGLISH, own)).toEqual([]);
  });

  it('tell of a new paragraph in hand that another wants the same place', () => {
    const table = inSession();
    const place = { after: table.at('OP3'), provisionKind: 'operative', depth: 0 } as const;
    const insert = { kind: 'insert', ...place } as const;
    proposes(table, 'XAA', { ...insert, text: 'Decides on one thing;' });
    const change = { ...insert, provision: '~.1', label: 'OP3 ter', text: 'Decides on another;' };
    expect(
      sentences(explanationsOf(table.draft(), { id: '~', sponsor: 'XBE', change }, ENGLISH)),
    ).toEqual([
      'Belvara (OP3 ter) and Akrenia (OP3 bis) would put a provision at the same place, after OP3. Their order is that of their labels until it is agreed otherwise.',
    ]);
  });
});
