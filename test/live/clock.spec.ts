import { textDigest } from '@shanyrak/draft';
import { type DecisionAnswer, type DecisionSummary, type EventsAnswer } from '@shanyrak/protocol';
import { eventually } from '../support/deadline';
import { isOverdue } from '../support/overdue';
import { type RunningServer, startServer } from '../support/server';
import { command, draftOf, MEETING, openReading, seatCouncil, windowOf } from '../support/table';

/** The gavel waits, and the council's clock adopts: once, whichever processes there are. */
let one: RunningServer;

beforeAll(async () => {
  one = await startServer({ before: seatCouncil });
});
afterAll(() => one?.close());

async function gavelled(url: string): Promise<string> {
  const stream = await openReading(url);
  const chair = await windowOf(url, 'chair');
  const as = 'chair' as const;
  await command(chair, stream, 'draft.declareClean', {}, { as });
  const digest = textDigest(await draftOf(chair, stream));
  await command(chair, stream, 'question.put', { meeting: MEETING }, { as, digest });
  await command(chair, stream, 'gavel', { meeting: MEETING }, { as, digest });
  return stream;
}

async function adoptions(url: string, stream: string): Promise<number> {
  const window = await windowOf(url, 'XBB.head');
  const path = `/drafts/${stream.slice('draft:'.length)}/events?since=0`;
  const answer = await window.get<EventsAnswer & { audience: 'members' }>(path);
  return answer.events.filter(({ type }) => type === 'decision.adopt').length;
}

it('adopts once at the end of the quiet period, with two processes watching', async () => {
  const two = await startServer({ database: one.database });
  const stream = await gavelled(one.url);
  await eventually(async () => (await adoptions(two.url, stream)) > 0, 'the adoption');
  await two.close();
  expect(await adoptions(one.url, stream)).toBe(1);

  const window = await windowOf(one.url, 'XCC.head');
  const { decision } = await draftOf(window, stream);
  const list = await window.get<DecisionSummary[]>('/decisions');
  const entry = list.find(({ symbol }) => symbol === decision!.symbol);
  expect(entry).toMatchObject({
    number: decision!.number,
    digest: decision!.digest,
    meeting: MEETING,
  });
  const text = await window.get<DecisionAnswer>(
    `/decisions/${encodeURIComponent(decision!.symbol)}`,
  );
  expect(text.provisions).toHaveLength(3);
  expect(text.members['XAA']).toEqual({ en: 'Land XAA', ru: 'Страна XAA' });
  for (const secret of ['objection', 'stance', 'seat', 'sponsor'])
    expect(JSON.stringify(text)).not.toContain(secret);
  const observer = await windowOf(one.url, 'XYY.head');
  expect(await observer.get('/decisions')).toEqual([]);
});

it('does at the start what fell due while no server ran', async () => {
  const first = await startServer({ before: seatCouncil });
  const second = { database: first.database };
  const stream = await gavelled(first.url);
  // The server goes and leaves its database behind.
  await first.app.close();
  await isOverdue(first.database.ownerUrl);
  const next = await startServer(second);
  await eventually(async () => (await adoptions(next.url, stream)) === 1, 'the adoption');
  await next.close();
  await first.database.drop();
});
