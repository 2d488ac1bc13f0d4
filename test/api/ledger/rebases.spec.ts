import { type ThreeTexts } from '@shanyrak/draft';
import { rebase, type Rebase } from '@shanyrak/text';
import { Words } from '../../../apps/server/src/words';
import { command, newNote, type Note } from './notes';
import { outcome, type Process, Processes, roundTrips } from './processes';

/**
 * An acceptance rests on rebases. Heavy ones are made while nothing is locked, and count only for the
 * words that are found under the lock.
 */
const PARAGRAPH = 'Decides that Member States shall designate a representative without delay. ';
const LONG = PARAGRAPH.repeat(12);
const SHORT = PARAGRAPH.trim();

/** Whoever works on words here can be kept waiting, and says what it was asked. */
class WatchedWords extends Words {
  readonly asked: ThreeTexts[] = [];
  meanwhile: () => Promise<unknown> = () => Promise.resolve();

  override async rebase(texts: ThreeTexts): Promise<Rebase> {
    this.asked.push(texts);
    await this.meanwhile();
    return super.rebase(texts);
  }
}

describe('the rebases of a group', () => {
  const words = new WatchedWords();
  let processes: Processes;
  let one: Process;
  let other: Process;

  beforeAll(async () => {
    processes = await Processes.on();
    [one, other] = [
      await processes.start(undefined, undefined, undefined, words),
      await processes.start(),
    ];
  });
  afterAll(() => processes.end());
  beforeEach(() => {
    words.asked.length = 0;
    words.meanwhile = () => Promise.resolve();
  });

  const act = (process: Process, stream: string, type: string, text: string) =>
    process.ledger.execute({ person: 'XAA.1', command: command(stream, type, { text }) });
  /** A note with a base and what was adopted of it. */
  const noteOf = async (...texts: readonly string[]): Promise<string> => {
    const stream = newNote();
    const sent = command(stream, 'note.open', { delegations: 'members' });
    outcome(await one.ledger.execute({ person: 'XAA.1', command: sent }));
    for (const text of texts) outcome(await act(one, stream, 'note.write', text));
    return stream;
  };
  const textsOf = async (stream: string) =>
    ((await one.ledger.read(stream))!.state as unknown as Note).texts;
  const carried = (texts: ThreeTexts): string => {
    const fate = rebase(texts);
    return fate.outcome === 'carried' ? fate.text : fate.outcome;
  };

  const adopted = LONG.replace('shall', 'should');
  const pending = LONG.replace(/without delay\. $/, 'in good time. ');

  it('are made before the lock is taken for good: others write in between', async () => {
    const stream = await noteOf(LONG, adopted);
    let done = false;
    words.meanwhile = async () => {
      if (done) return;
      done = true;
      // It would wait for ever if the stream were locked.
      outcome(await act(other, stream, 'note.object', ''));
    };
    outcome(await act(one, stream, 'note.carry', pending));
    expect(words.asked).toEqual([{ base: LONG, adopted, pending }]);
    expect((await textsOf(stream)).at(-1)).toBe(carried({ base: LONG, adopted, pending }));
  });

  it('are those of the words found under the lock, whatever was prepared', async () => {
    const stream = await noteOf(LONG, adopted);
    const later = LONG.replace('shall', 'are invited to');
    let done = false;
    words.meanwhile = async () => {
      if (done) return;
      done = true;
      outcome(await act(other, stream, 'note.write', later));
    };
    outcome(await act(one, stream, 'note.carry', pending));
    expect(words.asked.map((texts) => texts.adopted)).toEqual([adopted, later]);
    expect((await textsOf(stream)).slice(-2)).toEqual([
      later,
      carried({ base: LONG, adopted: later, pending }),
    ]);
  });

  it('are made under the lock when the words never rest', async () => {
    const stream = await noteOf(LONG, adopted);
    let turn = 0;
    words.meanwhile = async () =>
      outcome(await act(other, stream, 'note.write', LONG.replace('shall', `must (${++turn})`)));
    outcome(await act(one, stream, 'note.carry', pending));
    const texts = await textsOf(stream);
    expect(turn).toBe(5);
    expect(texts.at(-1)).toBe(carried({ base: LONG, adopted: texts.at(-2)!, pending }));
    expect(texts.at(-2)).toContain('must (5)');
  });

  it('leave the commands of a stream in their order', async () => {
    const stream = await noteOf(LONG, adopted);
    const later = LONG.replace('shall', 'may');
    const verdicts = await Promise.all([
      act(one, stream, 'note.write', later),
      act(one, stream, 'note.carry', pending),
      act(one, stream, 'note.write', 'the last word'),
    ]);
    const numbers = verdicts.map((verdict) => outcome(verdict).from);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
    expect((await textsOf(stream)).slice(-3)).toEqual([
      later,
      carried({ base: LONG, adopted: later, pending }),
      'the last word',
    ]);
  });

  it('cost nothing where they are little work', async () => {
    const stream = await noteOf(SHORT, SHORT.replace('shall', 'should'));
    const sent = await roundTrips(one.source, () =>
      act(one, stream, 'note.carry', `${SHORT} Now.`),
    );
    expect(sent).toHaveLength(2);
    expect(words.asked).toEqual([]);
    expect((await textsOf(stream)).at(-1)).toContain('should designate');
  });
});
