import { type RepresentationRecords } from './representation';
import { seatFacts } from './seat-facts';

const member = (code: string) => ({
  ...{ code, kind: 'STATE' as const, names: [{ from: null, en: code, ru: code }] },
  statuses: [{ status: 'MEMBER' as const, from: { precision: 'unknown' as const } }],
});
const effects = { words: { en: 'None.', ru: 'Нет.' }, maySpeak: true, mayObject: true };
const RECORDS: RepresentationRecords = {
  ...{ participants: ['XAA', 'XBB'].map(member), persons: [], offices: [], chairmanships: [] },
  accreditations: [
    { person: 'head', delegation: 'XAA', function: 'head', from: 10, until: 20 },
    { person: 'adviser', delegation: 'XAA', function: 'adviser', from: 0, until: null },
    { person: 'charge', delegation: 'XAA', function: 'charge', from: 30, until: 40 },
  ],
  contested: [{ delegation: 'XBB', effects, from: 10, until: 20, cites: 'PC.DEC/1' }],
};

describe('the facts of a seat at an instant', () => {
  it('are vacant without head, chargé or deputy, which ends no membership', () => {
    const at = (instant: number) => seatFacts(RECORDS, 'XAA', instant);
    expect([9, 10, 19, 20, 30, 40].map((instant) => at(instant).seat)).toEqual([
      ...['vacant', 'occupied', 'occupied', 'vacant', 'occupied', 'vacant'],
    ]);
    expect(at(9)).toMatchObject({ status: 'MEMBER', contested: null });
  });

  it('are contested by a recorded decision alone, while it holds', () => {
    const at = (instant: number) => seatFacts(RECORDS, 'XBB', instant);
    expect([9, 10, 19, 20].map((instant) => at(instant).seat)).toEqual([
      ...['vacant', 'contested', 'contested', 'vacant'],
    ]);
    expect(at(10).contested).toMatchObject({ cites: 'PC.DEC/1', effects });
  });

  it('are none for a stranger', () => {
    expect(seatFacts(RECORDS, 'XZZ', 0)).toMatchObject({ status: null, membership: null });
  });
});
