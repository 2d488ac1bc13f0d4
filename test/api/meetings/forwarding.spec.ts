import { randomUUID } from 'node:crypto';
import { DEFAULT_SETTINGS, localTimeInAstana } from '@shanyrak/council';
import { aboveOf, receivedIdOf, textDigest } from '@shanyrak/draft';
import { parseStream, streamName } from '@shanyrak/kernel';
import { type DecisionSummary, type DraftSummary, type Outcome } from '@shanyrak/protocol';
import { CouncilRegistry } from '../../../apps/server/src/council/registry.service';
import { Limits } from '../../../apps/server/src/platform/limits';
import { LONG_AGO, WARRANT } from '../../support/council';
import { eventually } from '../../support/deadline';
import { type RunningServer, startServer } from '../../support/server';
import { onMeeting, standsUnderOpenItem } from '../../support/sitting';
import {
  circulate,
  command,
  draftOf,
  MEETING,
  openReading,
  seatCouncil,
  SUBMITTED,
  windowOf,
} from '../../support/table';
import { Refused, type Window } from '../../support/window';

/** A text goes up (domain 1.2): recommended by the Council, opened before the ministers, adopted there. */
let server: RunningServer;
let chair: Window;
let officer: Window;
const as = 'chair' as const;

beforeAll(async () => {
  const silence = { ...DEFAULT_SETTINGS.silence, least: 0, grace: 0 };
  server = await startServer({
    before: async (app) => {
      await seatCouncil(app);
      await app
        .get(CouncilRegistry)
        .setSettings({ silence, quietPeriod: 300 }, LONG_AGO + 1, WARRANT);
    },
  });
  // The Chair leads texts through their readings in seconds; limits have a spec of their own.
  jest.spyOn(server.app.get(Limits), 'spend').mockResolvedValue();
  chair = await windowOf(server.url, 'chair');
  officer = await windowOf(server.url, 'officer.one');
});
afterAll(() => server?.close());

const MINISTERS = 'MC/2026-I';

const listed = async (stream: string): Promise<DraftSummary | undefined> =>
  (await officer.get<DraftSummary[]>('/drafts')).find(({ id }) => id === parseStream(stream)!.id);

/** Declared clean and recommended to the ministers; the reading is over. */
async function goesUp(here: string, meeting = MEETING, recommends = 'MC'): Promise<string> {
  await command(chair, here, 'draft.declareClean', {}, { as });
  const digest = textDigest(await draftOf(chair, here));
  const put = { meeting, recommends };
  await command(chair, here, 'question.put', put, { as, digest });
  await command(chair, here, 'gavel', { meeting }, { as, digest });
  await eventually(
    async () => (await draftOf(chair, here)).status === 'FORWARDED',
    'the recommendation',
  );
  await command(chair, here, 'item.close', { outcome: 'forwarded' }, { as });
  await command(chair, here, 'session.end', {}, { as });
  return digest;
}

async function forwarded(): Promise<string> {
  const here = await openReading(server.url);
  await goesUp(here);
  return here;
}

/** From the working group to the Council and to the ministers: the text's draft before each. */
async function wentUpTwice(): Promise<readonly [string, string, string]> {
  const group = await circulate(server.url, { ...SUBMITTED, body: 'SWG' });
  const council = await recommendedFrom(group, 'SWG/2026-I', 'PC');
  return [group, council, await recommendedFrom(council, MEETING, 'MC')];
}

async function recommendedFrom(here: string, meeting: string, to: string): Promise<string> {
  await command(chair, here, 'session.begin', { meeting }, { as });
  await standsUnderOpenItem(chair, meeting, here);
  await goesUp(here, meeting, to);
  return openedAbove(here, to);
}

async function openedAbove(here: string, body = 'MC'): Promise<string> {
  const there = streamName('draft', aboveOf(await draftOf(chair, here))!);
  const receiving = { from: parseStream(here)!.id, body };
  await command(officer, there, 'draft.receive', receiving, { as: 'secretariat' });
  return there;
}

