import { type NestExpressApplication } from '@nestjs/platform-express';
import { randomUUID } from 'node:crypto';
import { DEFAULT_SETTINGS, localTimeInAstana } from '@shanyrak/council';
import { wordsPut } from '@shanyrak/draft';
import { uuidNamed } from '@shanyrak/kernel';
import { type Notice, type NoticesAnswer, type StampsAnswer } from '@shanyrak/protocol';
import { CouncilRegistry } from '../../../apps/server/src/council/registry.service';
import { Ledger, LedgerMaintenance } from '../../../apps/server/src/ledger';
import { LONG_AGO, seat, WARRANT } from '../../support/council';
import { eventually } from '../../support/deadline';
import { type RunningServer, startServer } from '../../support/server';
import { cleanDraft, underSilence, type UnderSilence } from '../../support/silence';
import { onMeeting } from '../../support/sitting';
import { circulate, command, draftOf, seatCouncil, submit, windowOf } from '../../support/table';
import { Refused } from '../../support/window';
import { asSuperuser } from '../ledger/processes';

const DAY = 24 * 3_600_000;
/** Thursday 5 March 2099, 14:00 in Astana. */
const UNTIL = Date.UTC(2099, 2, 5, 9);

let server: RunningServer;
let round: UnderSilence;

async function seatEverybody(app: NestExpressApplication): Promise<void> {
  await seatCouncil(app);
  await seat(app, 'XAA.registry', 'XAA', 'registry');
}

beforeAll(async () => {
  server = await startServer({ before: seatEverybody });
  round = await underSilence(server.url, UNTIL);
});
afterAll(() => server?.close());

const inboxOf = async (person: string, asked = ''): Promise<NoticesAnswer> =>
  (await windowOf(server.url, person)).get(`/notices${asked}`);
const about = async (person: string, kind: Notice['kind'], stream = round.stream) =>
  (await inboxOf(person, '?limit=100')).notices.filter(
    (one) => one.kind === kind && one.stream === stream,
  );
const refusedTo = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.problem.code : String(error)),
  );
