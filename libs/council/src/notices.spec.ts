import * as fc from 'fast-check';
import { type Audience, belongsTo, type Reader } from './audience';
import {
  addresseesOf,
  groupOfNotice,
  NOTICE_GROUPS,
  readsNoticesOf,
  tellingsOf,
  type Told,
  type ToldTo,
} from './notices';
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

  it('reach each addressee once, none beside the audience but observers whom they are for, marked so', () => {
    const to = fc.oneof(
      fc.constantFrom<ToldTo>('all', 'hall', 'observers', 'offices'),
      fc.subarray([...CODES, 'XYY', 'XZZ']),
    );
    const told: fc.Arbitrary<Told> = to.map((whom) => ({
      ...{ kind: 'silence.start', symbol: 'PC.SIL/1/26', due: null, to: whom },
    }));
    const observers = fc.subarray(['XYY', 'XZZ']);
    fc.assert(
      fc.property(fc.array(told, { maxLength: 3 }), audience, observers, (all, of, open) => {
        const reached = { audience: of, members: CODES, observers: open };
        const tellings = tellingsOf(all, reached);
        const names = tellings.map(({ addressee }) => addressee);
        expect(new Set(names).size).toBe(names.length);
        const own = addresseesOf(of, CODES);
        for (const { addressee, observing, told: one } of tellings) {
          expect([addressee, own.includes(addressee)]).toEqual([addressee, !observing]);
          if (!observing) continue;
          expect(open).toContain(addressee);
          expect(['hall', 'observers']).toContain(one.to);
        }
        // Who is told as one of all cannot be missing, whatever else is told.
        if (all.some((one) => one.to === 'all' || one.to === 'hall'))
          expect(names).toEqual(expect.arrayContaining([...own]));
      }),
    );
  });

  it('are read in the name of one’s delegation and of one’s offices, and of nobody else', () => {
    const observer = { delegation: 'XYY', member: false, chair: false, secretariat: false };
    expect(readsNoticesOf(observer)).toEqual(['XYY']);
    expect(readsNoticesOf({ ...observer, delegation: null })).toEqual([]);
    expect(readsNoticesOf({ ...observer, delegation: null, chair: true })).toEqual(['CHAIR']);
  });

  it('bear the names of acts, each in one group', () => {
    const kinds = Object.values(NOTICE_GROUPS).flat();
    expect(new Set(kinds).size).toBe(kinds.length);
    for (const kind of kinds) expect([kind, kind in ACCESS]).toEqual([kind, true]);
    expect(groupOfNotice('silence.extend')).toBe('silence');
    expect(groupOfNotice('journal.issue')).toBe('journals');
  });
});
