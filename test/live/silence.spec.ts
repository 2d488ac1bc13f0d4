import { type NestExpressApplication } from '@nestjs/platform-express';
import { localTimeInAstana, type SilenceSettings } from '@shanyrak/council';
import { type DraftState, type Silence, textDigest } from '@shanyrak/draft';
import { type DecisionSummary, type EventsAnswer } from '@shanyrak/protocol';
import { CouncilRegistry } from '../../apps/server/src/council/registry.service';
import { expiryId } from '../../apps/server/src/ledger/projections';
import { Ledger } from '../../apps/server/src/ledger/ledger';
import { LONG_AGO, seat, WARRANT } from '../support/council';
import { eventually } from '../support/deadline';
import { isOverdue } from '../support/overdue';
import { type RunningServer, startServer } from '../support/server';
import { circulate, command, draftOf, MEETING, seatCouncil, windowOf } from '../support/table';

/**
 * Silence at its deadline (I6): receipts decide, every process sends the expiry, it takes effect once.
 * The clock is the database's; deadlines here are fractions of a second away.
 */
const GRACE = 400;
const SETTING: SilenceSettings = {
  ...{ least: 0, grace: GRACE, inMeetingOnly: false, resolvesAdRef: true, namesBreaker: false },
};
let one: RunningServer;
let two: RunningServer;

async function seated(app: NestExpressApplication): Promise<void> {
  await seatCouncil(app);
  const hurried = { askWindow: 0, quietPeriod: 300, silence: SETTING };
  await app.get(CouncilRegistry).setSettings(hurried, LONG_AGO, WARRANT);
}

beforeAll(async () => {
  one = await startServer({ before: seated });
  two = await startServer({ database: one.database });
});
afterAll(async () => {
  await two?.close();
  await one?.close();
});

const chairs = (url: string) => windowOf(url, 'chair');
const roundOf = ({ silences }: DraftState): Silence => silences.at(-1)!;
const read = async (stream: string, url = one.url): Promise<DraftState> =>
  draftOf(await windowOf(url, 'XBB.head'), stream);
const ends = (stream: string, status: Silence['status'], url = one.url): Promise<void> =>
  eventually(async () => roundOf(await read(stream, url)).status === status, status);

/** A clean text circulated under silence that ends in so many milliseconds. */
async function underSilence(left: number, server = one) {
  const stream = await circulate(server.url);
  const chair = await chairs(server.url);
  const as = 'chair' as const;
  await command(chair, stream, 'session.begin', { meeting: MEETING }, { as });
  await command(chair, stream, 'draft.declareClean', {}, { as });
  const digest = textDigest(await draftOf(chair, stream));
  const until = (await server.app.get(Ledger).now()) + left;
  const deadline = { until, local: localTimeInAstana(until) };
  await command(chair, stream, 'silence.propose', deadline, { as, digest });
  return { stream, chair, silence: roundOf(await draftOf(chair, stream)) };
}

const breaks = async (stream: string, silence: string, person = 'XBB.head', url = one.url) =>
  command(await windowOf(url, person), stream, 'silence.break', { silence, kind: 'objection' });

async function eventsOf(stream: string, type: string) {
  const window = await windowOf(one.url, 'XBB.head');
  const path = `/drafts/${stream.slice('draft:'.length)}/events?since=0`;
  const { events } = await window.get<EventsAnswer & { audience: 'members' }>(path);
  return events.filter((event) => event.type === type);
}

it('is adopted once at deadline and grace, dated at the deadline, with two processes watching', async () => {
  const { stream, silence } = await underSilence(200);
  await ends(stream, 'ADOPTED', two.url);
  const [adopted, ...more] = await eventsOf(stream, 'silence.expire');
  expect(more).toEqual([]);
  expect(adopted!.at).toBeGreaterThanOrEqual(silence.until + GRACE);
  const { decision } = await read(stream);
  expect(decision).toMatchObject({ adoptedAt: silence.until, meeting: silence.symbol });
  const list = await (await windowOf(one.url, 'XCC.head')).get<DecisionSummary[]>('/decisions');
  expect(list.find(({ symbol }) => symbol === decision!.symbol)).toMatchObject({
    ...{ adoptedAt: silence.until, meeting: silence.symbol, digest: silence.digest },
  });
});

it('is broken by what was receipted before the deadline, though a process that is ahead would adopt', async () => {
  const { stream, silence } = await underSilence(600);
  const broken = {
    ...{ id: crypto.randomUUID(), stream, type: 'silence.break', v: 1, seen: 0 },
    ...{ as: 'national' as const, payload: { silence: silence.id, kind: 'objection' } },
  };
  const ledger = two.app.get(Ledger);
  const receivedAt = await ledger.receipt({ person: 'XBB.head', command: broken });
  expect(receivedAt).toBeLessThan(silence.until);
  await ends(stream, 'BROKEN');
  expect((await read(stream)).decision).toBeNull();
  const [event] = await eventsOf(stream, 'silence.break');
  expect(event!.data).toMatchObject({ break: { receivedAt } });
  expect(await eventsOf(stream, 'silence.expire')).toEqual([]);
});

