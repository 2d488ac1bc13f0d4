import { command, newNote, type Note, OLD_NOTES } from './notes';
import { outcome, type Process, Processes, ruleOf, until } from './processes';

describe('following a stream', () => {
  let processes: Processes;
  let one: Process;

  beforeEach(async () => {
    processes = await Processes.on();
    one = await processes.start();
  });
  afterEach(() => processes.end());

  const execute = async ({ ledger }: Process, sent: ReturnType<typeof command>) =>
    outcome(await ledger.execute({ person: 'XAA.1', command: sent }));
  const open = async () => {
    const stream = newNote();
    await execute(one, command(stream, 'note.open', { delegations: 'members' }));
    return stream;
  };
  const write = (process: Process, stream: string, text: string, times = 1) =>
    execute(process, command(stream, 'note.write', { text, times }));
  const numbersHeard = ({ ledger }: Process, stream: string) => {
    const heard: number[] = [];
    ledger.follow(stream, (events, view) => {
      heard.push(...events.map(({ seq }) => seq));
      expect(view.seq).toBe(heard.at(-1));
      expect((view.state as unknown as Note).texts).toHaveLength(view.seq - 1);
    });
    return heard;
  };
  const from2To = (last: number) => Array.from({ length: last - 1 }, (_, i) => i + 2);

  it('hears own and other processes’ events strictly by number', async () => {
    const other = await processes.start();
    const stream = await open();
    const heard = [one, other].map((process) => numbersHeard(process, stream));
    await Promise.all([one, other].map(({ ledger }) => ledger.read(stream)));
    await Promise.all(
      Array.from({ length: 100 }, (_, i) =>
        write(i % 3 ? one : other, stream, `${i}`, 1 + (i % 2)),
      ),
    );
    await until('all is heard', () => heard.every((numbers) => numbers.at(-1) === 151));
    for (const numbers of heard) expect(numbers).toEqual(from2To(151));
  });

  it('is told after the acknowledgement', async () => {
    const stream = await open();
    const order: string[] = [];
    one.ledger.follow(stream, () => order.push('told'));
    await one.ledger.read(stream);
    await write(one, stream, 'a').then(() => order.push('acknowledged'));
    await until('it is told', () => order.includes('told'));
    expect(order).toEqual(['acknowledged', 'told']);
  });

  it('begins after what the reader has read, and ends when the reader leaves', async () => {
    const stream = await open();
    for (const text of ['a', 'b']) await write(one, stream, text);
    const other = await processes.start();
    const heard: number[] = [];
    const leave = other.ledger.follow(stream, (events) =>
      heard.push(...events.map(({ seq }) => seq)),
    );
    expect((await other.ledger.read(stream))!.seq).toBe(3);
    await write(one, stream, 'c');
    await until('the next is heard', () => heard.length > 0);
    leave();
    await write(one, stream, 'd');
    expect((await other.ledger.read(stream))!.seq).toBe(5);
    expect(heard).toEqual([4]);
  });

  it('follows a stream from before it opens', async () => {
    const other = await processes.start();
    const stream = newNote();
    const heard = numbersHeard(other, stream);
    expect(await other.ledger.read(stream)).toBe(null);
    await execute(one, command(stream, 'note.open', { delegations: 'members' }));
    await write(one, stream, 'a');
    await until('both are heard', () => heard.length === 2);
    expect(heard).toEqual([1, 2]);
  });

  it('catches up by looking when the bell is lost', async () => {
    const deaf = await processes.start(undefined, 100);
    const stream = await open();
    const heard = numbersHeard(deaf, stream);
    await deaf.ledger.read(stream);
    await deaf.deafen();
    for (const text of ['a', 'b', 'c']) await write(one, stream, text);
    await until('it is heard', () => heard.length === 3);
    expect(heard).toEqual(from2To(4));
  });

  it('catches up by itself when every connection was cut', async () => {
    const other = await processes.start();
    const stream = await open();
    const heard = numbersHeard(other, stream);
    await other.ledger.read(stream);
    await processes.as(
      'superuser',
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    await until('it can be written again', () =>
      write(one, stream, 'a').then(
        () => true,
        () => false,
      ),
    );
    await until('it is heard', () => heard.length > 0);
    expect(heard[0]).toBe(2);
  });

  it('reads a stream that holds an unknown event no further, and writes nothing to it', async () => {
    const stream = await open();
    await write(one, stream, 'a');
    const old = await processes.start(OLD_NOTES);
    const heard = numbersHeard(old, stream);
    expect(await old.ledger.read(stream)).toMatchObject({ seq: 2, readOnly: false });
    await execute(one, command(stream, 'note.object'));
    await write(one, stream, 'b');
    await until('it is read-only', async () => (await old.ledger.read(stream))!.readOnly);
    const view = await old.ledger.read(stream);
    expect(view).toMatchObject({ seq: 2, state: { texts: ['a'] } });
    const sent = command(stream, 'note.write', { text: 'c' });
    expect(ruleOf(await old.ledger.execute({ person: 'XAA.1', command: sent }))).toBe(
      'stream.readOnly',
    );
    expect(heard).toEqual([]);
    expect(await old.ledger.events(stream, 0)).toHaveLength(2);
    expect(await one.ledger.read(stream)).toMatchObject({ seq: 4, readOnly: false });
  });

  it('keeps what is followed in memory, and forgets the rest by and by', async () => {
    const [followed, stream] = [await open(), await open()];
    const heard = numbersHeard(one, followed);
    await one.ledger.read(followed);
    for (let i = 0; i < 250; i++) await one.ledger.read(i % 2 ? stream : await openNext(i));
    await write(one, followed, 'still here');
    await write(one, stream, 'read again');
    await until('it is heard', () => heard.length === 1);
    expect(await one.ledger.read(stream)).toMatchObject({ seq: 2 });
  });
  const openNext = (i: number) => (i < 40 ? open() : newNote());
});
