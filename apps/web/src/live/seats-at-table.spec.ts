import { seatsAtTable } from './seats-at-table';

describe('the seats at the table', () => {
  it('are those of all Members, also of one that nobody has taken', () => {
    const roster = { XAA: 'MEMBER', XGE: 'MEMBER', XOB: 'OBSERVER_STATE' } as const;
    expect(seatsAtTable(roster, { XAA: 'remote' })).toEqual([
      { code: 'XAA', place: 'remote' },
      { code: 'XGE', place: 'nobodyYet' },
    ]);
  });
});
