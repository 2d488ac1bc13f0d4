import { DEFAULT_SETTINGS } from '@shanyrak/council';
import { type DraftState, provisionDigest } from '@shanyrak/draft';
import { nthOf, streamName } from '@shanyrak/kernel';
import { meetingIdOf } from '@shanyrak/meeting';
import { type MinutesAnswer, type Problem } from '@shanyrak/protocol';
import { randomUUID } from 'node:crypto';
import { CouncilRegistry } from '../../../apps/server/src/council/registry.service';
import { WARRANT } from '../../support/council';
import { eventually } from '../../support/deadline';
import { inMeeting, journalOf, speak } from '../../support/record';
import { type RunningServer, startServer } from '../../support/server';
import { underSilence } from '../../support/silence';
import { meetingOf, sits } from '../../support/sitting';
import { command, draftOf, seatCouncil, windowOf } from '../../support/table';
import { type Window } from '../../support/window';

/** Agreed minutes (domain 1.6): composed from the record, negotiated as any draft before the meeting closes. */
const MEETING = 'SOC/2026-II';
let server: RunningServer;
let draft: DraftState;

beforeAll(async () => {
  server = await startServer({ before: seatCouncil });
  const chair = await windowOf(server.url, 'chair');
  await sits(chair, MEETING);
  const { agenda } = (await meetingOf(chair, MEETING))!;
  await inMeeting(server.url, 'chair', MEETING, 'item.open', { item: agenda.order[1]! });
  await speak(server.url, MEETING, 'XBB.head', 'XAA.head');
});
afterAll(() => server?.close());

const minutes = async (person: string, meeting = MEETING): Promise<MinutesAnswer> =>
  (await windowOf(server.url, person)).post(`/meetings/${meetingIdOf(meeting)}/minutes`, {});

async function refusal(asked: Promise<unknown>): Promise<string> {
  const { problem } = (await asked.then(
    () => ({ problem: { code: 'accepted' } }),
    (error: unknown) => error,
  )) as { problem: Partial<Problem> };
  return problem.rule ?? problem.code!;
}

it('are laid before their body by the Secretariat, numbered in its own register', async () => {
  expect(await refusal(minutes('XAA.head'))).toBe('capacity.notHeld');
  const { draft: id } = await minutes('officer.one');
  const member = await windowOf(server.url, 'XCC.head');
  draft = await draftOf(member, streamName('draft', id));
  expect(draft).toMatchObject({ sponsor: 'SEC', body: 'SOC', status: 'CIRCULATED' });
  expect(draft.symbol).toMatch(/^SOC\.DD\/1\/\d\d$/);
  const labels = draft.order.map((one) => draft.provisions[one]!.label);
  expect(labels).toEqual(['', 'OP1', 'OP2', 'OP3', 'OP4', 'OP5', 'OP6']);
  const texts = draft.order.map((one) => draft.provisions[one]!.text['en']);
  expect(texts[2]).toBe('The following delegations attended the meeting: Land XAA, Land XBB.');
  expect(texts[5]).toContain('Statements were made by: Land XBB; Land XAA.');
  expect(draft.order.every((one) => draft.provisions[one]!.behind.length === 0)).toBe(true);
  const record = await journalOf(member, MEETING);
  expect(record).toMatchObject({ keepsMinutes: true, minutes: id, journal: null });
  // Asked once more, by another officer: there they are.
  expect(await minutes('officer.two')).toEqual({ draft: id });
});

it('are themselves negotiable with the same engine, paragraph by paragraph', async () => {
  const { url } = server;
  const [chair, member] = [await windowOf(url, 'chair'), await windowOf(url, 'XAA.head')];
  const stream = streamName('draft', draft.id);
  const as = 'chair';
  await command(chair, stream, 'session.begin', { meeting: MEETING }, { as });
  await command(member, stream, 'seat.take', {});
  const change = {
    ...{ kind: 'replace' as const, provision: draft.order[3]! },
    text: 'The agenda was adopted without a debate.',
  };
  await command(member, stream, 'amendment.propose', { change, language: 'en' });
  const opening = draft.order[1]!;
  const digest = provisionDigest(await draftOf(chair, stream), opening)!;
  const id = randomUUID();
  await command(chair, stream, 'provision.ask', { provision: opening }, { as, digest, id });
  const ask = nthOf(id, 1);
  await command(chair, stream, 'provision.close', { ask }, { as, digest });
  const now = await draftOf(chair, stream);
  expect(now.provisions[opening]!.closed).toMatchObject({ meeting: MEETING });
  expect(Object.values(now.amendments)).toMatchObject([{ sponsor: 'XAA', status: 'IN_TEXT' }]);
});

