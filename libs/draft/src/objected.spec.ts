import { CHAIR, closes, head, inSession, proposes, puts, rewords, settles } from './table.support';
import { objectedIn } from './objected';
import { settledIn } from './status';
import { type Table } from './table.support';

const MEMBERS = { XAA: 'MEMBER', XBE: 'MEMBER', XCI: 'MEMBER', XDO: 'MEMBER' } as const;
const told = (table: Table) =>
  objectedIn(table.draft(), MEMBERS).map(({ kind, provision, amendment, objections }) => [
    ...[kind, table.draft().provisions[provision ?? '']?.label ?? null, amendment],
    objections.map(({ delegation, reason }) => [delegation, reason ?? null]),
  ]);

describe('what is objected to', () => {
  it('is told in the order of the text, with reasons, also when nothing is asked any more', () => {
    const table = inSession();
    expect(told(table)).toEqual([]);
    const amendment = rewords(table, 'XAA', 'OP2', 'shall', 'should');
    const wording = `${table.does(CHAIR, 'wording.ask', { amendment })}.1`;
    table.does(head('XCI'), 'objection.raise', { against: wording, reason: 'Too weak.' });
    const closing = `${table.does(CHAIR, 'provision.ask', { provision: table.at('OP1') })}.1`;
    table.does(head('XBE'), 'objection.raise', { against: closing });
    table.does(CHAIR, 'session.end', {});
    expect(told(table)).toEqual([
      ['closing', 'OP1', null, [['XBE', null]]],
      ['wording', 'OP2', amendment, [['XCI', 'Too weak.']]],
    ]);
  });

  it('is nothing where the objection was taken back, the words are others, or a Member has left', () => {
    const table = inSession();
    const against = puts(table);
    table.does(head('XCI'), 'objection.raise', { against });
    expect(told(table)).toEqual([['question', null, null, [['XCI', null]]]]);
    expect(objectedIn(table.draft(), { ...MEMBERS, XCI: 'OBSERVER_STATE' })).toEqual([]);
    table.does(head('XCI'), 'objection.withdraw', { against });
    expect(told(table)).toEqual([]);
  });
});

describe('what is settled and not closed', () => {
  it('is told from what nobody has read yet', () => {
    const table = inSession();
    const settled = () =>
      [...settledIn(table.draft())].map((id) => table.draft().provisions[id]!.label);
    expect(settled()).toEqual([]);
    settles(table, rewords(table, 'XAA', 'OP1', 'establish', 'set up'));
    const text = 'Welcomes the offer of a host;';
    settles(
      table,
      proposes(table, 'XBE', {
        ...{ kind: 'insert', after: table.at('OP2'), provisionKind: 'operative', depth: 0, text },
      }),
    );
    expect(settled()).toEqual(['OP1', 'OP2 bis']);
    closes(table, 'OP1');
    expect(settled()).toEqual(['OP2 bis']);
  });
});
