import * as fc from 'fast-check';
import { appendTo, emptyHead, type Entry, entryHash } from './chain';
import { type ChainHead, type ErasureRow, type EventRow } from './rows';
import { verify } from './verification';

const STREAM = 'note:1';
const BY = { person: 'p1', delegation: 'XAA', as: 'national' };

interface Log {
  readonly rows: EventRow[];
  readonly contents: Entry['contents'][];
  readonly erasures: ErasureRow[];
  readonly head: ChainHead & { grade: string };
}

function logOf(length: number, grade: string): Log {
  let head = emptyHead(STREAM);
  const entries: Entry[] = [];
  for (let i = 1; i <= length; i++) {
    const happened = { type: 'note.write', v: 1, data: { text: `note ${i}` } };
    const next = appendTo(head, [happened], BY, `c${i}`, 1000 + i, [`salt${i}`]);
    entries.push(...next.entries);
    head = next.head;
  }
  const rows = entries.map((one) => one.event);
  return {
    rows,
    contents: entries.map((one) => one.contents),
    erasures: [],
    head: { ...head, grade },
  };
}

const findingOf = (log: Log) => verify(STREAM, log.rows, log.contents, log.erasures, log.head);
const without = <T extends { seq: number }>(list: T[], seq: number) =>
  list.filter((one) => one.seq !== seq);
const changed = <T extends { seq: number }>(list: T[], seq: number, change: (one: T) => T) =>
  list.map((one) => (one.seq === seq ? change(one) : one));
const rehashed = (row: EventRow): EventRow => ({ ...row, hash: entryHash(row, row.previous) });

/** What somebody with every right on the database might do to entry n, and what is to be found. */
const TAMPERINGS: Record<string, (log: Log, n: number) => [Log, object]> = {
  'a byte of the contents': (log, n) => [
    { ...log, contents: changed(log.contents, n, (c) => ({ ...c, payload: `${c.payload} ` })) },
    { seq: n, because: 'digest' },
  ],
  'the salt': (log, n) => [
    { ...log, contents: changed(log.contents, n, (c) => ({ ...c, salt: 'another' })) },
    { seq: n, because: 'digest' },
  ],
  'a column of the event': (log, n) => [
    { ...log, rows: changed(log.rows, n, (row) => ({ ...row, type: 'note.close' })) },
    { seq: n, because: 'hash' },
  ],
  'a column and its hash': (log, n) => [
    { ...log, rows: changed(log.rows, n, (row) => rehashed({ ...row, command: 'x' })) },
    n === log.rows.length ? { seq: n, because: 'head' } : { seq: n + 1, because: 'previous' },
  ],
  'an entry taken out': (log, n) => [
    { ...log, rows: without(log.rows, n) },
    { seq: n, because: n === log.rows.length ? 'head' : 'gap' },
  ],
  'an entry standing twice': (log, n) => [
    { ...log, rows: [...log.rows, log.rows[n - 1]!] },
    { seq: n, because: 'gap' },
  ],
  'contents gone without a certificate': (log, n) => [
    { ...log, contents: without(log.contents, n) },
    { seq: n, because: 'contents' },
  ],
  'the tail cut off': (log, n) => [
    { ...log, rows: log.rows.slice(0, n - 1) },
    { seq: n, because: 'head' },
  ],
  'the head turned back': (log, n) => [
    { ...log, head: { ...log.head, seq: n - 1 } },
    { seq: n, because: 'head' },
  ],
  'an instant before the one before': (log, n) => [
    {
      ...log,
      rows: changed(log.rows, n, (row) => rehashed({ ...row, at: n === 1 ? -1 : 1 })),
    },
    { seq: n, because: 'time' },
  ],
};

describe('verification', () => {
  it('finds an untouched log intact, an empty one too', () => {
    for (const length of [0, 1, 7])
      expect(findingOf(logOf(length, 'FORMAL'))).toEqual({
        ...{ stream: STREAM, verdict: 'intact', entries: length },
      });
  });

  it.each(Object.entries(TAMPERINGS))('names the first broken entry: %s', (_, tamper) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }).chain((length) =>
          fc.record({
            length: fc.constant(length),
            n: fc.integer({ min: 1, max: length }),
            grade: fc.constantFrom('FORMAL', 'INFORMAL'),
          }),
        ),
        ({ length, n, grade }) => {
          const [tampered, found] = tamper(logOf(length, grade), n);
          expect(findingOf(tampered)).toEqual({ stream: STREAM, verdict: 'damaged', ...found });
        },
      ),
    );
  });

  it('tells erased by rule from damaged', () => {
    const certificate = 'SEC.GAL/9/26';
    const erasures = [{ stream: STREAM, from: 1, to: 3, certificate }];
    const log = { ...logOf(4, 'INFORMAL'), erasures };
    const erased = { ...log, contents: log.contents.slice(3) };
    expect(findingOf(erased)).toEqual({
      ...{ stream: STREAM, verdict: 'erased', entries: 4, erased: 3 },
      certificates: [certificate],
    });
    expect(findingOf({ ...erased, contents: [] })).toMatchObject({ seq: 4, because: 'contents' });
    const formal = { ...erased, head: { ...erased.head, grade: 'FORMAL' } };
    expect(findingOf(formal)).toMatchObject({ seq: 1, because: 'contents' });
  });

  it('notices entries that have no head', () => {
    const { rows, contents } = logOf(2, 'FORMAL');
    expect(verify(STREAM, rows, contents, [], null)).toMatchObject({ seq: 1, because: 'head' });
  });
});
