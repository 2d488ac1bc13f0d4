import { randomUUID } from 'node:crypto';
import { command, newNote, type Note } from './notes';
import { outcome, type Process, Processes, ruleOf } from './processes';

describe('a repeated command', () => {
  let processes: Processes;
  let one: Process;
  let other: Process;

  beforeAll(async () => {
    processes = await Processes.on();
    [one, other] = [await processes.start(), await processes.start()];
  });
  afterAll(() => processes.end());

  const open = async () => {
    const stream = newNote();
    const sent = command(stream, 'note.open', { delegations: 'members' });
    outcome(await one.ledger.execute({ person: 'XAA.1', command: sent }));
    return stream;
  };
  const texts = async (stream: string) =>
    ((await one.ledger.read(stream))!.state as unknown as Note).texts;

  it('gets the recorded outcome, from any process, with a newer screen as well', async () => {
    const stream = await open();
    const sent = command(stream, 'note.write', { text: 'once' });
    const first = outcome(await one.ledger.execute({ person: 'XAA.1', command: sent }));
    for (const { ledger } of [one, other]) {
      const again = { person: 'XAA.1', command: { ...sent, seen: 7 } };
      expect(outcome(await ledger.execute(again))).toEqual(first);
    }
    expect(await texts(stream)).toEqual(['once']);
  });

  it('is done once, however many arrive at once in two processes', async () => {
    const stream = await open();
    const sent = command(stream, 'note.write', { text: 'once' });
    const all = Array.from({ length: 40 }, (_, i) =>
      (i % 2 ? one : other).ledger.execute({ person: 'XAA.1', command: sent }),
    );
    const outcomes = (await Promise.all(all)).map(outcome);
    expect(new Set(outcomes.map(({ from }) => from)).size).toBe(1);
    expect(await texts(stream)).toEqual(['once']);
  });

  it('is refused with another content, and from another person without a word about it', async () => {
    const stream = await open();
    const sent = command(stream, 'note.write', { text: 'mine' });
    outcome(await one.ledger.execute({ person: 'XAA.1', command: sent }));
    const changed = { ...sent, payload: { text: 'changed' } };
    expect(ruleOf(await other.ledger.execute({ person: 'XAA.1', command: changed }))).toBe(
      'command.changed',
    );
    const theirs = await other.ledger.execute({ person: 'XBB.1', command: sent });
    expect(theirs).toEqual({ ok: false, refusal: { rule: 'command.idTaken', params: {} } });
    expect(await texts(stream)).toEqual(['mine']);
  });

  it('is unique in the council: the same ids on two streams at once are done on one of them', async () => {
    const streams = [await open(), await open()];
    const ids = Array.from({ length: 20 }, () => randomUUID());
    const all = ids.flatMap((id, i) =>
      [one, other].map(({ ledger }, n) => {
        const stream = streams[(i + n) % 2]!;
        const sent = command(stream, 'note.write', { text: id }, id);
        return ledger.execute({ person: 'XAA.1', command: sent });
      }),
    );
    const rules = (await Promise.all(all)).map(ruleOf);
    expect(rules.filter((rule) => rule === null)).toHaveLength(20);
    expect(rules.filter((rule) => rule === 'command.changed')).toHaveLength(20);
    const written = (await Promise.all(streams.map(texts))).flat();
    expect([...written].sort()).toEqual([...ids].sort());
  });

  it('that was refused is decided anew: refusals are not stored', async () => {
    const stream = newNote();
    const early = command(stream, 'note.write', { text: 'early' });
    expect(ruleOf(await one.ledger.execute({ person: 'XAA.1', command: early }))).toBe(
      'stream.absent',
    );
    const opening = command(stream, 'note.open', { delegations: 'members' });
    outcome(await one.ledger.execute({ person: 'XAA.1', command: opening }));
    outcome(await one.ledger.execute({ person: 'XAA.1', command: early }));
    expect(await texts(stream)).toEqual(['early']);
  });
});
