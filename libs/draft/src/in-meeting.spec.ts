import { CHAIR, closes, inSession, MEETING, puts, type Table } from './table.support';

/** A decision in a meeting is taken under its item (domain 4 (e) 1 and 5; practice 3 (e)). */
describe('a question', () => {
  let table: Table;
  beforeEach(() => {
    table = inSession();
    for (const label of ['PP1', 'OP1']) closes(table, label);
    table.does(CHAIR, 'draft.declareClean', {});
  });
  const putting = (): string => table.refuses(CHAIR, 'question.put', { meeting: MEETING });
  const falling = (): string => table.refuses(CHAIR, 'gavel', { meeting: MEETING });

  it('is put in a meeting that was convened', () => {
    table.meeting = { ...table.meeting, symbol: 'PC/2026-XXX' };
    expect(putting()).toBe('meeting.absent');
  });

  it.each(['CONVENED', 'SUSPENDED', 'CLOSED'])('is not put in a meeting that is %s', (status) => {
    table.meeting = { ...table.meeting, status };
    expect(putting()).toBe('meeting.notSitting');
  });

  it.each(['item-2', null])(
    'is not put while %s is open and not the draft’s own item',
    (current) => {
      table.meeting = { ...table.meeting, current };
      expect(putting()).toBe('item.notOpen');
    },
  );

  it('waits for the ruling on a point of order, and so does the gavel', () => {
    const waiting = { ...table.meeting, order: { delegation: 'XBE' } };
    table.meeting = waiting;
    expect(putting()).toBe('order.waits');
    table.meeting = { ...waiting, order: null };
    puts(table);
    table.meeting = waiting;
    expect(falling()).toBe('order.waits');
  });

  it('waits for the quorum of the meeting, where the council has one', () => {
    table.settings = { ...table.settings, quorum: { rule: 'number', value: 2 } };
    table.meeting = { ...table.meeting, seats: { XAA: 'head-XAA', XYA: 'head-XYA' } };
    expect(putting()).toBe('quorum.notMet');
    table.meeting = { ...table.meeting, seats: { XAA: 'head-XAA', XBE: 'head-XBE' } };
    expect(putting()).toBe('accepted');
  });

  it('is not gavelled while the meeting is suspended, nor in another meeting', () => {
    puts(table);
    table.meeting = { ...table.meeting, status: 'SUSPENDED' };
    expect(falling()).toBe('meeting.notSitting');
    expect(table.refuses(CHAIR, 'gavel', { meeting: 'PC/2026-XV' })).toBe('meeting.other');
    table.meeting = { ...table.meeting, status: 'OPEN' };
    table.does(CHAIR, 'gavel', { meeting: MEETING });
  });
});