it('is late at the deadline and in the grace, whoever sends it and from wherever', async () => {
  const { stream, silence } = await underSilence(200);
  const ledger = one.app.get(Ledger);
  await eventually(async () => (await ledger.now()) >= silence.until, 'the deadline');
  await expect(breaks(stream, silence.id)).rejects.toMatchObject({ rule: 'silence.late' });
  await ends(stream, 'ADOPTED');
  await expect(breaks(stream, silence.id)).rejects.toMatchObject({ rule: 'draft.adopted' });
});

it('is broken by a note that is entered within the grace, with the instant of its receipt', async () => {
  const { stream, silence } = await underSilence(200);
  const ledger = one.app.get(Ledger);
  await eventually(async () => (await ledger.now()) >= silence.until, 'the deadline');
  const officer = await windowOf(one.url, 'officer.one');
  const note = {
    ...{ silence: silence.id, delegation: 'XCC', receivedAt: silence.until - 1 },
    ...{ proof: 'Note verbale 12/26', kind: 'objection' as const },
  };
  await command(officer, stream, 'silence.recordBreak', note, { as: 'secretariat' });
  await ends(stream, 'BROKEN');
});

it('that is moved is no longer adopted at the old deadline, and is at the new one', async () => {
  const { stream, chair, silence } = await underSilence(700);
  const until = silence.until + 600;
  const later = { silence: silence.id, until, local: localTimeInAstana(until) };
  await command(chair, stream, 'silence.extend', later, { as: 'chair' });
  // Whatever process still believes in the old deadline, and sends it.
  const { id, until: old } = silence;
  await eventually(async () => (await one.app.get(Ledger).now()) >= old + GRACE, 'the old one');
  const verdict = await two.app.get(Ledger).executeAsClock({
    ...{ id: expiryId(stream, id, old), stream, type: 'silence.expire', v: 1, as: 'system' },
    ...{ payload: { silence: id, until: old, body: 'PC' }, seen: 0 },
  });
  expect(verdict).toMatchObject({ ok: false, refusal: { rule: 'silence.notDue' } });
  await ends(stream, 'ADOPTED');
  expect((await read(stream)).decision).toMatchObject({ adoptedAt: until });
});

it('is told to Members without the name of who broke it, and to the Chair with it', async () => {
  const { stream, chair, silence } = await underSilence(60_000);
  await breaks(stream, silence.id, 'XBB.head');
  const asRead = async (person: string): Promise<string> => {
    const window = await windowOf(one.url, person);
    const id = stream.slice('draft:'.length);
    const state = await window.get<object>(`/drafts/${id}/state`);
    const events = await window.get<object>(`/drafts/${id}/events?since=0`);
    return JSON.stringify([state, events]).replaceAll(/"(?:roster|colleagues)":[^\]}]*/g, '');
  };
  for (const person of ['XAA.head', 'XCC.head']) expect(await asRead(person)).not.toContain('XBB');
  expect(await asRead('officer.one')).toContain('"delegation":"XBB"');
  expect(roundOf(await draftOf(chair, stream)).break?.delegation).toBe('XBB');
});

it('is broken by a Member that was admitted while it ran', async () => {
  const { stream, silence } = await underSilence(60_000);
  const admitted = {
    ...{
      code: 'XNN',
      kind: 'STATE' as const,
      names: [{ from: null, en: 'Land XNN', ru: 'Страна XNN' }],
    },
    statuses: [{ status: 'MEMBER', from: { precision: 'day', date: '2020-01-01' } }],
  } as const;
  await one.app.get(CouncilRegistry).setParticipants([admitted], WARRANT);
  await seat(one.app, 'XNN.head', 'XNN', 'head');
  await breaks(stream, silence.id, 'XNN.head');
  await ends(stream, 'BROKEN');
});

it('is met at the start where every server was down at the deadline', async () => {
  const first = await startServer({ before: seated });
  const { stream, silence } = await underSilence(500, first);
  // The server goes and leaves its database behind.
  await first.app.close();
  await isOverdue(first.database.ownerUrl);
  const next = await startServer({ database: first.database });
  await ends(stream, 'ADOPTED', next.url);
  expect((await read(stream, next.url)).decision).toMatchObject({ adoptedAt: silence.until });
  await next.close();
  await first.database.drop();
});