it('are kept by no body that keeps a journal, and a body that keeps them has no journal', async () => {
  const plenary = 'PC/2026-II';
  await sits(await windowOf(server.url, 'chair'), plenary);
  expect(await refusal(minutes('officer.one', plenary))).toBe('minutes.journal');
  const convened = 'SWG/2026-I';
  const how = { startsAt: Date.UTC(2026, 2, 6), mode: 'inRoom', format: 'plenary' } as const;
  const convening = { symbol: convened, ...how };
  await inMeeting(server.url, 'chair', convened, 'meeting.convene', convening, { seen: 0 });
  expect(await refusal(minutes('officer.one', convened))).toBe('minutes.notHeld');
  const { url } = server;
  const { current } = (await meetingOf(await windowOf(url, 'chair'), MEETING))!;
  const outcome = { item: current!, outcome: 'discussed', drafts: [] } as const;
  await inMeeting(url, 'chair', MEETING, 'item.conclude', outcome);
  await inMeeting(url, 'chair', MEETING, 'meeting.close', {});
  const asked = inMeeting(url, 'officer.one', MEETING, 'journal.draft', { drafts: [] });
  expect(await refusal(asked)).toBe('journal.minutes');
});

describe('what silence has adopted', () => {
  let chair: Window;
  const said = async (id: string, symbol: string): Promise<boolean> => {
    const { order, provisions } = await draftOf(chair, streamName('draft', id));
    const words = `had adopted, by silence, Decision No. ${symbol.split('/')[1]} (${symbol})`;
    return order.some((one) => provisions[one]!.text['en']!.includes(words));
  };
  const adopted = async (stream: string): Promise<string> => {
    await eventually(async () => (await draftOf(chair, stream)).decision !== null, 'the adoption');
    return (await draftOf(chair, stream)).decision!.symbol;
  };
  /** The draft of the minutes of a meeting that sits. */
  const drafted = async (meeting: string, month: number): Promise<string> => {
    await sits(chair, meeting, Date.UTC(2026, month, 5));
    return (await minutes('officer.one', meeting)).draft;
  };
  const soon = (): number => Math.ceil((Date.now() + 1_000) / 1_000) * 1_000;

  beforeAll(async () => {
    const settings = {
      ...{ askWindow: 0, quietPeriod: 300, journalCorrections: 0 },
      silence: { ...DEFAULT_SETTINGS.silence, least: 0, grace: 0 },
    };
    await server.app.get(CouncilRegistry).setSettings(settings, Date.now(), WARRANT);
    chair = await windowOf(server.url, 'chair');
  });

  it('is said by the minutes of the next meeting, once', async () => {
    const { stream } = await underSilence(server.url, soon(), 'SOC');
    const symbol = await adopted(stream);
    expect(symbol).toBe('SOC.DEC/1');
    const third = await drafted('SOC/2026-III', 3);
    expect(await said(third, symbol)).toBe(true);
    await inMeeting(server.url, 'chair', 'SOC/2026-III', 'meeting.close', {});
    const fourth = await drafted('SOC/2026-IV', 4);
    expect(await said(fourth, symbol)).toBe(false);
  });

  it('is said by the next where minutes were drafted before it, although their meeting closed after it', async () => {
    const { stream } = await underSilence(server.url, soon(), 'SOC');
    const symbol = await adopted(stream);
    await inMeeting(server.url, 'chair', 'SOC/2026-IV', 'meeting.close', {});
    const { draft: fourth } = await minutes('officer.one', 'SOC/2026-IV');
    expect(await said(fourth, symbol)).toBe(false);
    // The fifth, whose minutes are drafted while it sits, leaves nothing of it to the sixth.
    expect(await said(await drafted('SOC/2026-V', 5), symbol)).toBe(true);
    expect(await said(await drafted('SOC/2026-VI', 6), symbol)).toBe(false);
  });
});
