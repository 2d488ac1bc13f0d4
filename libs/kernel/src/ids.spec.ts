import { isNamed, isUuid, nthOf, parseStream, streamName, uuidNamed, uuidSent } from './ids';
import { isInstant } from './instants';

const ID = '0191d7a2-0000-7000-8000-0000000000a1';

describe('names of things', () => {
  it('accepts one spelling of a UUID only', () => {
    expect(isUuid(ID)).toBe(true);
    for (const other of [ID.toUpperCase(), `${ID} `, ID.slice(1), '', 7, null])
      expect(isUuid(other)).toBe(false);
  });

  it('names new things after their command', () => {
    expect(nthOf(ID, 2)).toBe(`${ID}.2`);
  });

  it('makes one UUID of the same facts, whatever their order, and others of others', () => {
    expect(uuidNamed({ meeting: 'PC/2026-XIV' })).toBe('2778ccf8-c8ae-8bd8-8ff8-1979c23fb125');
    expect(isUuid(uuidNamed({ meeting: 'PC/2026-XIV' }))).toBe(true);
    expect(uuidNamed({ a: 1, b: 2 })).toBe(uuidNamed({ b: 2, a: 1 }));
    expect(uuidNamed({ a: 1 })).not.toBe(uuidNamed({ a: 2 }));
  });

  it('tells the council’s own names from what somebody sends', () => {
    const facts = { meeting: 'PC/2026-XIV' };
    expect(isNamed(uuidNamed(facts))).toBe(true);
    expect(isUuid(uuidSent(facts))).toBe(true);
    expect(isNamed(uuidSent(facts))).toBe(false);
    expect(uuidSent(facts)).toBe(uuidSent({ ...facts }));
  });

  it('reads what it writes, and nothing else', () => {
    expect(parseStream(streamName('draft', ID))).toEqual({ kind: 'draft', id: ID });
    for (const other of [ID, `Draft:${ID}`, `draft:${ID}x`, `draft:${'0'.repeat(36)}`, 'draft:'])
      expect(parseStream(other)).toBeNull();
  });
});

describe('instants', () => {
  it('are whole milliseconds since the epoch', () => {
    expect(isInstant(1_385_078_400_000)).toBe(true);
    for (const other of [1.5, -1, Number.NaN, '1', 2 ** 60, null])
      expect(isInstant(other)).toBe(false);
  });
});
