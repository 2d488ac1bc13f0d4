import { type ProposedChange } from './commands';
import { amendment } from './structure.support';
import { CHAIR, head, inSession, proposes, rewords, type Table } from './table.support';

/** What the structure of a text does not allow is refused by its rule (decision 7). */
const rule = (table: Table, delegation: string, change: ProposedChange): string =>
  table.refuses(head(delegation), 'amendment.propose', { change, language: 'en' });

describe('what the structure does not allow is refused by its rule', () => {
  const table = inSession();
  const at = (label: string): string => table.at(label);

  it('moves', () => {
    const title = table.draft().order[0]!;
    const move = (provision: string, after: string) =>
      ({ kind: 'move', provision, after }) as const;
    expect(rule(table, 'XAA', move(title, at('OP1')))).toBe('provision.title');
    expect(rule(table, 'XAA', move(at('OP2'), at('OP2(a)')))).toBe('provision.intoItself');
    expect(rule(table, 'XAA', move(at('OP2'), at('OP2')))).toBe('provision.intoItself');
    expect(rule(table, 'XAA', move(at('OP2'), at('OP1')))).toBe('amendment.nothing');
    expect(rule(table, 'XAA', move(at('OP2(a)'), title))).toBe('provision.depth');
    expect(rule(table, 'XAA', move(at('OP2'), 'nowhere'))).toBe('target.absent');
    expect(rule(table, 'XAA', move(at('OP2(a)'), at('OP1')))).toBe('accepted');
    expect(rule(table, 'XAA', move(at('OP2(a)'), at('OP3')))).toBe('amendment.revise');
  });

  it('splits and mergings', () => {
    const split = (label: string, text: string) =>
      ({ kind: 'split', provision: at(label), text }) as const;
    expect(rule(table, 'XAA', split('OP1', 'One line;'))).toBe('split.onePart');
    expect(rule(table, 'XAA', split('OP1', 'One line;\n '))).toBe('text.empty');
    const merge = (one: string, other: string) =>
      ({ kind: 'merge', provision: at(one), with: at(other), text: 'Both;' }) as const;
    expect(rule(table, 'XAA', merge('OP1', 'OP3'))).toBe('merge.apart');
    expect(rule(table, 'XAA', merge('PP2', 'OP1'))).toBe('merge.apart');
    expect(rule(table, 'XAA', merge('OP1', 'OP2'))).toBe('merge.apart');
    expect(rule(table, 'XAA', merge('OP2', 'OP3'))).toBe('merge.apart');
    expect(rule(table, 'XAA', merge('OP2(a)', 'OP2(b)'))).toBe('accepted');
    const line = { kind: 'replace', provision: at('OP1'), text: 'One;\nTwo;' } as const;
    expect(rule(table, 'XAA', line)).toBe('text.lineBreak');
  });

  it('amendments to amendments', () => {
    const target = rewords(table, 'XBE', 'OP3', 'Requests', 'Invites');
    const amend = (amendment: string, text: string) =>
      ({ kind: 'amend', amendment, text }) as const;
    expect(rule(table, 'XBE', amend(target, 'Asks;'))).toBe('amendment.revise');
    expect(rule(table, 'XCI', amend('none', 'Asks;'))).toBe('target.absent');
    const change = amendment(table, target).change;
    expect(rule(table, 'XCI', amend(target, 'text' in change ? change.text : ''))).toBe(
      'amendment.nothing',
    );
    const under = proposes(table, 'XCI', amend(target, 'Asks;'));
    expect(rule(table, 'XCI', amend(target, 'Begs;'))).toBe('amendment.revise');
    expect(rule(table, 'XDO', amend(under, 'Begs;'))).toBe('amendment.tooDeep');
    const gone = proposes(table, 'XBE', { kind: 'delete', provision: at('PP1') });
    expect(rule(table, 'XDO', amend(gone, 'Begs;'))).toBe('amendment.noWords');
    expect(
      table.refuses(CHAIR, 'text.propose', {
        ...{ change: amend(target, 'Asks it;'), language: 'en', settles: [] },
      }),
    ).toBe('text.ownWords');
  });
});
