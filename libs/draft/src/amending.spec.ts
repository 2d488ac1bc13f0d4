import { wordingDigest } from './digest';
import { amending, amendment, lines, row, splitOf, status } from './structure.support';
import { CHAIR, head, inSession, proposes, rewords, settles } from './table.support';

/** Amendments to amendments: against that one's words, and bound to its fate (decision 7). */
describe('an amendment to an amendment', () => {
  it('changes that one’s words when nobody objects, and lifts what was said of the old ones', () => {
    const table = inSession();
    const target = rewords(table, 'XAA', 'OP2', 'shall', 'should');
    table.does(head('XBE'), 'stance.set', { target, stance: 'support' });
    const under = amending(table, 'XCI', target, 'should', 'are encouraged to');
    const rival = amending(table, 'XDO', target, 'should', 'may');
    const apart = amending(table, 'XEL', target, ' without delay', '');
    settles(table, under);
    expect([under, rival, apart].map((id) => status(table, id))).toEqual([
      ...['ACCEPTED', 'RETURNED', 'IN_TEXT'],
    ]);
    expect(table.draft().stances[target]).toBeUndefined();
    expect(row(table, 'OP2').rolling.plain).toContain('[shall / are encouraged to – XAA]');
    expect(row(table, 'OP2').beneath[0]!.rolling.plain).toContain(
      'each [without delay – delete: XEL]',
    );
    expect(table.words('OP2')).toContain('shall');
    expect(table.draft().amendedByOthers).toBe(false);
  });

  it('follows that one when it is revised, and returns when it is withdrawn, returned or not retained', () => {
    const table = inSession();
    const target = rewords(table, 'XAA', 'OP2', 'shall', 'should');
    const under = amending(table, 'XCI', target, ' without delay', ' at once');
    const text = table.words('OP2').replace('shall', 'are to');
    const command = table.does(head('XAA'), 'amendment.revise', {
      ...{ amendment: target, text, language: 'en' },
    });
    expect(amendment(table, under)).toMatchObject({
      status: 'IN_TEXT',
      change: { amendment: `${command}.1`, text: text.replace('without delay', 'at once') },
    });
    table.does(head('XAA'), 'amendment.withdraw', { amendment: `${command}.1` });
    expect(status(table, under)).toBe('RETURNED');

    const next = rewords(table, 'XAA', 'OP1', 'establish', 'set up');
    const hanging = amending(table, 'XCI', next, 'set up', 'keep');
    settles(table, rewords(table, 'XBE', 'OP1', 'to establish', 'on'));
    expect([next, hanging].map((id) => status(table, id))).toEqual(['RETURNED', 'RETURNED']);
  });

  it('is rebased when its amendment is carried', () => {
    const table = inSession();
    const target = rewords(table, 'XAA', 'OP2', 'shall', 'should');
    const under = amending(table, 'XCI', target, 'should', 'may');
    settles(table, rewords(table, 'XBE', 'OP2', ' without delay', ''));
    expect(amendment(table, under)).toMatchObject({
      status: 'IN_TEXT',
      change: { text: table.words('OP2').replace('shall', 'may') },
    });
  });

  it('rests on that one’s words: the digest of what is asked changes with them', () => {
    const table = inSession();
    const target = rewords(table, 'XAA', 'OP2', 'shall', 'should');
    const under = amending(table, 'XCI', target, ' without delay', '');
    const digest = wordingDigest(table.draft(), under);
    const ask = `${table.does(CHAIR, 'wording.ask', { amendment: under })}.1`;
    settles(table, amending(table, 'XDO', target, 'should', 'may'));
    expect(wordingDigest(table.draft(), under)).not.toBe(digest);
    expect(table.refuses(CHAIR, 'wording.settle', { ask }, { digest })).toMatch(/stale|ask.absent/);
  });

  it('may be to a new paragraph and to a split, and joins the text with them', () => {
    const table = inSession();
    const insert = proposes(table, 'XAA', {
      ...{ kind: 'insert', after: table.at('OP3'), provisionKind: 'operative', depth: 0 },
      text: 'Decides on one thing;',
    });
    const under = amending(table, 'XBE', insert, 'one', 'another');
    expect(lines(table)).toContain(
      'OP3 bis, amendment of XAA: Decides on [one / another – XBE] thing;',
    );
    settles(table, insert);
    expect(amendment(table, under).change).toMatchObject({
      kind: 'replace',
      text: 'Decides on another thing;',
    });
    const split = proposes(table, 'XAA', splitOf(table, 'OP3', 'directory '));
    const apart = amending(table, 'XCI', split, 'every year', 'each year');
    settles(table, split);
    expect(amendment(table, apart).change).toMatchObject({
      ...{ kind: 'replace', provision: table.at('OP3 ter') },
      text: 'and to report each year;',
    });
  });
});
