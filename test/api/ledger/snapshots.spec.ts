import { Logger } from '@nestjs/common';
import { command, newNote, NOTES, type Note } from './notes';
import { outcome, type Process, Processes, until } from './processes';

/** Small, so that a short stream has some. */
const EVERY = 7;

describe('snapshots of streams', () => {
  let processes: Processes;
  let one: Process;
  let warned: string[];
  const begun: Process[] = [];

  beforeAll(async () => {
    processes = await Processes.on();
  });
  beforeEach(async () => {
    one = await started();
    warned = [];
    Logger.overrideLogger({
      ...{ log: () => undefined, error: () => undefined },
      warn: (words: unknown) => warned.push(String(words)),
    });
  });
  afterEach(() => Promise.all(begun.splice(0).map((process) => process.end())));
  afterAll(async () => {
    Logger.overrideLogger(false);
    await processes.end();
  });

  const started = async (snapshotEvery = EVERY) => {
    const process = await processes.start(NOTES, 60_000, { snapshotEvery });
    begun.push(process);
    return process;
  };
  const write = async (process: Process, stream: string, text: string, times = 1) =>
    outcome(
      await process.ledger.execute({
        person: 'XAA.1',
        command: command(stream, 'note.write', { text, times }),
      }),
    );
  const noted = async (kind: string, count: number, delegations = ['XAA', 'XBB']) => {
    const stream = newNote(kind);
    const opening = command(stream, 'note.open', { delegations });
    outcome(await one.ledger.execute({ person: 'XAA.1', command: opening }));
    for (let i = 0; i < count; i++) await write(one, stream, `${i}`, 1 + (i % 3));
    return stream;
  };
  const tamper = (sql: string) =>
    processes.as('superuser', 'SET session_replication_role = replica', sql);
  const kept = async (stream: string) => {
    const sql = `SELECT seq, state_version FROM snapshots WHERE stream = '${stream}' ORDER BY seq`;
    const rows = (await processes.as('superuser', sql)) as { seq: string; state_version: number }[];
    return rows.map(({ seq, state_version }) => ({ seq: Number(seq), version: state_version }));
  };
  /** Waits for what is written in the background: the newest lies fewer than EVERY events back. */
  const snapped = async (stream: string) => {
    const head = (await one.ledger.read(stream))!.seq;
    await until('the snapshot is there', async () => {
      const newest = (await kept(stream)).at(-1);
      return newest !== undefined && newest.seq > head - EVERY;
    });
  };
  /** What a process says of the stream that has never heard of it. */
  const readAnew = async (stream: string) => {
    const fresh = await started();
    const view = await fresh.ledger.read(stream);
    await fresh.end();
    return view;
  };
  /** Rows of events and contents that PostgreSQL reads while a fresh process does so; it counts them late. */
  const rowsReadBy = async (work: (fresh: Process) => Promise<unknown>) => {
    const counted = async () => {
      const rows = await processes.as(
        'superuser',
        `SELECT coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0) AS count
          FROM pg_stat_user_tables WHERE relname IN ('events', 'contents')`,
      );
      return Number((rows[0] as { count: string }).count);
    };
    await one.end();
    const before = await counted();
    const fresh = await started(500);
    await work(fresh);
    await fresh.end();
    await until('nobody else is connected', async () => {
      const sql = `SELECT FROM pg_stat_activity WHERE datname = current_database()
        AND application_name = 'shanyrak'`;
      return (await processes.as('superuser', sql)).length === 0;
    });
    return (await counted()) - before;
  };

  it('give the same as the log, wherever the snapshot and the end of the stream lie', async () => {
    for (const count of [0, 3, 6, 11, 40]) {
      const stream = await noted('record', count);
      if (count > EVERY) await snapped(stream);
      const fromSnapshot = await readAnew(stream);
      await tamper(`DELETE FROM snapshots WHERE stream = '${stream}'`);
      const fromLog = await readAnew(stream);
      expect(fromSnapshot).toStrictEqual(fromLog);
      expect(fromSnapshot).toStrictEqual(await one.ledger.read(stream));
    }
    expect(warned).toEqual([]);
  });

  it('are kept two to a stream, and go on from where a process begins anew', async () => {
    const stream = await noted('record', 30);
    await snapped(stream);
    const [older, newer] = await kept(stream);
    expect(newer!.seq - older!.seq).toBeGreaterThanOrEqual(EVERY);
    expect(await kept(stream)).toHaveLength(2);
    const other = await started();
    for (let i = 0; i < 2 * EVERY; i++) await write(other, stream, 'b');
    await until('there is a newer one', async () => (await kept(stream))[0]!.seq >= newer!.seq);
    expect((await readAnew(stream))!.state).toEqual((await one.ledger.read(stream))!.state);
  });

  it('are not made by two processes at once, nor within a command’s two round trips', async () => {
    const other = await started();
    const stream = await noted('record', 0);
    await Promise.all(
      Array.from({ length: 120 }, (_, i) => write(i % 2 ? one : other, stream, `${i}`)),
    );
    await Promise.all([one, other].map((process) => process.end()));
    const [older, newer] = await kept(stream);
    expect(newer!.seq - older!.seq).toBeGreaterThanOrEqual(EVERY);
    const text = `SELECT state FROM snapshots WHERE stream = '${stream}' AND seq = ${newer!.seq}`;
    const [row] = (await processes.as('superuser', text)) as { state: string }[];
    expect((JSON.parse(row!.state) as Note).texts).toHaveLength(newer!.seq - 1);
  });

  it.each([
    ['whose event the log does not have', `hash = repeat('f', 64)`, 'the log has another event'],
    ['whose state was changed', `state = replace(state, '"0"', '"x"')`, 'not as it was written'],
    ['that is cut off', 'state = left(state, -9)', 'not as it was written'],
  ])('%s: one is passed over with a word in the log', async (_, change, because) => {
    const stream = await noted('record', 30);
    await snapped(stream);
    const right = await one.ledger.read(stream);
    const [older, newer] = await kept(stream);
    await tamper(
      `UPDATE snapshots SET ${change} WHERE stream = '${stream}' AND seq = ${newer!.seq}`,
    );
    expect(await readAnew(stream)).toStrictEqual(right);
    expect(warned).toEqual([expect.stringContaining(`at ${newer!.seq} is passed over: `)]);
    expect(warned[0]).toContain(because);
    await tamper(
      `UPDATE snapshots SET ${change} WHERE stream = '${stream}' AND seq = ${older!.seq}`,
    );
    expect(await readAnew(stream)).toStrictEqual(right);
    expect(warned).toHaveLength(3);
  });

  it('of another version are not read, and go when one of this version is made', async () => {
    const stream = await noted('record', 30);
    await snapped(stream);
    const right = await one.ledger.read(stream);
    await tamper(
      `UPDATE snapshots SET state_version = 7, state = '{}', digest = 'x' WHERE stream = '${stream}'`,
    );
    const raised = { ...NOTES, record: { ...NOTES['record']!, stateVersion: 8 } };
    const newer = await processes.start(raised, 60_000, { snapshotEvery: EVERY });
    expect((await newer.ledger.read(stream))!.state).toStrictEqual(right!.state);
    expect(await readAnew(stream)).toStrictEqual(right);
    expect(warned).toEqual([]);
    await write(newer, stream, 'raised', EVERY);
    await newer.end();
    expect(await kept(stream)).toEqual([{ seq: right!.seq + EVERY, version: 8 }]);
  });

  it('are erased with the contents of an informal stream, and none is made afterwards', async () => {
    const stream = await noted('note', 30);
    await snapped(stream);
    expect(await one.maintenance.erase(stream, ['SEC.1', 'SEC.2'], 'SEC.GAL/9/26')).toBe(61);
    expect(await kept(stream)).toEqual([]);
    expect(await readAnew(stream)).toBe(null);

    const [hash] = (await processes.as(
      'superuser',
      `SELECT hash FROM heads WHERE stream = '${stream}'`,
    )) as { hash: string }[];
    // One that was put back all the same shows nothing.
    await tamper(`INSERT INTO snapshots VALUES
      ('${stream}', 1, 61, '${hash!.hash}', encode(sha256('{}'), 'hex'), '{}')`);
    expect(await readAnew(stream)).toBe(null);
    expect(warned).toContainEqual(expect.stringContaining('the contents have been erased'));
  });

  it('are shown to nobody but the ledger', async () => {
    const stream = await noted('record', 30);
    await snapped(stream);
    for (const audience of ['', 'XAA', 'secretariat', 'XAA+chair'])
      for (const who of ['app', 'owner'] as const) {
        const asking = `SET app.audience = '${audience}'`;
        expect(await processes.as(who, asking, 'SELECT * FROM snapshots')).toEqual([]);
        const written = processes.as(
          who,
          asking,
          `INSERT INTO snapshots VALUES ('${stream}', 2, 1, 'h', 'd', '{}')`,
        );
        await expect(written).rejects.toThrow(/row-level security/);
      }
    const changed = processes.as('app', `UPDATE snapshots SET state = '{}'`);
    await expect(changed).rejects.toThrow(/permission denied/);
  });

  it('are no part of verification, and a rebuild writes them anew', async () => {
    const stream = await noted('record', 30);
    await write(one, stream, 'many', 500);
    await snapped(stream);
    await tamper(`UPDATE snapshots SET hash = 'x', state = '{}' WHERE stream = '${stream}'`);
    expect((await one.maintenance.verifyAll()).damaged).toEqual([]);
    expect((await one.maintenance.rebuild()).unreadable).toEqual([]);
    const right = await one.ledger.read(stream);
    expect(await kept(stream)).toEqual([{ seq: right!.seq, version: 1 }]);
    expect(await readAnew(stream)).toStrictEqual(right);
    expect(warned).toEqual([]);
  });

  it('never carry a follower past what it has not heard', async () => {
    const stream = await noted('record', 0);
    const heard: number[] = [];
    one.ledger.follow(stream, (events) => heard.push(...events.map(({ seq }) => seq)));
    await one.ledger.read(stream);
    const other = await started();
    for (let i = 0; i < 10; i++) await write(other, stream, `${i}`, 3);
    await until('all is heard', () => heard.at(-1) === 31);
    // Whatever fails drops the state, and followers keep their place, at 31.
    await one.deafen();
    for (let i = 0; i < 4; i++) await write(other, stream, 'meanwhile', EVERY);
    await other.end();
    expect((await kept(stream)).every(({ seq }) => seq > 31)).toBe(true);
    const senseless = { person: 'XAA.1', command: command(stream, 'note.copy', null as never) };
    await expect(one.ledger.execute(senseless)).rejects.toThrow(TypeError);
    await one.ledger.read(stream);
    await until('all is heard', () => heard.at(-1) === 59);
    expect(heard).toEqual(Array.from({ length: 58 }, (_, i) => i + 2));
  });

  it('keep the cost of a stream of 20,000 events from growing with its age', async () => {
    const stream = await noted('record', 0);
    const payload =
      '{"by":{"as":"national","delegation":"XAA","person":"XAA.1"},"data":{"until":9}}';
    await processes.as(
      'superuser',
      `INSERT INTO events SELECT '${stream}', n, 1, 'note.until', 'd', 0, 'c' || n, 'h', 'h' || n
        FROM generate_series(2, 20000) n`,
      `INSERT INTO contents SELECT '${stream}', n, 's', '${payload}' FROM generate_series(2, 20000) n`,
      `UPDATE heads SET seq = 20000, hash = 'h20000' WHERE stream = '${stream}'`,
    );
    const replayed = await rowsReadBy(({ ledger }) => ledger.read(stream));
    expect(replayed).toBeGreaterThanOrEqual(40_000);

    const busy = await started(500);
    for (let i = 0; i < 20; i++) await write(busy, stream, `${i}`);
    await busy.end();
    const read = await rowsReadBy(async ({ ledger }) => {
      const view = await ledger.read(stream);
      expect(view!.seq).toBe(20_020);
      expect((view!.state as unknown as Note).texts).toHaveLength(20);
    });
    expect(read).toBeLessThan(200);
    // A page is read before it shows that the stream is long.
    const written = await rowsReadBy((fresh) => write(fresh, stream, 'the last'));
    expect(written).toBeLessThan(2_500);
  });
});
