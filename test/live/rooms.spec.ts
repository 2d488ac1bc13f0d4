import { randomUUID } from 'node:crypto';
import { type DraftState } from '@shanyrak/draft';
import { type EventsAnswer, type EventsFrame } from '@shanyrak/protocol';
import { RawSocket } from '../support/raw-socket';
import { Room } from '../support/room';
import { type RunningServer, startServer } from '../support/server';
import {
  circulate,
  command,
  MEETING,
  openReading,
  seatCouncil,
  SUBMITTED,
  windowOf,
} from '../support/table';
import { Refused } from '../support/window';

/** One council, two processes: what one's clients do, the other's clients see, by number. */
let one: RunningServer;
let two: RunningServer;
const rooms: Room[] = [];
const sockets: RawSocket[] = [];

beforeAll(async () => {
  one = await startServer({ before: seatCouncil });
  two = await startServer({ database: one.database });
});
afterEach(() => {
  for (const room of rooms.splice(0)) room.leave();
  for (const socket of sockets.splice(0)) socket.close();
});
afterAll(async () => {
  await two?.close();
  await one?.close();
});

async function enter(
  server: RunningServer,
  person: string,
  stream: string,
  since?: number,
): Promise<Room> {
  const window = await windowOf(server.url, person);
  const room = await Room.enter(window, stream, since === undefined ? {} : { since });
  rooms.push(room);
  return room;
}

async function rawIn(server: RunningServer, person: string, stream: string): Promise<RawSocket> {
  const socket = await RawSocket.open(await windowOf(server.url, person));
  sockets.push(socket);
  expect(await socket.ask('room.join', { stream, since: 0, protocol: 1 })).toMatchObject({
    ok: true,
  });
  return socket;
}

const brief = (provision: (typeof SUBMITTED.provisions)[number]) => ({
  ...provision,
  text: { en: 'Decides;' },
});

const operative = (state: DraftState): string =>
  state.order.find((id) => state.provisions[id]?.kind === 'operative')!;

const replacing = (state: DraftState, text: string) => ({
  change: { kind: 'replace' as const, provision: operative(state), text },
  language: 'en',
});

