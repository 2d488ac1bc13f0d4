import { type NoticesAnswer } from '@shanyrak/protocol';
import { eventually } from '../support/deadline';
import { RawSocket } from '../support/raw-socket';
import { type RunningServer, startServer } from '../support/server';
import { underSilence } from '../support/silence';
import { onMeeting } from '../support/sitting';
import { circulate, command, seatCouncil, submit, windowOf } from '../support/table';

/**
 * The number of what is unread arrives by itself: whoever has been told something hears a frame that
 * says nothing, in no room, from whichever server the decision was made on; and nobody else.
 */
const STARTS = Date.UTC(2099, 2, 5, 9);
let one: RunningServer;
let two: RunningServer;
const sockets: RawSocket[] = [];

beforeAll(async () => {
  one = await startServer({ before: seatCouncil });
  two = await startServer({ database: one.database });
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close();
});
afterAll(async () => {
  await two?.close();
  await one?.close();
});

async function open(person: string, url = two.url): Promise<RawSocket> {
  const socket = await RawSocket.open(await windowOf(url, person));
  sockets.push(socket);
  return socket;
}
const heard = (socket: RawSocket): number => socket.frames('inbox').length;
const hears = (socket: RawSocket): Promise<void> =>
  socket.until(() => heard(socket) > 0, 'the frame of the inbox');
/** Everything that was sent to this line so far has come: frames keep their order. */
const isUpToDate = (socket: RawSocket) => socket.ask('room.leave', {});

describe('the frame of the inbox', () => {
  it('comes to everybody who is told, outside of every room, and to no observer of a closed matter', async () => {
    const [member, officer, observer] = [
      await open('XBB.adviser'),
      await open('officer.two'),
      await open('XYY.head'),
    ];
    const draft = await circulate(one.url);
    for (const socket of [member, officer]) {
      await hears(socket);
      expect(socket.frames('inbox')).toEqual([undefined]);
    }
    await isUpToDate(observer);
    expect(heard(observer)).toBe(0);
    // What has rung is there to be read.
    const inbox = await (await windowOf(two.url, 'XBB.adviser')).get<NoticesAnswer>('/notices');
    expect(inbox).toMatchObject({ unread: 1, notices: [{ kind: 'draft.circulate' }] });

    const chair = await windowOf(one.url, 'chair');
    await command(chair, draft, 'draft.openToObservers', { open: true }, { as: 'chair' });
    await hears(observer);
    await isUpToDate(member);
    expect(heard(member)).toBe(1);
  });

  it('comes to every Member where time is asked for, and to an observer with an open meeting', async () => {
    const { stream, silence } = await underSilence(one.url, STARTS);
    const asked = { silence };
    const asker = await windowOf(one.url, 'XBB.head');
    const [member, observer] = [await open('XAA.adviser'), await open('XYY.head')];
    await command(asker, stream, 'seat.take', {}, { seen: 99 });
    await command(asker, stream, 'silence.requestTime', asked, { seen: 99 });
    await hears(member);
    const symbol = 'PC/2099-XL';
    const chair = await windowOf(one.url, 'chair');
    const how = { symbol, startsAt: STARTS, mode: 'inRoom', format: 'plenary' } as const;
    await isUpToDate(observer);
    expect(heard(observer)).toBe(0);
    await onMeeting(chair, symbol, 'meeting.convene', how);
    await hears(observer);
  });

  it('does not come where nothing was told: a paper on the desk, a refused act, a repetition', async () => {
    const [officer, member] = [await open('officer.one', one.url), await open('XAA.head', one.url)];
    await submit(one.url);
    const chair = await windowOf(one.url, 'chair');
    const symbol = 'PC/2099-XLI';
    const how = { symbol, startsAt: STARTS, mode: 'inRoom', format: 'plenary' } as const;
    const id = '5b7f4a52-8f5e-4f0e-9b53-2f6a1c9d7e01';
    const convene = () => onMeeting(chair, symbol, 'meeting.convene', how, { as: 'chair', id });
    await convene();
    await convene();
    await hears(officer);
    await hears(member);
    // A later bell has come: that of the repetition would have come before it.
    await onMeeting(chair, symbol, 'meeting.cancel', {});
    await eventually(() => heard(officer) >= 2 && heard(member) >= 2, 'the frame of the end');
    expect([heard(officer), heard(member)]).toEqual([2, 2]);
  });
});
