import { type Voice } from '@shanyrak/text';
import { type Explanation, explanationsAt, explanationsOf } from './explanations';
import { head, inSession, proposes, rewords, type Table } from './table.support';

/** What meets what, as the screen says it beside the text and while one types. */
const NAMES: Readonly<Record<string, string>> = { XAA: 'Akrenia', XBE: 'Belvara', XCI: 'Cestria' };
const ENGLISH: Voice = { language: 'en', nameOf: (code) => NAMES[code] ?? code };
const sentences = (all: readonly { readonly sentence: string }[]): string[] =>
  all.map(({ sentence }) => sentence);

const of = (table: Table, id: string): Explanation[] =>
  explanationsOf(table.draft(), table.draft().amendments[id]!, ENGLISH);

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
    const other = amend('XCI', 'can');
    expect(of(table, other)).toEqual([
      {
        sentence: 'In place of “should”, Cestria would have “can” and Belvara “may”.',
        amendments: [other, one],
      },
    ]);
    expect(sentences(explanationsAt(table.draft(), table.at('OP2'), ENGLISH))).toEqual([
      'In place of “should”, Belvara would have “may” and Cestria “can”.',
    ]);
  });

  it('tell of one amendment what it meets, and nothing of the words whose place it took', () => {
    const table = inSession();
    const own = rewords(table, 'XAA', 'OP2', 'shall', 'should');
    rewords(table, 'XBE', 'OP2', 'shall', 'may');
    const revised = (amendment: string, text: string): string =>
      `${table.does(head('XAA'), 'amendment.revise', { amendment, text, language: 'en' })}.1`;
    const other = revised(own, table.words('OP2').replace('shall', 'are to'));
    expect(sentences(of(table, other))).toEqual([
      'In place of “shall”, Akrenia would have “are to” and Belvara “may”.',
    ]);
    const apart = revised(other, table.words('OP2').replace(' without delay', ''));
    expect(of(table, apart)).toEqual([]);
  });

  it('tell of a new paragraph that another wants the same place', () => {
    const table = inSession();
    const place = { after: table.at('OP3'), provisionKind: 'operative', depth: 0 } as const;
    const insert = { kind: 'insert', ...place } as const;
    proposes(table, 'XAA', { ...insert, text: 'Decides on one thing;' });
    const second = proposes(table, 'XBE', { ...insert, text: 'Decides on another;' });
    expect(sentences(of(table, second))).toEqual([
      'Belvara (OP3 ter) and Akrenia (OP3 bis) would put a provision at the same place, after OP3. Their order is that of their labels until it is agreed otherwise.',
    ]);
  });
});