describe('a reading in two processes', () => {
  it('brings every event to everybody by number, without a gap, and the same state', async () => {
    const stream = await openReading(one.url);
    const here = await enter(one, 'XBB.head', stream);
    const there = await enter(two, 'XCC.head', stream, 0);
    await here.act('seat.take', {});
    await there.act('seat.take', {});
    const wording = (word: string) =>
      `Decides that Member States ${word} designate a representative;`;
    await here.act('amendment.propose', replacing(here.draft, wording('should')));
    await there.act('amendment.propose', replacing(there.draft, wording('may')));
    const own = (room: Room, sponsor: string): string =>
      Object.values(room.draft.amendments).find(
        (one) => one.sponsor === sponsor && one.status === 'IN_TEXT',
      )!.id;
    for (const word of ['will', 'are to', 'ought to']) {
      const language = 'en';
      const text = wording(word);
      await here.act('amendment.revise', { amendment: own(here, 'XBB'), text, language });
      await there.act('amendment.revise', { amendment: own(there, 'XCC'), text, language });
    }
    await here.settle(() => here.seq === there.seq, 'both to be equally far');
    await there.settle(() => here.seq === there.seq, 'both to be equally far');
    expect(here.faults).toEqual([]);
    expect(there.faults).toEqual([]);
    expect(there.events.map(({ seq }) => seq)).toEqual(there.events.map((_, n) => n + 1));
    expect(there.state).toEqual(here.state);
    expect(Object.keys(here.draft.amendments)).toHaveLength(8);
  });

  it('answers a sender before the room’s echo reaches it', async () => {
    const stream = await openReading(one.url);
    const socket = await rawIn(one, 'XBB.head', stream);
    for (let n = 0; n < 10; n += 1) {
      const frame = {
        stream,
        id: randomUUID(),
        type: 'seat.take',
        v: 1,
        as: 'national',
        payload: {},
        seen: 0,
      };
      void socket.ask('command', frame);
      const pass = {
        ...frame,
        id: randomUUID(),
        type: 'seat.pass',
        payload: { to: 'XBB.adviser' },
      };
      void socket.ask('command', pass);
    }
    await socket.until(() => socket.frames('answer').length === 21, 'twenty answers');
    const accepted = socket
      .frames<{ ok: boolean; to: number; from: number; events?: unknown }>('answer')
      .filter(({ ok, events }) => ok && !events);
    const last = Math.max(...accepted.map(({ to }) => to));
    await socket.until(
      () => socket.frames<EventsFrame>('events').at(-1)?.to === last,
      'its own events',
    );
    for (const { from } of accepted) {
      const answered = socket.heard.findIndex(
        ({ event, frame }) => event === 'answer' && (frame as { from?: number }).from === from,
      );
      const echoed = socket.heard.findIndex(
        ({ event, frame }) =>
          event === 'events' &&
          (frame as EventsFrame).from <= from &&
          from <= (frame as EventsFrame).to,
      );
      expect(answered).toBeGreaterThanOrEqual(0);
      expect(answered).toBeLessThan(echoed);
    }
  });

  it('leaves nothing of a refused command, and names the rule', async () => {
    const stream = await openReading(one.url);
    const room = await enter(one, 'XBB.adviser', stream, 0);
    const before = room.seq;
    const answer = await room.send('amendment.propose', replacing(room.draft, 'Decides nothing;'));
    expect(answer).toMatchObject({
      ok: false,
      problem: { code: 'forbidden', rule: 'seat.notHeld' },
    });
    await room.act('seat.take', {});
    expect(room.seq).toBe(before + 1);
  });

  it('brings back who was away by number, and sends who lacks too much to the state', async () => {
    const stream = await openReading(one.url);
    const there = await enter(two, 'XCC.head', stream, 0);
    const seq = there.seq;
    there.leave();
    const here = await enter(one, 'XBB.head', stream);
    await here.act('seat.take', {});
    const socket = await RawSocket.open(await windowOf(two.url, 'XCC.head'));
    sockets.push(socket);
    const join = (since?: number) =>
      socket.ask('room.join', { stream, protocol: 1, ...(since !== undefined && { since }) });
    expect(await join(seq)).toMatchObject({ ok: true, seq: seq + 1, events: [{ seq: seq + 1 }] });
    expect(await join(seq + 1)).toMatchObject({ ok: true, seq: seq + 1, events: [] });
    for (const since of [undefined, seq + 100])
      expect(await join(since)).toMatchObject({ ok: true, seq: seq + 1, reload: true });
  });

  it('sends who lacks hundreds of events to the state instead', async () => {
    const [title, ...rest] = SUBMITTED.provisions;
    const provisions = [title!, ...Array.from({ length: 499 }, () => rest.at(-1)!)];
    const stream = await circulate(one.url, { ...SUBMITTED, provisions: provisions.map(brief) });
    const socket = await RawSocket.open(await windowOf(two.url, 'XCC.head'));
    sockets.push(socket);
    const joined = await socket.ask('room.join', { stream, protocol: 1, since: 0 });
    expect(joined).toMatchObject({ ok: true, reload: true });
    expect(joined['seq']).toBeGreaterThan(500);
    expect(joined['events']).toBeUndefined();
  });

  it('answers over HTTP what sockets are sent, and waits for it', async () => {
    const stream = await openReading(one.url);
    const room = await enter(one, 'XBB.head', stream, 0);
    const path = `/drafts/${stream.slice('draft:'.length)}/events`;
    const window = await windowOf(two.url, 'XCC.head');
    const waiting = window.get<EventsAnswer>(`${path}?since=${room.seq}&wait=20`);
    await room.act('seat.take', {});
    const waited = await waiting;
    expect(waited).toMatchObject({ audience: 'members', seq: room.seq });
    const all = await window.get<EventsAnswer & { audience: 'members' }>(`${path}?since=0`);
    expect(all.events).toEqual(room.events);
    expect((waited as typeof all).events).toEqual(room.events.slice(-1));
  });
});

