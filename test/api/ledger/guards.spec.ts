import { type Reader } from '@shanyrak/council';
import { command, newNote } from './notes';
import { outcome, type Process, Processes } from './processes';

describe('what guards the ledger', () => {
  let processes: Processes;
  let one: Process;

  beforeAll(async () => {
    processes = await Processes.on();
    one = await processes.start();
  });
  afterAll(() => processes.end());

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
  const refusal = (who: 'app' | 'owner' | 'superuser', ...sql: string[]) =>
    processes.as(who, `SET app.audience = 'ledger'`, ...sql).then(
      () => 'done',
      (error: Error) => error.message,
    );

  describe('the roles of the database', () => {
    it.each([
      `UPDATE events SET type = 'x'`,
      'DELETE FROM events',
      'TRUNCATE events CASCADE',
      `UPDATE contents SET payload = '{}'`,
      'DELETE FROM contents',
      'DELETE FROM heads',
      `UPDATE heads SET grade = 'INFORMAL'`,
      'DELETE FROM outcomes',
      `INSERT INTO erasures VALUES ('x', 1, 1, '{a,b}', 'c', 1)`,
    ])('let the server not: %s', async (sql) => {
      await noted('record', [], ['XDD']);
      expect(await refusal('app', sql)).toMatch(/permission denied/);
    });

    it.each([
      [`UPDATE events SET type = 'x'`, /events is append-only/],
      ['DELETE FROM events', /append-only|violates foreign key/],
      ['TRUNCATE events CASCADE', /append-only/],
      [`UPDATE contents SET payload = '{}'`, /contents is append-only/],
      ['DELETE FROM contents', /erased by rule only/],
      ['UPDATE heads SET delegations = NULL', /never widened/],
      ['UPDATE heads SET seq = seq - 1', /only goes forward/],
    ])('let even the owner and the superuser not: %s', async (sql, why) => {
      await noted('record', [], ['XDD']);
      for (const who of ['owner', 'superuser'] as const)
        expect(await refusal(who, sql)).toMatch(why);
    });
  });

  describe('row-level security', () => {
    const reader = (delegation: string | null, more: Partial<Reader> = {}): Reader => ({
      ...{ delegation, member: delegation !== null, chair: false, secretariat: false },
      ...more,
    });
    const seen = (who: Reader) =>
      one.ledger.asAudience(who, async (manager) => {
        const names = async (table: string) => {
          const sql = `SELECT DISTINCT stream FROM ${table} ORDER BY stream`;
          return (await manager.query<{ stream: string }[]>(sql)).map((row) => row.stream);
        };
        const [heads, events, contents] = [
          await names('heads'),
          await names('events'),
          await names('contents'),
        ];
        expect(events).toEqual(heads);
        expect(contents).toEqual(heads);
        expect(await names('receipts')).toEqual([]);
        expect(await names('outcomes')).toEqual([]);
        return heads;
      });

    it('shows a delegation what it is named in, others nothing at all', async () => {
      const theirs = await noted('record', ['a']);
      const everybodys = newNote('record');
      const opening = command(everybodys, 'note.open', { delegations: 'members' });
      outcome(await one.ledger.execute({ person: 'XAA.1', command: opening }));
      const both = [theirs, everybodys].sort();
      expect(await seen(reader('XAA'))).toEqual(both);
      expect(await seen(reader('XBB'))).toEqual(both);
      expect(await seen(reader('XCC'))).toEqual([everybodys]);
      expect(await seen(reader(null, { chair: true, secretariat: true }))).toEqual([everybodys]);
      await processes.as('superuser', `ALTER TABLE heads DISABLE TRIGGER USER`);
      await processes.as(
        'superuser',
        `UPDATE heads SET secretariat = true WHERE stream = '${theirs}'`,
      );
      expect(await seen(reader(null, { secretariat: true }))).toEqual(both);
      expect(await seen(reader(null, { chair: true }))).toEqual([everybodys]);
    });

    it('shows nothing to a session that reads for nobody, the owner’s too', async () => {
      await noted('record', ['a']);
      for (const who of ['app', 'owner'] as const)
        for (const table of ['heads', 'events', 'contents', 'outcomes', 'receipts', 'draft_list'])
          expect(await processes.as(who, `SELECT * FROM ${table}`)).toEqual([]);
    });

    it('lets nobody write who reads for a delegation', async () => {
      const stream = await noted('record', ['a']);
      const sql = `INSERT INTO events VALUES ('${stream}', 3, 1, 'x', 'x', 1, 'x', 'x', 'x')`;
      const written = processes.as('app', `SET app.audience = 'XAA'`, sql);
      await expect(written).rejects.toThrow(/row-level security/);
    });
  });
});
