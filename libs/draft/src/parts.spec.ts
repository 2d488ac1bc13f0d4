import { type ProposedChange } from './commands';
import { labels, status } from './structure.support';
import { CHAIR, head, inSession, OFFICER, proposes, settles, type Table } from './table.support';

/** A part belongs to its paragraph, whatever else is accepted there (decision 7). */
const operative = (table: Table): string[] => labels(table).slice(3);
const brings = (table: Table, by: string, after: string, depth: 0 | 1): string =>
  proposes(table, by, {
    ...{ kind: 'insert', after: table.at(after), text: 'New words;' },
    ...{ provisionKind: depth === 0 ? 'operative' : 'subparagraph', depth },
  });
const moves = (table: Table, by: string, label: string, after: string): string =>
  proposes(table, by, { kind: 'move', provision: table.at(label), after: table.at(after) });
const deletes = (table: Table, by: string, label: string): string =>
  proposes(table, by, { kind: 'delete', provision: table.at(label) });

describe('a part', () => {
  it('comes into the paragraph after which it was proposed, not into a new one behind it', () => {
    const table = inSession();
    settles(table, brings(table, 'XAA', 'OP1', 0));
    settles(table, brings(table, 'XBE', 'OP1', 1));
    settles(table, moves(table, 'XCI', 'OP2(a)', 'OP1'));
    expect(operative(table).slice(0, 4)).toEqual(['OP1', 'OP1(0) bis', 'OP2(a)', 'OP1 bis']);
    table.does(CHAIR, 'draft.declareClean', {});
    expect(operative(table).slice(0, 4)).toEqual(['OP1', 'OP1(a)', 'OP1(b)', 'OP2']);
  });

  it('stays with the first part of a split, whichever is accepted first', () => {
    const played = (splitFirst: boolean): string[] => {
      const table = inSession();
      const text = table.words('OP1').replace(' a directory', '\na directory');
      const split = proposes(table, 'XAA', { kind: 'split', provision: table.at('OP1'), text });
      const part = brings(table, 'XBE', 'OP1', 1);
      for (const one of splitFirst ? [split, part] : [part, split]) settles(table, one);
      return operative(table);
    };
    expect(played(true)).toEqual(played(false));
  });

  it('returns when its paragraph is deleted or merged into another, rather than change hands', () => {
    const table = inSession();
    const part = brings(table, 'XAA', 'OP4', 1);
    settles(table, deletes(table, 'XBE', 'OP4'));
    expect(status(table, part)).toBe('RETURNED');
    const another = inSession();
    const [one, next] = [another.at('OP3'), another.at('OP4')];
    const orphan = brings(another, 'XAA', 'OP4', 1);
    settles(
      another,
      proposes(another, 'XBE', { kind: 'merge', provision: one, with: next, text: 'Both.' }),
    );
    expect(status(another, orphan)).toBe('RETURNED');
  });

  it('returns the deletion of the paragraph into which it came: that could not be settled', () => {
    const table = inSession();
    const deletion = deletes(table, 'XAA', 'OP4');
    const change = { kind: 'delete', provision: table.at('OP3') } as const;
    const proposed = { change, language: 'en', settles: [] };
    const chairs = `${table.does(CHAIR, 'text.propose', proposed)}.1`;
    settles(table, brings(table, 'XBE', 'OP4', 1));
    settles(table, moves(table, 'XCI', 'OP2(a)', 'OP3'));
    expect([status(table, deletion), status(table, chairs)]).toEqual(['RETURNED', 'RETURNED']);
    table.does(head('XAA'), 'amendment.withdraw', { amendment: deletion });
  });
});

describe('a move', () => {
  it('returns when the paragraph after which it would stand is moved: no order of acceptance decides', () => {
    const table = inSession();
    const first = moves(table, 'XAA', 'OP1', 'OP3');
    settles(table, moves(table, 'XBE', 'OP3', 'OP4'));
    expect(status(table, first)).toBe('RETURNED');
  });

  it('names the parts that came into it, and no other, after its new label', () => {
    const table = inSession();
    settles(table, moves(table, 'XAA', 'OP2(a)', 'OP3'));
    settles(table, moves(table, 'XBE', 'OP3', 'OP4'));
    table.does(OFFICER, 'revision.issue', {});
    expect(operative(table).slice(-3)).toEqual(['OP4', 'OP4 bis', 'OP4 bis(0) bis']);
  });

  it('does not take the first letters of a foreign label for its own', () => {
    const table = inSession();
    settles(table, brings(table, 'XAA', 'OP1', 0));
    settles(table, brings(table, 'XAA', 'OP1 bis', 1));
    settles(table, moves(table, 'XBE', 'OP1 bis(0) bis', 'OP1'));
    settles(table, moves(table, 'XCI', 'OP1', 'OP4'));
    table.does(OFFICER, 'revision.issue', {});
    expect(operative(table).slice(-2)).toEqual(['OP4 bis', 'OP4 bis(0) bis']);
  });
});

describe('what stands behind a moved paragraph', () => {
  it('returns where it is new, and goes along where it is a part', () => {
    const table = inSession();
    const behind = brings(table, 'XAA', 'OP3', 0);
    const part = brings(table, 'XBE', 'OP3', 1);
    settles(table, moves(table, 'XCI', 'OP3', 'PP2'));
    expect([status(table, behind), status(table, part)]).toEqual(['RETURNED', 'IN_TEXT']);
    settles(table, part);
    expect(operative(table).slice(0, 3)).toEqual(['OP3', 'OP3(0) bis', 'OP1']);
  });
});

describe('a split into many', () => {
  it('says the order of the text once, with its last part', () => {
    const table = inSession();
    const text = Array.from({ length: 40 }, (_, n) => `Part ${n};`).join('\n');
    settles(table, proposes(table, 'XAA', { kind: 'split', provision: table.at('OP1'), text }));
    const orders = table
      .events()
      .filter((event) => event.type === 'provision.change' && event.data.order !== null);
    expect(orders).toHaveLength(1);
    expect(operative(table).slice(0, 3)).toEqual(['OP1', 'OP1 bis', 'OP1 ter']);
    expect(operative(table)).toHaveLength(45);
  });
});

describe('a text of the Chair that merges two', () => {
  it('takes the place of both earlier ones', () => {
    const table = inSession();
    const chairs = (change: ProposedChange): string => {
      const said = { change, language: 'en', settles: [] };
      return `${table.does(CHAIR, 'text.propose', said)}.1`;
    };
    const [one, next] = [table.at('OP3'), table.at('OP4')];
    const first = chairs({ kind: 'replace', provision: one, text: 'One;' });
    const second = chairs({ kind: 'replace', provision: next, text: 'Two.' });
    const both = chairs({ kind: 'merge', provision: one, with: next, text: 'Both.' });
    expect([first, second, both].map((id) => status(table, id))).toEqual([
      ...['SUPERSEDED', 'NOT_RETAINED', 'IN_TEXT'],
    ]);
  });
});