it('recommended without objection, it is opened there with its history, and takes that body’s number', async () => {
  const here = await openReading(server.url);
  const digest = await goesUp(here);
  expect(await officer.get<DecisionSummary[]>('/decisions')).toEqual([]);

  const from = parseStream(here)!.id;
  const there = streamName('draft', receivedIdOf(from, 'MC'));
  const receiving = (window: Window, capacity: 'national' | 'secretariat') =>
    command(window, there, 'draft.receive', { from, body: 'MC' }, { as: capacity });
  const member = await windowOf(server.url, 'XAA.head');
  await expect(receiving(member, 'national')).rejects.toBeInstanceOf(Refused);
  await receiving(officer, 'secretariat');
  const received = await draftOf(chair, there);
  expect(received).toMatchObject({
    ...{ body: 'MC', status: 'CIRCULATED', symbol: expect.stringMatching(/^MC\.DD\/1\/\d\d$/) },
    origin: { draft: from, body: 'PC', meeting: MEETING },
  });
  expect(textDigest(received)).toBe(digest);

  await command(chair, there, 'session.begin', { meeting: MINISTERS }, { as });
  await standsUnderOpenItem(chair, MINISTERS, there);
  await command(chair, there, 'draft.declareClean', {}, { as });
  const clean = textDigest(await draftOf(chair, there));
  await command(chair, there, 'question.put', { meeting: MINISTERS }, { as, digest: clean });
  await command(chair, there, 'gavel', { meeting: MINISTERS }, { as, digest: clean });
  await eventually(async () => (await draftOf(chair, there)).decision !== null, 'the adoption');
  const decisions = await officer.get<DecisionSummary[]>('/decisions');
  expect(decisions.map(({ symbol }) => symbol)).toEqual(['MC.DEC/1']);
  const { symbol } = decisions[0]!;
  expect(await draftOf(chair, here)).toMatchObject({
    status: 'CLOSED',
    adoptedAbove: { body: 'MC', draft: received.id, symbol, meeting: MINISTERS },
  });
  expect(await listed(here)).toMatchObject({ status: 'CLOSED', decision: symbol });
  await officer.get(`/decisions/${encodeURIComponent(symbol)}`);
});

it('remitted with remarks, it is negotiated again where it came from, in the same act, once', async () => {
  const here = await forwarded();
  const there = await openedAbove(here);
  const remarks = 'Shorten the operative part.\nName a date.';
  const remits = (window: Window, said = remarks, more = {}) =>
    command(window, there, 'draft.remit', { meeting: MINISTERS, remarks: said }, { as, ...more });
  const member = await windowOf(server.url, 'XAA.head');
  await expect(remits(member)).rejects.toMatchObject({ problem: { rule: 'capacity.notHeld' } });
  await expect(remits(chair)).rejects.toMatchObject({ problem: { rule: 'item.notOpen' } });
  await standsUnderOpenItem(chair, MINISTERS, there);
  await expect(remits(chair, ' ')).rejects.toMatchObject({ problem: { rule: 'remit.remarks' } });

  const [id, other] = [randomUUID(), randomUUID()];
  const both = await Promise.allSettled([
    remits(chair, remarks, { id }),
    remits(chair, remarks, { id: other }),
  ]);
  const done = both.filter(({ status }) => status === 'fulfilled');
  expect(done).toHaveLength(1);
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { problem: { rule: 'draft.remitted' } },
  });
  const winner = both[0].status === 'fulfilled' ? id : other;
  expect(await remits(chair, remarks, { id: winner })).toEqual(
    (done[0] as PromiseFulfilledResult<Outcome>).value,
  );

  const [above, below] = [await draftOf(chair, there), await draftOf(chair, here)];
  expect(above).toMatchObject({
    status: 'REMITTED',
    remitted: { to: 'PC', meeting: MINISTERS, remarks },
  });
  expect(below).toMatchObject({ status: 'NEGOTIATION', forwarded: null });
  expect(below.remittals).toEqual([
    expect.objectContaining({ by: 'MC', draft: above.id, symbol: above.symbol, remarks }),
  ]);
  expect(await listed(there)).toMatchObject({ status: 'REMITTED' });
  expect(await listed(here)).toMatchObject({ status: 'NEGOTIATION' });

  await command(chair, here, 'session.begin', { meeting: MEETING }, { as });
  await goesUp(here);
  const again = await openedAbove(here);
  expect(again).not.toBe(there);
  expect(await draftOf(chair, again)).toMatchObject({ status: 'CIRCULATED', body: 'MC' });
});

