import { command, newNote, type Note } from './notes';
import { outcome, type Process, Processes, roundTrips, ruleOf } from './processes';

describe('the ledger, writing', () => {
  let processes: Processes;
  let one: Process;
  let other: Process;

  beforeAll(async () => {
    processes = await Processes.on();
    [one, other] = [await processes.start(), await processes.start()];
  });
  afterAll(() => processes.end());

  const open = async (kind?: string) => {
    const stream = newNote(kind);
    const sent = command(stream, 'note.open', { delegations: 'members' });
    outcome(await one.ledger.execute({ person: 'XAA.1', command: sent }));
    return stream;
  };
  const write = (process: Process, stream: string, text: string, times = 1) =>
    process.ledger.execute({
      person: 'XAA.1',
      command: command(stream, 'note.write', { text, times }),
    });
  const note = async (stream: string) => (await one.ledger.read(stream))!.state as unknown as Note;

  it('keeps one chain without gaps under 200 commands from two processes at once', async () => {
    const stream = await open();
    const all = Array.from({ length: 200 }, (_, i) => write(i % 2 ? one : other, stream, `${i}`));
    const outcomes = (await Promise.all(all)).map(outcome);
    const numbers = outcomes.map(({ from }) => from).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 200 }, (_, i) => i + 2));
    const events = await other.ledger.events(stream, 0, 500);
    expect(events.map(({ seq }) => seq)).toEqual(Array.from({ length: 201 }, (_, i) => i + 1));
    outcomes.forEach(({ from }, i) =>
      expect(events[from - 1]!.data).toEqual({ text: `${i}`, times: 1 }),
    );
    const { damaged } = await one.maintenance.verifyAll();
    expect(damaged).toEqual([]);
  });

  it('keeps words as they are, whatever they look like to a database', async () => {
    const stream = await open();
    const words = ["it's", 'a \\ "b"', '$said$', '$said', '$$', "'); DROP TABLE events; --"];
    for (const text of words) outcome(await write(one, stream, text));
    const events = await other.ledger.events(stream, 1);
    expect(events.map(({ data }) => (data as unknown as { text: string }).text)).toEqual(words);
  });

  it('takes two round trips for a group, however many commands are in it', async () => {
    const stream = await open();
    await write(one, stream, 'warm');
    const sent = await roundTrips(one.source, () =>
      Promise.all(Array.from({ length: 64 }, (_, i) => write(one, stream, `${i}`))),
    );
    expect(sent).toHaveLength(2);
    expect(sent[0]).toMatch(/^BEGIN.*ledger_open/s);
    expect(sent[1]).toMatch(/^SELECT ledger_append.*COMMIT$/s);
  });

  it('queues what comes meanwhile, and takes it all in the next group', async () => {
    const stream = await open();
    const sent = await roundTrips(one.source, async () => {
      const first = write(one, stream, 'first');
      await new Promise((resolve) => setImmediate(resolve));
      await Promise.all([
        first,
        ...Array.from({ length: 50 }, (_, i) => write(one, stream, `${i}`)),
      ]);
    });
    expect(sent).toHaveLength(4);
  });

  it('decides each command on the state that the former ones left', async () => {
    const stream = await open();
    const verdicts = await Promise.all(['a', '', 'b'].map((text) => write(one, stream, text)));
    expect(verdicts.map(ruleOf)).toEqual([null, 'stale', null]);
    expect((await note(stream)).texts).toEqual(['a', 'b']);
  });

  it('lets a poisoned command fail alone: one that the rules choke on', async () => {
    const stream = await open();
    const settled = await Promise.allSettled(['a', 'boom', 'b'].map((t) => write(one, stream, t)));
    expect(settled.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((await note(stream)).texts).toEqual(['a', 'b']);
  });

  it('lets a poisoned command fail alone: one whose rows the database refuses', async () => {
    const stream = await open();
    const texts = ['a', 'version 0', 'b', 'c'];
    const settled = await Promise.allSettled(texts.map((text) => write(one, stream, text)));
    expect(settled.map(({ status }) => status)).toEqual([
      ...['fulfilled', 'rejected', 'fulfilled', 'fulfilled'],
    ]);
    expect((await note(stream)).texts).toEqual(['a', 'b', 'c']);
    expect((await one.maintenance.verifyAll()).damaged).toEqual([]);
  });

  it('refuses an event of more than 64 kB, and takes one of just less', async () => {
    const stream = await open();
    expect(ruleOf(await write(one, stream, 'я'.repeat(33_000)))).toBe('event.tooLarge');
    expect(ruleOf(await write(one, stream, 'я'.repeat(32_000)))).toBe(null);
  });

  it('catches up with a stream longer than a page before it writes', async () => {
    const stream = await open();
    await write(other, stream, 'many', 2100);
    const late = await processes.start();
    expect(outcome(await write(late, stream, 'last')).from).toBe(2102);
  });

  it('commits the events of one command together', async () => {
    const stream = await open();
    const { from, to } = outcome(await write(one, stream, 'three', 3));
    expect(to - from).toBe(2);
    const events = await one.ledger.events(stream, 1);
    expect(new Set(events.map(({ command }) => command)).size).toBe(1);
  });

  it('gives the numbers of a register without gaps, whatever fails between', async () => {
    const streams = await Promise.all([open(), open(), open()]);
    const number = (process: Process, stream: string) =>
      process.ledger.execute({ person: 'XAA.1', command: command(stream, 'note.number') });
    await Promise.allSettled(
      Array.from({ length: 30 }, (_, i) => [
        number(i % 2 ? one : other, streams[i % 3]!),
        write(one, streams[i % 3]!, 'boom'),
      ]).flat(),
    );
    const notes = await Promise.all(streams.map(note));
    const numbers = notes.flatMap(({ numbers }) => numbers).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
    const [row] = await processes.as('superuser', 'SELECT name, next FROM registers');
    expect(row).toMatchObject({ name: expect.stringMatching(/^PC\.DD\/\d\d$/), next: '31' });
  });

  it('reads another stream as it is at that instant, and knows when there is none', async () => {
    const [source, stream] = [await open('record'), await open()];
    await write(other, source, 'theirs');
    for (const from of [source, newNote('record')])
      outcome(
        await one.ledger.execute({
          person: 'XAA.1',
          command: command(stream, 'note.copy', { text: from }),
        }),
      );
    expect((await note(stream)).texts).toEqual(['theirs', 'nothing']);
  });

  it('opens a stream once, and refuses what is not there', async () => {
    const stream = newNote();
    const opening = () => command(stream, 'note.open', { delegations: 'members' });
    const verdicts = await Promise.all(
      [one, other].map(({ ledger }) => ledger.execute({ person: 'XAA.1', command: opening() })),
    );
    expect(verdicts.map(ruleOf).sort()).toEqual([null, 'stream.exists'].sort());
    expect(ruleOf(await write(one, newNote(), 'a'))).toBe('stream.absent');
    expect(ruleOf(await write(one, 'ghost:1', 'a'))).toBe('stream.absent');
  });

  it('never goes back in time, even where the clock does', async () => {
    const stream = await open();
    const ahead = Date.now() + 3_600_000;
    await processes.as('superuser', `UPDATE heads SET at = ${ahead} WHERE stream = '${stream}'`);
    expect(outcome(await write(other, stream, 'later')).at).toBe(ahead);
    expect(outcome(await write(one, stream, 'later still')).at).toBe(ahead);
  });

  it('takes nothing in the name of the clock from outside', async () => {
    const stream = await open();
    const close = { ...command(stream, 'note.close'), as: 'system' as const };
    expect(ruleOf(await one.ledger.execute({ person: 'XAA.1', command: close }))).toBe(
      'access.denied',
    );
    expect(ruleOf(await one.ledger.executeAsClock(close))).toBe(null);
    const [, event] = await one.ledger.events(stream, 0);
    expect(event!.by).toMatchObject({ as: 'system', delegation: null });
  });
});
