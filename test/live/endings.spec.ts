import { CouncilRegistry } from '../../apps/server/src/council/registry.service';
import { CouncilService } from '../../apps/server/src/council/council.service';
import { Polling } from '../../apps/server/src/rooms/polling.service';
import { addressOf, PASSWORD, seat, WARRANT } from '../support/council';
import { eventually } from '../support/deadline';
import { RawSocket } from '../support/raw-socket';
import { type RunningServer, startServer } from '../support/server';
import { circulate, seatCouncil, windowOf } from '../support/table';
import { Window } from '../support/window';

/** How lines end: with the session, with the accreditation, with the server. */
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

async function signOut(window: Window): Promise<void> {
  const headers = { authorization: `Bearer ${window.token}` };
  const answer = await fetch(`${one.url}/api/v1/session`, { method: 'DELETE', headers });
  expect(answer.status).toBe(204);
}

it('a session that ends takes its sockets with it, in every process, and no others', async () => {
  const window = await windowOf(one.url, 'XAA.head');
  const own = await RawSocket.open(window.at(two.url));
  const other = await RawSocket.open(await windowOf(two.url, 'XAA.head'));
  await signOut(window);
  await own.until(() => own.ended !== null, 'the end of the line');
  expect(own.ended).toBe('io server disconnect');
  expect(await other.ask('room.leave', { stream: await circulate(one.url) })).toEqual({ ok: true });
  other.close();
});

it('a session that ends takes what it waits for over HTTP with it', async () => {
  const stream = await circulate(one.url);
  const path = `/drafts/${stream.slice('draft:'.length)}/events`;
  const window = await windowOf(one.url, 'XAA.head');
  const { seq } = await window.get<{ seq: number }>(path);
  const waiting = window.at(two.url).get(`${path}?since=${seq}&wait=25`);
  const ended = expect(waiting).rejects.toMatchObject({ problem: { code: 'unauthenticated' } });
  await eventually(() => two.app.get(Polling).open > 0, 'the request to wait');
  await signOut(window);
  await ended;
});

it('what an operator watches counts commands and sockets, and names nobody', async () => {
  await circulate(one.url);
  const metrics = await (await fetch(`${one.url}/metrics`)).text();
  expect(metrics).toMatch(
    /shanyrak_commands_total\{type="draft.circulate",outcome="accepted"\} \d/,
  );
  expect(metrics).toMatch(/shanyrak_command_seconds_count\{type="draft.submit"\} \d/);
  expect(metrics).toMatch(/^shanyrak_sockets \d/m);
  expect(metrics).not.toMatch(/XAA|head@/);
});

it('an accreditation that ends closes the rooms and the line', async () => {
  const stream = await circulate(one.url);
  await seat(one.app, 'XBB.guest', 'XBB', 'expert');
  const socket = await RawSocket.open(await Window.open(two.url, addressOf('XBB.guest'), PASSWORD));
  expect(await socket.ask('room.join', { stream, protocol: 1 })).toMatchObject({ ok: true });
  await one.app.get(CouncilRegistry).endAccreditation('XBB.guest', 'XBB', WARRANT);
  await socket.until(() => socket.ended !== null, 'the end of the line');
});

it('a change of one’s function is told to the rooms one is in', async () => {
  const stream = await circulate(one.url);
  const socket = await RawSocket.open(await windowOf(two.url, 'XCC.adviser'));
  const joined = await socket.ask('room.join', { stream, protocol: 1 });
  expect(joined).toMatchObject({ context: { actor: { authorised: false } } });
  const at = await one.app.get(CouncilService).now();
  await one.app.get(CouncilRegistry).setSheet('XCC', ['head', 'adviser'], at, WARRANT);
  await socket.until(() => socket.frames('context').length > 0, 'a new context');
  expect(socket.frames('context')[0]).toMatchObject({
    stream,
    context: { actor: { authorised: true } },
  });
  socket.close();
});

it('heads are said again and again', async () => {
  const stream = await circulate(one.url);
  const socket = await RawSocket.open(await windowOf(two.url, 'XCC.head'));
  const { seq } = await socket.ask('room.join', { stream, protocol: 1 });
  await socket.until(() => socket.frames('head').length > 0, 'a head');
  expect(socket.frames('head')[0]).toEqual({ stream, seq });
  socket.close();
});

it('a server that closes says so, and when to come back', async () => {
  const three = await startServer({ database: one.database });
  const socket = await RawSocket.open(await windowOf(three.url, 'XAA.head'));
  const closed = three.close();
  await socket.until(() => socket.ended !== null, 'the end of the line');
  await closed;
  const [frame] = socket.frames<{ reconnectIn: number }>('closing');
  expect(frame?.reconnectIn).toBeGreaterThanOrEqual(0);
});
