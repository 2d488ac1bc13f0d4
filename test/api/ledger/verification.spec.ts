import { command, newNote } from './notes';
import { outcome, type Process, Processes, until } from './processes';

const CERTIFICATE = 'SEC.GAL/9/26';
const OFFICERS = ['SEC.1', 'SEC.2'] as const;

describe('the ledger, looked into', () => {
  let processes: Processes;
  let one: Process;
  let other: Process;

  beforeEach(async () => {
    processes = await Processes.on();
    [one, other] = [await processes.start(), await processes.start()];
  });
  afterEach(() => processes.end());

  const noted = async (
    kind: string,
    texts: string[],
    delegations: readonly string[] = ['XAA', 'XBB'],
  ) => {
    const stream = newNote(kind);
    const sent = [
      command(stream, 'note.open', { delegations }),
      ...texts.map((text) => command(stream, 'note.write', { text })),
    ];
    for (const each of sent) outcome(await one.ledger.execute({ person: 'XAA.1', command: each }));
    return stream;
  };
  /** Somebody with every right on the database, past triggers and policies. */
  const tamper = (sql: string) =>
    processes.as('superuser', 'SET session_replication_role = replica', sql);
  const findings = async () => (await one.maintenance.verifyAll()).damaged;

  describe('verification', () => {
    it('names a changed byte of the contents, and a changed column of an event', async () => {
      const [a, b, c] = [
        await noted('record', ['a']),
        await noted('record', ['b']),
        await noted('record', ['c']),
      ];
      expect(await findings()).toEqual([]);
      await tamper(
        `UPDATE contents SET payload = payload || ' ' WHERE stream = '${a}' AND seq = 2`,
      );
      await tamper(`UPDATE events SET at = at + 1 WHERE stream = '${b}' AND seq = 1`);
      expect(await findings()).toEqual(
        [
          { stream: a, verdict: 'damaged', seq: 2, because: 'digest' },
          { stream: b, verdict: 'damaged', seq: 1, because: 'hash' },
        ].sort((one, other) => (one.stream < other.stream ? -1 : 1)),
      );
      expect((await one.ledger.read(c))?.seq).toBe(2);
    });

    it('notices a tail that was cut off, a head that is gone, contents without a certificate', async () => {
      const cut = await noted('record', ['a', 'b', 'c']);
      for (const table of ['contents', 'events'])
        await tamper(`DELETE FROM ${table} WHERE stream = '${cut}' AND seq > 2`);
      expect(await findings()).toEqual([
        { stream: cut, verdict: 'damaged', seq: 3, because: 'head' },
      ]);
      await tamper(`DELETE FROM heads WHERE stream = '${cut}'`);
      expect(await findings()).toEqual([
        { stream: cut, verdict: 'damaged', seq: 1, because: 'head' },
      ]);
      const torn = await noted('note', ['a', 'b']);
      await tamper(`DELETE FROM contents WHERE stream = '${torn}' AND seq = 2`);
      expect(await findings()).toContainEqual({
        ...{ stream: torn, verdict: 'damaged', seq: 2, because: 'contents' },
      });
    });

    it('walks through streams longer than a page', async () => {
      const stream = await noted('record', []);
      const many = command(stream, 'note.write', { text: 'a', times: 2100 });
      outcome(await one.ledger.execute({ person: 'XAA.1', command: many }));
      expect(await one.maintenance.verifyAll()).toMatchObject({ entries: 2101, damaged: [] });
      await tamper(`UPDATE contents SET salt = 'x' WHERE stream = '${stream}' AND seq = 1500`);
      expect(await findings()).toEqual([
        { stream, verdict: 'damaged', seq: 1500, because: 'digest' },
      ]);
      expect((await other.ledger.read(stream))?.seq).toBe(2101);
    });
  });

  describe('erasing by rule', () => {
    it('takes the contents of an informal stream everywhere, and the chain still verifies', async () => {
      const stream = await noted('note', ['a secret', 'another']);
      await other.ledger.read(stream);
      other.ledger.follow(stream, () => undefined);
      const receipted = command(stream, 'note.object');
      await one.ledger.receipt({ person: 'XAA.1', command: receipted });
      expect(await one.maintenance.erase(stream, OFFICERS, CERTIFICATE)).toBe(3);

      const { erased, damaged } = await one.maintenance.verifyAll();
      expect(damaged).toEqual([]);
      expect(erased).toEqual([
        { ...{ stream, verdict: 'erased', entries: 3, erased: 3 }, certificates: [CERTIFICATE] },
      ]);
      for (const table of ['contents', 'outcomes', 'receipts'])
        expect(await processes.as('superuser', `SELECT * FROM ${table}`)).toEqual([]);
      for (const { ledger } of [one, other])
        await until('it is gone from memory', async () => (await ledger.read(stream)) === null);
      const more = { person: 'XAA.1', command: command(stream, 'note.write', { text: 'more' }) };
      expect(await one.ledger.execute(more)).toMatchObject({
        refusal: { rule: 'stream.readOnly' },
      });
      expect(await one.ledger.events(stream, 0)).toEqual([]);
    });

    it('refuses a formal stream, one officer twice, a stream that is not there', async () => {
      const [formal, informal] = [await noted('record', ['a']), await noted('note', ['a'])];
      const erase = (stream: string, officers: readonly [string, string]) =>
        one.maintenance.erase(stream, officers, CERTIFICATE);
      await expect(erase(formal, OFFICERS)).rejects.toThrow('erasure.informalOnly');
      await expect(erase(informal, ['SEC.1', 'SEC.1'])).rejects.toThrow('erasure.twoOfficers');
      await expect(erase(newNote(), OFFICERS)).rejects.toThrow('erasure.unknownStream');
      expect((await one.maintenance.verifyAll()).erased).toEqual([]);
    });

    it('is damage all the same where a formal stream was tampered with, certificate or not', async () => {
      const stream = await noted('record', ['a']);
      await tamper(`INSERT INTO erasures VALUES ('${stream}', 1, 2, '{a,b}', 'forged', 1)`);
      await tamper(`DELETE FROM contents WHERE stream = '${stream}'`);
      expect(await findings()).toEqual([
        { stream, verdict: 'damaged', seq: 1, because: 'contents' },
      ]);
    });
  });
});