describe('presence', () => {
  it('is of seats, across processes, and only while a reading is in session', async () => {
    const stream = await circulate(one.url);
    const chair = await windowOf(one.url, 'chair');
    const here = await enter(one, 'XBB.head', stream);
    const there = await enter(two, 'XCC.head', stream);
    expect(here.presence).toEqual({});
    await command(chair, stream, 'session.begin', { meeting: MEETING }, { as: 'chair' });
    await here.settle(() => here.draft.session !== null, 'the session');
    await there.settle(() => there.draft.session !== null, 'the session');
    await here.act('seat.take', {});
    await there.act('seat.take', {});
    const both = { XBB: 'occupied', XCC: 'occupied' };
    const shows = (room: Room, presence: object) =>
      room.settle(
        () => JSON.stringify(room.presence) === JSON.stringify(presence),
        JSON.stringify(presence),
      );
    await shows(here, both);
    await shows(there, both);
    there.leave();
    await shows(here, { XBB: 'occupied', XCC: 'empty' });
    await command(chair, stream, 'session.end', {}, { as: 'chair' });
    await shows(here, {});
  });
});

describe('whoever follows by requests', () => {
  it('sits at the table, and is told the same as over a socket', async () => {
    const stream = await openReading(one.url);
    const here = await enter(one, 'XBB.head', stream);
    const window = await windowOf(two.url, 'XCC.head');
    await command(window, stream, 'seat.take', {});
    await here.settle(() => here.presence['XCC'] === 'empty', 'an empty seat');
    const path = `/drafts/${stream.slice('draft:'.length)}/events`;
    const waiting = window.get<EventsAnswer>(`${path}?since=${here.seq}&wait=20`);
    await here.settle(() => here.presence['XCC'] === 'occupied', 'a seat held by requests');
    await here.act('seat.take', {});
    const told = await waiting;
    expect(told).toMatchObject({ context: { actor: { delegation: 'XCC', as: 'national' } } });
    // Nobody asks any more: the seat falls empty by itself.
    await here.settle(() => here.presence['XCC'] === 'empty', 'the seat let go', 60_000);
  }, 90_000);
});

describe('who may not see a room', () => {
  it('finds nothing, in the words for what never was', async () => {
    const stream = await circulate(one.url);
    const socket = await RawSocket.open(await windowOf(one.url, 'XYY.head'));
    sockets.push(socket);
    const there = await socket.ask('room.join', { stream, protocol: 1 });
    const never = await socket.ask('room.join', { stream: `draft:${randomUUID()}`, protocol: 1 });
    expect(there).toMatchObject({ ok: false, problem: { code: 'not-found' } });
    expect(there).toEqual(never);
    const frame = (on: string) => ({
      stream: on,
      id: randomUUID(),
      type: 'objection.raise',
      v: 1,
      as: 'national',
      payload: { against: `${randomUUID()}.1` },
      seen: 0,
    });
    expect(await socket.ask('command', frame(stream))).toEqual(
      await socket.ask('command', frame(`draft:${randomUUID()}`)),
    );
  });

  it('is turned away at the door without a session, or on a foreign page', async () => {
    const nobody = { url: one.url, token: 'x'.repeat(43) };
    await expect(RawSocket.open(nobody)).rejects.toMatchObject({
      data: { code: 'unauthenticated' },
    });
    const window = await windowOf(one.url, 'XBB.head');
    const origin = { origin: 'https://elsewhere.example' };
    await expect(RawSocket.open(window, origin)).rejects.toMatchObject({
      data: { code: 'forbidden' },
    });
    await expect(windowOf(one.url, 'nobody')).rejects.toBeInstanceOf(Refused);
  });
});