/** As the window does it, where nothing is answered but that it is done. */
const does = async (person: string, method: string, path: string, body?: object) => {
  const { token } = await windowOf(server.url, person);
  const answer = await fetch(`${server.url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  return answer.status;
};

describe('a notice', () => {
  it('is written for every delegation and office that may see what it tells of', async () => {
    for (const [person, addressee] of [
      ['XAA.head', 'XAA'],
      ['XBB.adviser', 'XBB'],
      ['XCC.head', 'XCC'],
      ['officer.one', 'SECRETARIAT'],
    ] as const) {
      const [notice, more] = await about(person, 'silence.start');
      expect(notice).toMatchObject({
        ...{ addressee, stream: round.stream, symbol: round.symbol, due: UNTIL },
        ...{ read: false, received: null },
      });
      expect(notice!.id).toBe(
        uuidNamed({ notice: { stream: round.stream, seq: seqOf(notice!), addressee } }),
      );
      expect(more).toBe(undefined);
    }
    // The Chair is a delegate as well.
    const both = await about('chair', 'silence.start');
    expect(both.map(({ addressee }) => addressee).sort()).toEqual(['CHAIR', 'XCC']);
  });

  it('never comes to whom the stream does not exist', async () => {
    expect(await inboxOf('XYY.head')).toMatchObject({ notices: [], unread: 0 });
    const { unread } = await inboxOf('XBB.head');
    await submit(server.url);
    expect((await inboxOf('XBB.head')).unread).toBe(unread);
    expect(
      (await inboxOf('officer.two', '?limit=100')).notices.map(({ stream }) => stream),
    ).toEqual(expect.not.arrayContaining([expect.stringMatching(/^submission:/)]));
  });

  it('tells neither who acted nor a word of what was said', async () => {
    const notices = (await inboxOf('XBB.head')).notices;
    for (const notice of notices)
      expect(Object.keys(notice).sort()).toEqual(
        ['addressee', 'at', 'due', 'id', 'kind', 'read', 'received', 'stream', 'symbol'].sort(),
      );
  });

  it('follows a round of silence through its life, and a meeting, and no meeting held on paper', async () => {
    const { url } = server;
    const chair = await windowOf(url, 'chair');
    const as = 'chair';
    const other = await underSilence(url, UNTIL);
    const kinds = async () =>
      (await inboxOf('XAA.head', '?limit=100')).notices
        .filter(({ stream }) => stream === other.stream)
        .map(({ kind }) => kind);
    expect(await kinds()).toEqual(['silence.start', 'draft.circulate']);
    const breaking = { silence: other.silence, kind: 'objection' } as const;
    await command(await windowOf(url, 'XBB.adviser'), other.stream, 'silence.break', breaking);
    expect(await kinds()).toEqual(['silence.break', 'silence.start', 'draft.circulate']);

    const symbol = 'PC/2099-XXX';
    const startsAt = UNTIL + DAY;
    const how = { startsAt, mode: 'inRoom', format: 'plenary' } as const;
    await onMeeting(chair, symbol, 'meeting.convene', { symbol, ...how });
    await onMeeting(chair, symbol, 'meeting.reschedule', { startsAt: startsAt + DAY });
    await onMeeting(chair, symbol, 'meeting.cancel', {}, { as });
    const onPaper = { symbol: 'PC/2024-XXXI', ...how, startsAt: LONG_AGO + DAY, onPaper: true };
    await onMeeting(chair, onPaper.symbol, 'meeting.convene', onPaper);
    const told = (await inboxOf('XAA.head')).notices.filter(({ kind }) =>
      kind.startsWith('meeting.'),
    );
    expect(told.map(({ kind, symbol: of, due }) => [kind, of, due])).toEqual([
      ['meeting.cancel', symbol, null],
      ['meeting.reschedule', symbol, startsAt + DAY],
      ['meeting.convene', symbol, startsAt],
    ]);
  });

  it('tells of a round that ends since its sponsor takes the draft back', async () => {
    const { url } = server;
    const { stream, symbol } = await underSilence(url, UNTIL);
    const sponsor = await windowOf(url, 'XAA.head');
    await command(sponsor, stream, 'seat.take', {}, { seen: 99 });
    await command(sponsor, stream, 'draft.withdraw', {}, { seen: 99 });
    for (const person of ['XBB.head', 'officer.one'])
      expect(await about(person, 'silence.cancel', stream)).toMatchObject([{ symbol, due: null }]);
    // Without a round there is no end to tell of.
    const calm = await circulate(url);
    await command(sponsor, calm, 'draft.withdraw', {}, { seen: 99 });
    expect((await inboxOf('XBB.head', '?limit=1')).notices).toMatchObject([
      { stream: calm, kind: 'draft.circulate' },
    ]);
  });

  it('tells all alike that time is asked for, and until when the Chair may give it', async () => {
    const { url } = server;
    const { stream, silence, symbol } = await underSilence(url, UNTIL);
    const asker = await windowOf(url, 'XBB.head');
    await command(asker, stream, 'seat.take', {}, { seen: 99 });
    await command(asker, stream, 'silence.requestTime', { silence }, { seen: 99 });
    for (const person of ['XAA.head', 'XBB.head', 'chair', 'officer.one']) {
      const told = await about(person, 'silence.requestTime', stream);
      expect(told[0]).toMatchObject({ symbol, due: UNTIL });
      expect(JSON.stringify(told)).not.toContain('XBB.');
    }
    expect(await about('XYY.head', 'silence.requestTime', stream)).toEqual([]);
  });

  it('asks those to confirm whom a statement names, and all others whether they align', async () => {
    const { url } = server;
    const { stream } = await underSilence(url, UNTIL);
    const author = await windowOf(url, 'XAA.head');
    await command(author, stream, 'seat.take', {}, { seen: 99 });
    const state = await draftOf(author, stream);
    const made = { kind: 'explanation', language: 'kk', text: 'Біз бұлай түсінеміз.' } as const;
    const words = { seen: 99, digest: wordsPut(state)! };
    await command(author, stream, 'statement.submit', { ...made, onBehalfOf: ['XBB'] }, words);
    const kindsOf = async (person: string) =>
      (await inboxOf(person, '?limit=100')).notices
        .filter((one) => one.stream === stream && one.kind.startsWith('statement.'))
        .map(({ kind, symbol, due, addressee }) => [addressee, kind, symbol, due]);
    const { symbol } = state;
    expect(await kindsOf('XBB.head')).toEqual([['XBB', 'statement.confirm', symbol, null]]);
    for (const [person, code] of [
      ['XAA.head', 'XAA'],
      ['XCC.head', 'XCC'],
      ['officer.one', 'SECRETARIAT'],
    ] as const)
      expect(await kindsOf(person)).toEqual([[code, 'statement.submit', symbol, null]]);
    expect(await kindsOf('XYY.head')).toEqual([]);
    // Who confirms and who aligns, or does not, is told to nobody.
    const { unread } = await inboxOf('XAA.head');
    const statement = (await draftOf(author, stream)).statements[0]!.id;
    for (const [person, act] of [
      ['XBB.head', 'statement.confirm'],
      ['XCC.head', 'statement.align'],
    ] as const) {
      const window = await windowOf(url, person);
      await command(window, stream, 'seat.take', {}, { seen: 99 });
      await command(window, stream, act, { statement }, { seen: 99 });
    }
    expect((await inboxOf('XAA.head')).unread).toBe(unread);
  });

  it('is written by the council’s own clock too, and the first number of a stream opens it', async () => {
    const { app, url } = server;
    const silence = { ...DEFAULT_SETTINGS.silence, least: 0, grace: 0 };
    const hurried = { askWindow: 0, quietPeriod: 300, silence };
    await app.get(CouncilRegistry).setSettings(hurried, LONG_AGO, WARRANT);
    const { stream, digest } = await cleanDraft(url);
    const ledger = app.get(Ledger);
    // Sooner than a whole minute, which is all that is said over the wire.
    const until = (await ledger.now()) + 500;
    const payload = { until, local: localTimeInAstana(until) };
    const envelope = { id: randomUUID(), stream, v: 1, as: 'chair' as const, seen: 99, digest };
    const begun = { ...envelope, type: 'silence.propose', payload };
    expect((await ledger.execute({ person: 'chair', command: begun })).ok).toBe(true);
    const adopted = () => about('XBB.head', 'silence.expire', stream);
    await eventually(async () => (await adopted()).length > 0, 'the adoption');
    expect(await adopted()).toMatchObject([
      { symbol: expect.stringMatching(/^PC\.SIL/), due: null },
    ]);
    const [circulated] = await about('XBB.head', 'draft.circulate', stream);
    expect(seqOf(circulated!)).toBe(1);
  });

  it('asks the Chair and the Secretariat alone what follows from a proof that came late', async () => {
    const { url } = server;
    const [{ stream }] = (await inboxOf('XBB.head')).notices.filter(
      ({ kind }) => kind === 'silence.expire',
    ) as [Notice];
    const officer = await windowOf(url, 'officer.one');
    const [round] = (await draftOf(officer, stream)).silences;
    const proved = {
      ...{ silence: round!.id, delegation: 'XBB', kind: 'objection' as const },
      ...{ receivedAt: round!.until - 1, proof: 'Note 17-7/319' },
    };
    await command(officer, stream, 'silence.recordBreak', proved, { as: 'secretariat', seen: 99 });
    const told = async (person: string) =>
      (await about(person, 'silence.recordBreak', stream)).map(({ addressee, symbol }) => [
        addressee,
        symbol,
      ]);
    expect(await told('chair')).toEqual([['CHAIR', round!.symbol]]);
    expect(await told('officer.two')).toEqual([['SECRETARIAT', round!.symbol]]);
    for (const person of ['XAA.head', 'XBB.head', 'XCC.head'])
      expect(await told(person)).toEqual([]);
    const chair = await windowOf(url, 'chair');
    const voided = { silence: round!.id };
    await command(chair, stream, 'silence.void', voided, { as: 'chair', seen: 99 });
    expect(await about('XBB.head', 'silence.void', stream)).toHaveLength(1);
  });

  it('is written once: neither a repetition nor a rebuild of the log writes it again', async () => {
    const count = async () => {
      const sql = `SELECT count(*)::int AS count FROM notices`;
      return (await asSuperuser(server.database, sql)) as { count: number }[];
    };
    const before = await count();
    await server.app.get(LedgerMaintenance).rebuild();
    expect(await count()).toEqual(before);
  });

  it('is no longer there for a delegation that is no Member any more', async () => {
    const registry = server.app.get(CouncilRegistry);
    const land = {
      ...{ code: 'XBB', kind: 'STATE' as const },
      names: [{ from: null, en: 'Land XBB', ru: 'Страна XBB' }],
    };
    const since = (date: string) => ({ from: { precision: 'day' as const, date } });
    const member = { status: 'MEMBER' as const, ...since('2020-01-01') };
    const observer = { status: 'OBSERVER_STATE' as const, ...since('2025-01-01') };
    const left = { ...member, until: since('2025-01-01').from };
    const before = await inboxOf('XBB.head');
    expect(before.notices).not.toEqual([]);
    await registry.setParticipants([{ ...land, statuses: [left, observer] }], WARRANT);
    expect(await inboxOf('XBB.head')).toMatchObject({ notices: [], unread: 0, mayStamp: false });
    await registry.setParticipants([{ ...land, statuses: [member] }], WARRANT);
    expect(await inboxOf('XBB.head')).toEqual(before);
  });
});

describe('the inbox', () => {
  it('is read on page by page, the newest first, and counts what one has not read', async () => {
    const all = (await inboxOf('XCC.head', '?limit=100')).notices;
    expect([...all].sort((a, b) => b.at - a.at)).toEqual(all);
    const first = await inboxOf('XCC.head', '?limit=2');
    const second = await inboxOf('XCC.head', `?limit=100&before=${first.before}`);
    expect([...first.notices, ...second.notices]).toEqual(all);
    expect(second.before).toBe(null);
    expect(first.unread).toBe(all.length);
    expect((await inboxOf('XCC.head', '?limit=0')).notices).toEqual([]);
    expect(await refusedTo(inboxOf('XCC.head', '?limit=1000'))).toBe('bad-request');
    expect(await refusedTo(inboxOf('XCC.head', '?before=yesterday'))).toBe('bad-request');
  });

  it('keeps what one has read for oneself alone', async () => {
    const [notice] = await about('XCC.head', 'silence.start');
    const { unread } = await inboxOf('XCC.adviser');
    expect(await does('XCC.head', 'POST', `/notices/${notice!.id}/read`)).toBe(204);
    expect(await does('XCC.head', 'POST', `/notices/${notice!.id}/read`)).toBe(204);
    expect((await about('XCC.head', 'silence.start'))[0]!.read).toBe(true);
    expect((await about('XCC.adviser', 'silence.start'))[0]!.read).toBe(false);
    expect((await inboxOf('XCC.adviser')).unread).toBe(unread);
    const { at } = (await inboxOf('XCC.head')).notices[1]!;
    expect(await does('XCC.head', 'POST', '/notices/read', { until: at })).toBe(204);
    const rest = (await inboxOf('XCC.head', '?limit=100')).notices.filter(({ read }) => !read);
    expect(rest.every((one) => one.at > at)).toBe(true);
  });

  it('opens nobody else’s: another delegation’s notice is not found', async () => {
    const [notice] = await about('XAA.head', 'silence.start');
    for (const [person, path] of [
      ['XBB.head', 'read'],
      ['XBB.head', 'received'],
      ['XYY.head', 'read'],
      ['officer.one', 'read'],
    ] as const)
      expect([person, await does(person, 'POST', `/notices/${notice!.id}/${path}`)]).toEqual([
        person,
        404,
      ]);
    expect(await does('XAA.head', 'POST', '/notices/nothing/read')).toBe(400);
  });

  it('says to everybody where no mail is sent', async () => {
    expect((await inboxOf('XAA.head')).mails).toBe(false);
    expect(await (await windowOf(server.url, 'officer.one')).get('/notices/mail')).toEqual({
      ...{ mails: false, waiting: 0, troubles: [] },
    });
  });
});

describe('the stamp of a registry', () => {
  const stampsFor = async (person: string): Promise<StampsAnswer['stamps']> => {
    const own = await about(person, 'silence.start');
    const office = own.find(({ addressee }) => addressee.length > 3)!;
    const answer = (await windowOf(server.url, person)).get<StampsAnswer>(
      `/notices/${office.id}/stamps`,
    );
    return (await answer).stamps;
  };

  it('is the delegation’s: its registry says received, once, and never who has read', async () => {
    const registry = await windowOf(server.url, 'XAA.registry');
    const [notice] = await about('XAA.registry', 'silence.start');
    const path = `/notices/${notice!.id}/received`;
    expect(await refusedTo((await windowOf(server.url, 'XAA.adviser')).post(path, {}))).toBe(
      'forbidden',
    );
    expect((await inboxOf('XAA.adviser')).mayStamp).toBe(false);
    expect((await inboxOf('XAA.registry')).mayStamp).toBe(true);
    const stamped = await registry.post<Notice>(path, {});
    expect(stamped.received).toMatchObject({ person: 'XAA.registry', at: expect.any(Number) });
    // The first one stands.
    const again = await (await windowOf(server.url, 'XAA.head')).post<Notice>(path, {});
    expect(again.received).toEqual(stamped.received);
    expect((await about('XAA.adviser', 'silence.start'))[0]!.received).toEqual(stamped.received);
  });

  it('is shown to the Chair and the Secretariat as the delivery of a round of silence, to no other delegation', async () => {
    for (const person of ['chair', 'officer.one'])
      expect(await stampsFor(person)).toEqual([
        { delegation: 'XAA', receivedAt: expect.any(Number) },
        { delegation: 'XBB', receivedAt: null },
        { delegation: 'XCC', receivedAt: null },
      ]);
    const [own] = await about('XBB.head', 'silence.start');
    expect(own!.received).toBe(null);
    const asked = (await windowOf(server.url, 'XBB.head')).get(`/notices/${own!.id}/stamps`);
    expect(await refusedTo(asked)).toBe('forbidden');
  });
});

function seqOf({ stream, addressee, id }: Notice): number {
  for (let seq = 1; seq < 1_000; seq++)
    if (uuidNamed({ notice: { stream, seq, addressee } }) === id) return seq;
  return 0;
}
