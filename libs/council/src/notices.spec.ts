import * as fc from 'fast-check';
import { type Audience, belongsTo, type Reader } from './audience';
import { addresseesOf, groupOfNotice, NOTICE_GROUPS, readsNoticesOf } from './notices';
import { ACCESS } from './access';

const CODES = ['XAA', 'XBB', 'XCC'];

const audience: fc.Arbitrary<Audience> = fc.record({
  delegations: fc.oneof(
    fc.constant('members' as const),
    fc.subarray(CODES).map((codes) => codes),
  ),
  chair: fc.boolean(),
  secretariat: fc.boolean(),
});
const reader: fc.Arbitrary<Reader> = fc.record({
  delegation: fc.constantFrom(null, ...CODES),
  member: fc.constant(true),
  chair: fc.boolean(),
  secretariat: fc.boolean(),
});

describe('notices', () => {
  it('are addressed to whoever belongs to the audience of the stream, and to nobody else', () => {
    fc.assert(
      fc.property(audience, reader, (of, who) => {
        const told = addresseesOf(of, CODES);
        const reads = readsNoticesOf({ ...who, member: who.delegation !== null });
        const isTold = reads.some((name) => told.includes(name));
        expect(isTold).toBe(belongsTo(of, { ...who, member: who.delegation !== null }));
      }),
    );
  });

  it('are no delegation’s that is no Member', () => {
    const stranger = { delegation: 'XYY', member: false, chair: false, secretariat: false };
    expect(readsNoticesOf(stranger)).toEqual([]);
    expect(readsNoticesOf({ ...stranger, chair: true })).toEqual(['CHAIR']);
  });

  it('bear the names of acts, each in one group', () => {
    const kinds = Object.values(NOTICE_GROUPS).flat();
    expect(new Set(kinds).size).toBe(kinds.length);
    for (const kind of kinds) expect([kind, kind in ACCESS]).toEqual([kind, true]);
    expect(groupOfNotice('silence.extend')).toBe('silence');
    expect(groupOfNotice('journal.issue')).toBe('journals');
  });
});
