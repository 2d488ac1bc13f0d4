import { Client } from 'pg';
import { command, newNote, type Note, OLD_NOTES } from './notes';
import { outcome, type Process, Processes, ruleOf, until } from './processes';

describe('an act against a deadline', () => {
  let processes: Processes;
  let one: Process;
  let other: Process;

  beforeAll(async () => {
    processes = await Processes.on();
    [one, other] = [await processes.start(), await processes.start()];
  });
  afterAll(() => processes.end());

  const execute = (sent: ReturnType<typeof command>, person = 'XAA.1', process = one) =>
    process.ledger.execute({ person, command: sent });
  /** A note that closes in so many milliseconds. */
  const closingIn = async (left: number) => {
    const stream = newNote();
    outcome(await execute(command(stream, 'note.open', { delegations: 'members' })));
    const due = (await one.ledger.now()) + left;
    outcome(await execute(command(stream, 'note.until', { until: due })));
    const close = { ...command(stream, 'note.close'), as: 'system' as const };
    return { stream, due, close };
  };
  const passed = (due: number) => until('it is due', async () => (await one.ledger.now()) >= due);
  const note = async (stream: string) => (await one.ledger.read(stream))!.state as unknown as Note;

  it('counts by its receipt, though the process that adopts is ahead of the one that objects', async () => {
    const { stream, due, close } = await closingIn(300);
    const objection = command(stream, 'note.object');
    const receivedAt = await other.ledger.receipt({ person: 'XBB.1', command: objection });
    expect(receivedAt).toBeLessThan(due);
    await passed(due);
    expect(ruleOf(await one.ledger.executeAsClock(close))).toBe('objection.stands');
    expect((await note(stream)).objections).toEqual(['XBB']);

    const answered = await execute(objection, 'XBB.1', other);
    expect(outcome(answered)).toMatchObject({ from: 3, to: 3 });
    expect((await note(stream)).objections).toEqual(['XBB']);
  });

  it('is late when it was received at the deadline or after', async () => {
    const { stream, due, close } = await closingIn(0);
    await passed(due);
    const objection = command(stream, 'note.object');
    await other.ledger.receipt({ person: 'XBB.1', command: objection });
    outcome(await one.ledger.executeAsClock(close));
    expect(ruleOf(await execute(objection, 'XBB.1', other))).toBe('objection.late');
    expect(await note(stream)).toMatchObject({ closed: true, objections: [] });
  });

  it('counts by its first receipt, however late it is decided, without any deadline’s command', async () => {
    const { stream, due } = await closingIn(200);
    const objection = command(stream, 'note.object');
    const first = await one.ledger.receipt({ person: 'XBB.1', command: objection });
    await passed(due);
    expect(await other.ledger.receipt({ person: 'XBB.1', command: objection })).toBe(first);
    expect(ruleOf(await execute(objection, 'XBB.1', other))).toBe(null);
  });

  it('is receipted under its own id only, and only where there is a stream', async () => {
    const { stream } = await closingIn(60_000);
    const objection = command(stream, 'note.object');
    expect(await one.ledger.receipt({ person: 'XBB.1', command: objection })).toEqual(
      expect.any(Number),
    );
    expect(await one.ledger.receipt({ person: 'XCC.1', command: objection })).toBe(undefined);
    const elsewhere = command(newNote(), 'note.object');
    expect(await one.ledger.receipt({ person: 'XBB.1', command: elsewhere })).toBe(undefined);
    const note = command(stream, 'note.write', { text: 'no deadline' });
    expect(await one.ledger.receipt({ person: 'XBB.1', command: note })).toBe(undefined);
  });

  it('is settled once: nothing waits after it has been decided', async () => {
    const { stream, close } = await closingIn(60_000);
    const objections = ['XBB.1', 'XCC.1', 'XDD.1'].map((person) => ({
      ...{ person, command: command(stream, 'note.object') },
    }));
    for (const objection of objections) await one.ledger.receipt(objection);
    outcome(await one.ledger.execute(objections[1]!));
    expect(ruleOf(await other.ledger.executeAsClock(close))).toBe('objection.stands');
    expect((await note(stream)).objections).toEqual(['XCC', 'XBB', 'XDD']);
    const sql = `SELECT FROM receipts WHERE stream = '${stream}' AND NOT settled`;
    expect(await processes.as('superuser', sql)).toEqual([]);
  });

  it('that is decided in the same group as the adoption counts once', async () => {
    const { stream, close } = await closingIn(60_000);
    const objection = { person: 'XBB.1', command: command(stream, 'note.object') };
    await one.ledger.receipt(objection);
    const [closed, objected] = await Promise.all([
      one.ledger.executeAsClock(close),
      one.ledger.execute(objection),
    ]);
    expect([ruleOf(closed), ruleOf(objected)]).toEqual(['objection.stands', null]);
    expect((await note(stream)).objections).toEqual(['XBB']);
  });

  it('is left to a newer release by one that cannot read the stream', async () => {
    const old = await processes.start(OLD_NOTES);
    const { stream, close } = await closingIn(60_000);
    await old.ledger.receipt({ person: 'XBB.1', command: command(stream, 'note.object') });
    expect(ruleOf(await old.ledger.executeAsClock(close))).toBe('stream.readOnly');
    expect(ruleOf(await one.ledger.executeAsClock(close))).toBe('objection.stands');
  });

  it('holds the deadline up when it cannot be decided: nothing is adopted past it', async () => {
    const { stream, close } = await closingIn(60_000);
    const broken = command(stream, 'note.object', { text: 'boom' });
    await one.ledger.receipt({ person: 'XBB.1', command: broken });
    await expect(one.ledger.executeAsClock(close)).rejects.toThrow('boom');
    expect((await note(stream)).closed).toBe(false);
  });

  it('waits while a deadline is being settled, and then is later than that', async () => {
    const { stream } = await closingIn(60_000);
    const settling = new Client({ connectionString: processes.database.appUrl });
    await settling.connect();
    const request = {
      ...{ stream, since: 0, reads: [], registers: [], prefix: 'PC', commands: [] },
      ...{ deadline: true, most: 10 },
    };
    await settling.query(`BEGIN; SELECT set_config('app.audience', 'ledger', true)`);
    await settling.query('SELECT ledger_open($1)', [JSON.stringify(request)]);
    const objection = { person: 'XBB.1', command: command(stream, 'note.object') };
    const receipt = one.ledger.receipt(objection);
    const waiting = `SELECT FROM pg_locks JOIN pg_database d ON d.oid = database
      WHERE locktype = 'advisory' AND NOT granted AND datname = current_database()`;
    await until('it waits', async () => (await processes.as('superuser', waiting)).length > 0);
    const settledAt = await one.ledger.now();
    await settling.query('COMMIT');
    expect(await receipt).toBeGreaterThanOrEqual(settledAt);
    await settling.end();
  });
});
