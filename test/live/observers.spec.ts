import { type EventsAnswer } from '@shanyrak/protocol';
import { Room } from '../support/room';
import { RawSocket } from '../support/raw-socket';
import { type RunningServer, startServer } from '../support/server';
import { command, openReading, seatCouncil, windowOf } from '../support/table';

let one: RunningServer;
let two: RunningServer;

beforeAll(async () => {
  one = await startServer({ before: seatCouncil });
  two = await startServer({ database: one.database });
});
afterAll(async () => {
  await two?.close();
  await one?.close();
});

describe('observers', () => {
  it('receive views by their own numbers, nothing of the negotiation, and lose the room when it is closed to them', async () => {
    const stream = await openReading(one.url);
    const id = stream.slice('draft:'.length);
    const chair = await windowOf(one.url, 'chair');
    const as = 'chair' as const;
    await command(chair, stream, 'draft.openToObservers', { open: true }, { as });

    const member = await Room.enter(await windowOf(one.url, 'XBB.head'), stream);
    const window = await windowOf(two.url, 'XYY.head');
    const observer = await RawSocket.open(window);
    const joined = await observer.ask('room.join', { stream, protocol: 1 });
    expect(joined).toMatchObject({
      ok: true,
      audience: 'observers',
      seq: 1,
      context: null,
      presence: {},
      reload: true,
    });
    const state = await window.get(`/drafts/${id}/state`);
    expect(state).toEqual({ audience: 'observers', stream, number: 1, view: expect.anything() });

    await member.act('seat.take', {});
    const operative = member.draft.order.at(-1)!;
    const text = 'Decides that Member States should designate a representative;';
    const change = { kind: 'replace' as const, provision: operative, text };
    await member.act('amendment.propose', { change, language: 'en' });
    await member.act('stance.set', { target: operative, stance: 'reserve' });
    const waiting = window.get<EventsAnswer>(`/drafts/${id}/events?since=1&wait=20`);
    await command(chair, stream, 'revision.issue', {}, { as: 'facilitator' }).catch(
      () => undefined,
    );
    await command(
      await windowOf(one.url, 'officer.one'),
      stream,
      'revision.issue',
      {},
      { as: 'secretariat' },
    );

    await observer.until(() => observer.frames('view').length >= 1, 'a view of the revision');
    const views = observer.frames<{ number: number; view: object }>('view');
    expect(views.map(({ number }) => number)).toEqual(views.map((_, n) => n + 2));
    const polled = await waiting;
    expect(polled).toMatchObject({ audience: 'observers', number: 2 });
    const said = JSON.stringify([observer.heard, polled, state]);
    for (const secret of ['XBB', 'should', 'reserve', 'amendment', '"at"', 'closed'])
      expect(said).not.toContain(secret);

    await command(chair, stream, 'draft.openToObservers', { open: false }, { as });
    await observer.until(
      () => observer.frames<{ view: unknown }>('view').at(-1)?.view === null,
      'the end of the view',
    );
    expect(await observer.ask('room.join', { stream, protocol: 1 })).toMatchObject({
      ok: false,
      problem: { code: 'not-found' },
    });
    await expect(window.get(`/drafts/${id}/state`)).rejects.toMatchObject({
      problem: { code: 'not-found' },
    });
    const before = observer.heard.length;
    await member.act('stance.set', { target: operative, stance: 'oppose' });
    expect(observer.heard.slice(before).filter(({ event }) => event !== 'answer')).toEqual([]);
    member.leave();
    observer.close();
  });
});
