import { rollingText } from './rolling';
import { draftBadge, provisionStatus } from './status';
import {
  CHAIR,
  closes,
  head,
  inSession,
  proposes,
  rewords,
  settles,
  type Table,
} from './table.support';

/** What an acceptance means for the other amendments (design 4), and what the table then shows. */
const status = (table: Table, id: string): string => table.draft().amendments[id]!.status;

describe('when one amendment is accepted', () => {
  it('disjoint ones are carried, in either order to the same words', () => {
    const outcome = (first: 'verb' | 'haste'): string => {
      const table = inSession();
      const verb = rewords(table, 'XAA', 'OP2', 'shall', 'should');
      const haste = rewords(table, 'XBE', 'OP2', ' without delay', '');
      for (const id of first === 'verb' ? [verb, haste] : [haste, verb]) settles(table, id);
      return table.words('OP2');
    };
    expect(outcome('verb')).toBe(outcome('haste'));
    expect(outcome('verb')).toContain('should designate one contact point each;');
  });

  it('one inside another’s deletion goes back to its sponsor, its own words untouched', () => {
    const table = inSession();
    const inside = rewords(table, 'XBE', 'OP1', 'directory', 'public directory');
    const words = table.draft().amendments[inside]!.change;
    settles(table, proposes(table, 'XAA', { kind: 'delete', provision: table.at('OP1') }));
    expect(table.draft().amendments[inside]).toMatchObject({ status: 'RETURNED', change: words });
    expect(rollingText(table.draft(), 'en').plain).not.toContain('OP1');
  });

  it('a deletion stands beside words that were only shortened, and comes back from rewritten ones', () => {
    const table = inSession();
    const gone = proposes(table, 'XAA', { kind: 'delete', provision: table.at('OP3') });
    settles(table, rewords(table, 'XBE', 'OP3', ' and to report every year', ''));
    expect(status(table, gone)).toBe('IN_TEXT');
    const text = 'Welcomes that a list be kept by whoever offers to do so;';
    settles(table, proposes(table, 'XCI', { kind: 'replace', provision: table.at('OP3'), text }));
    expect(status(table, gone)).toBe('RETURNED');
  });

  it('of two deletions the other is satisfied, and an insertion after it stays', () => {
    const table = inSession();
    const provision = table.at('OP1');
    const one = proposes(table, 'XAA', { kind: 'delete', provision });
    const two = proposes(table, 'XBE', { kind: 'delete', provision });
    const beside = proposes(table, 'XCI', {
      ...{ kind: 'insert', after: provision, provisionKind: 'operative', depth: 0 },
      text: 'Welcomes the offer of a host;',
    });
    settles(table, one);
    expect([status(table, two), status(table, beside)]).toEqual(['SATISFIED', 'IN_TEXT']);
    settles(table, beside);
    const { order, provisions } = table.draft();
    expect(order.indexOf(table.at('OP1 bis'))).toBe(order.indexOf(provision) + 1);
    expect(provisions[provision]!.deleted).toBe(true);
  });

  it('new paragraphs at one place stand in the order in which they were accepted', () => {
    const table = inSession();
    const insert = { kind: 'insert', provisionKind: 'operative', depth: 0 } as const;
    const after = table.at('OP2');
    const one = proposes(table, 'XAA', { ...insert, after, text: 'Decides on one thing;' });
    const two = proposes(table, 'XBE', { ...insert, after, text: 'Decides on another;' });
    settles(table, two);
    settles(table, one);
    const { order, provisions } = table.draft();
    const labels = order.map((id) => provisions[id]!.label);
    expect(labels.slice(4)).toEqual([
      ...['OP2', 'OP2(a)', 'OP2(b)', 'OP2 ter', 'OP2 bis', 'OP3', 'OP4'],
    ]);
  });

  it('a Chair’s text that keeps the words settles the bracket with nothing retained', () => {
    const table = inSession();
    const rivals = [
      rewords(table, 'XAA', 'OP2', 'shall', 'should'),
      rewords(table, 'XBE', 'OP2', 'shall', 'may'),
    ];
    closes(table, 'OP1');
    const change = {
      kind: 'replace',
      provision: table.at('OP2'),
      text: table.words('OP2'),
    } as const;
    const empty = { change, language: 'en', settles: [] };
    expect(table.refuses(CHAIR, 'text.propose', empty)).toBe('amendment.nothing');
    expect(table.refuses(CHAIR, 'text.propose', { ...empty, settles: ['none'] })).toBe(
      'target.absent',
    );
    settles(table, `${table.does(CHAIR, 'text.propose', { ...empty, settles: rivals })}.1`);
    expect(rivals.map((id) => status(table, id))).toEqual(['NOT_RETAINED', 'NOT_RETAINED']);
    expect(provisionStatus(table.draft(), table.at('OP2'))).toBe('OPEN');
    expect(table.draft().provisions[table.at('OP2')]!.behind).toEqual([]);
  });

  it('a Chair’s text may take up a proposed paragraph in words of its own', () => {
    const table = inSession();
    const paragraph = proposes(table, 'XAA', {
      ...{ kind: 'insert', after: table.at('OP3'), provisionKind: 'operative', depth: 0 },
      text: 'Requests the Secretariat to print the directory;',
    });
    const text = table.words('OP3').replace('keep', 'keep and print');
    const change = { kind: 'replace', provision: table.at('OP3'), text } as const;
    const chairs = { change, language: 'en', settles: [paragraph, paragraph] };
    settles(table, `${table.does(CHAIR, 'text.propose', chairs)}.1`);
    expect(status(table, paragraph)).toBe('NOT_RETAINED');
    expect(rollingText(table.draft(), 'en').plain).not.toContain('[');
  });

  it('the status of a provision follows from what stands on it', () => {
    const table = inSession();
    const op1 = table.at('OP1');
    const now = (): string => provisionStatus(table.draft(), op1);
    expect([now(), draftBadge(table.draft())]).toEqual(['OPEN', 'OPEN']);
    closes(table, 'OP1');
    expect(now()).toBe('AGREED');
    table.does(head('XCI'), 'stance.set', { target: op1, stance: 'reserve' });
    expect(now()).toBe('RESERVED');
    const amendment = rewords(table, 'XAA', 'OP1', 'establish', 'set up');
    expect(now()).toBe('BRACKETED');
    settles(table, amendment);
    table.does(head('XCI'), 'stance.lift', { target: op1 });
    expect(now()).toBe('OPEN');
  });
});
