import * as fc from 'fast-check';
import { appendTo, emptyHead, entryHash, readEntry } from './chain';
import { GENESIS, type Happened } from './rows';

const BY = { person: 'p1', delegation: 'XAA', as: 'national' };
const happened: fc.Arbitrary<Happened> = fc.record({
  type: fc.constantFrom('note.write', 'note.close'),
  v: fc.constant(1),
  data: fc.record({ text: fc.string({ unit: 'grapheme' }) }),
});

describe('the chain', () => {
  it('numbers from 1 without gaps and names the hash before', () => {
    fc.assert(
      fc.property(fc.array(fc.array(happened, { minLength: 1, maxLength: 4 })), (commands) => {
        let head = emptyHead('note:1');
        let previous = GENESIS;
        let seq = 0;
        commands.forEach((happenings, i) => {
          const salts = happenings.map((_, n) => `${i}.${n}`);
          const appended = appendTo(head, happenings, BY, `c${i}`, 1000 + i, salts);
          for (const { event, contents } of appended.entries) {
            expect(event.seq).toBe(++seq);
            expect(event.previous).toBe(previous);
            expect(entryHash(event, event.previous)).toBe(event.hash);
            expect(contents.seq).toBe(event.seq);
            previous = event.hash;
          }
          head = appended.head;
          expect(head).toEqual({ stream: 'note:1', seq, hash: previous, at: 1000 + i });
        });
      }),
    );
  });

  it('covers every column', () => {
    const { entries } = appendTo(
      emptyHead('note:1'),
      [{ type: 'note.write', v: 1, data: {} }],
      BY,
      'c1',
      5,
      ['aa'],
    );
    const { event } = entries[0]!;
    const changes = [
      { stream: 'note:2' },
      { seq: 2 },
      { v: 2 },
      { type: 'note.close' },
      { digest: GENESIS },
      { at: 6 },
      { command: 'c2' },
    ];
    for (const change of changes)
      expect(entryHash({ ...event, ...change }, GENESIS)).not.toBe(event.hash);
    expect(entryHash(event, event.hash)).not.toBe(event.hash);
  });

  it('reads back what was written, with the instant in the room where one was certified', () => {
    const given: Happened[] = [
      { type: 'note.write', v: 1, data: { text: 'a' } },
      { type: 'note.write', v: 1, data: { text: 'b' }, occurredAt: 3 },
    ];
    const { entries } = appendTo(emptyHead('note:1'), given, BY, 'c1', 5, ['aa', 'bb']);
    const read = entries.map(({ event, contents }) => readEntry(event, contents.payload));
    expect(read).toEqual(
      given.map((one, i) => ({ ...one, seq: i + 1, at: 5, command: 'c1', by: BY })),
    );
  });

  it('refuses to go back in time and to write without a salt', () => {
    const head = { ...emptyHead('note:1'), at: 10 };
    const one: Happened[] = [{ type: 'note.write', v: 1, data: {} }];
    expect(() => appendTo(head, one, BY, 'c1', 9, ['aa'])).toThrow(RangeError);
    expect(() => appendTo(head, one, BY, 'c1', 10, [])).toThrow(RangeError);
  });
});
