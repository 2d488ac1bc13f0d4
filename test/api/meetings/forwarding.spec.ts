import { receivedIdOf, textDigest } from '@shanyrak/draft';
import { parseStream, streamName } from '@shanyrak/kernel';
import { type DecisionSummary } from '@shanyrak/protocol';
import { eventually } from '../../support/deadline';
import { type RunningServer, startServer } from '../../support/server';
import { onMeeting, standsUnderOpenItem } from '../../support/sitting';
import { command, draftOf, MEETING, openReading, seatCouncil, windowOf } from '../../support/table';
import { Refused, type Window } from '../../support/window';

/** A text goes up (domain 1.2): recommended by the Council, opened before the ministers, adopted there. */
let server: RunningServer;
let chair: Window;
let officer: Window;
const as = 'chair' as const;

beforeAll(async () => {
  server = await startServer({ before: seatCouncil });
  chair = await windowOf(server.url, 'chair');
  officer = await windowOf(server.url, 'officer.one');
});
afterAll(() => server?.close());

const MINISTERS = 'MC/2026-I';

it('recommended without objection, it is opened there with its history, and takes that body’s number', async () => {
  const here = await openReading(server.url);
  await command(chair, here, 'draft.declareClean', {}, { as });
  const digest = textDigest(await draftOf(chair, here));
  const put = { meeting: MEETING, recommends: 'MC' };
  await command(chair, here, 'question.put', put, { as, digest });
  await command(chair, here, 'gavel', { meeting: MEETING }, { as, digest });
  await eventually(
    async () => (await draftOf(chair, here)).status === 'FORWARDED',
    'the recommendation',
  );
  await command(chair, here, 'item.close', { outcome: 'forwarded' }, { as });
  await command(chair, here, 'session.end', {}, { as });
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
  await officer.get(`/decisions/${encodeURIComponent(symbol)}`);
});

it('a meeting is not closed, nor its item, while the question on its draft is before the room', async () => {
  const draft = await openReading(server.url);
  await command(chair, draft, 'draft.declareClean', {}, { as });
  const digest = textDigest(await draftOf(chair, draft));
  await command(chair, draft, 'question.put', { meeting: MEETING }, { as, digest });
  const closing = onMeeting(chair, MEETING, 'meeting.close', {});
  await expect(closing).rejects.toMatchObject({ problem: { rule: 'item.open' } });
});