it('adopted there with another as one question, each is closed where it came from', async () => {
  const below = [await forwarded(), await forwarded()];
  const above: string[] = [];
  for (const here of below) above.push(await openedAbove(here));
  for (const there of above) {
    await command(chair, there, 'session.begin', { meeting: MINISTERS }, { as });
    await standsUnderOpenItem(chair, MINISTERS, there);
    await command(chair, there, 'draft.declareClean', {}, { as });
  }
  const packed = await Promise.all(
    above.map(async (there) => ({
      draft: parseStream(there)!.id,
      digest: textDigest(await draftOf(chair, there)),
    })),
  );
  const { digest } = packed[0]!;
  const put = { meeting: MINISTERS, package: packed };
  await command(chair, above[0]!, 'question.put', put, { as, digest });
  await command(chair, above[0]!, 'gavel', { meeting: MINISTERS }, { as, digest });
  await eventually(
    async () => (await draftOf(chair, above[1]!)).decision !== null,
    'the adoption of both',
  );
  for (const [n, here] of below.entries()) {
    const { decision } = await draftOf(chair, above[n]!);
    expect(await draftOf(chair, here)).toMatchObject({
      status: 'CLOSED',
      adoptedAbove: { draft: packed[n]!.draft, symbol: decision!.symbol },
    });
  }
});

it('that went up twice is closed at each stage with the decision of the last', async () => {
  const [first, middle, last] = await wentUpTwice();
  await command(chair, last, 'session.begin', { meeting: MINISTERS }, { as });
  await standsUnderOpenItem(chair, MINISTERS, last);
  await command(chair, last, 'draft.declareClean', {}, { as });
  const digest = textDigest(await draftOf(chair, last));
  await command(chair, last, 'question.put', { meeting: MINISTERS }, { as, digest });
  await command(chair, last, 'gavel', { meeting: MINISTERS }, { as, digest });
  await eventually(async () => (await draftOf(chair, last)).decision !== null, 'the adoption');
  const { decision, id: draft } = await draftOf(chair, last);
  for (const here of [first, middle])
    expect(await draftOf(chair, here)).toMatchObject({
      status: 'CLOSED',
      adoptedAbove: { body: 'MC', draft, symbol: decision!.symbol },
    });
});

it('that went up twice comes back when the adoption by silence there is void', async () => {
  const [first, middle, last] = await wentUpTwice();
  await command(chair, last, 'session.begin', { meeting: MINISTERS }, { as });
  await command(chair, last, 'draft.declareClean', {}, { as });
  const digest = textDigest(await draftOf(chair, last));
  const until = Math.ceil((Date.now() + 700) / 1_000) * 1_000;
  const proposed = { until, local: localTimeInAstana(until), body: 'MC' };
  await command(chair, last, 'silence.propose', proposed, { as, digest });
  await eventually(async () => (await draftOf(chair, first)).status === 'CLOSED', 'the adoption');
  const { silences, decision, symbol } = await draftOf(chair, last);
  const { id: silence } = silences[0]!;
  const paper = { silence, delegation: 'XBB', receivedAt: until - 1, proof: 'Note 17-7/319' };
  const proof = { ...paper, kind: 'objection' as const };
  await command(officer, last, 'silence.recordBreak', proof, { as: 'secretariat', seen: 99 });
  await command(chair, last, 'silence.void', { silence }, { as, seen: 99 });

  expect(await draftOf(chair, last)).toMatchObject({ status: 'VOIDED' });
  expect(await draftOf(chair, middle)).toMatchObject({
    ...{ status: 'NEGOTIATION', forwarded: null, adoptedAbove: null },
    remittals: [{ by: 'MC', symbol, voided: decision!.symbol }],
  });
  expect(await listed(middle)).toMatchObject({ status: 'NEGOTIATION', decision: null });
  expect(await draftOf(chair, first)).toMatchObject({
    ...{ status: 'FORWARDED', forwarded: { to: 'PC' }, adoptedAbove: null, remittals: [] },
  });
  expect(await listed(first)).toMatchObject({ status: 'FORWARDED', decision: null });
});

it('is recorded where it came from by the server alone', async () => {
  const here = await forwarded();
  const draft = parseStream(await openedAbove(here))!.id;
  const recording = command(chair, here, 'remittal.record', { draft }, { as });
  await expect(recording).rejects.toBeInstanceOf(Refused);
  expect(await draftOf(chair, here)).toMatchObject({ status: 'FORWARDED', remittals: [] });
});

it('a meeting is not closed, nor its item, while the question on its draft is before the room', async () => {
  const draft = await openReading(server.url);
  await command(chair, draft, 'draft.declareClean', {}, { as });
  const digest = textDigest(await draftOf(chair, draft));
  await command(chair, draft, 'question.put', { meeting: MEETING }, { as, digest });
  const closing = onMeeting(chair, MEETING, 'meeting.close', {});
  await expect(closing).rejects.toMatchObject({ problem: { rule: 'item.open' } });
});
