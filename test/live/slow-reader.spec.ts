import { type Socket as TcpSocket } from 'node:net';
import { Visitors } from '../../apps/server/src/rooms/visitors.service';
import { RawSocket } from '../support/raw-socket';
import { type RunningServer, startServer } from '../support/server';
import { eventually } from '../support/deadline';
import { seatCouncil, windowOf } from '../support/table';

let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ before: seatCouncil });
});
afterAll(() => server?.close());

it('who does not read is let go before it costs memory, and the others stay', async () => {
  const slow = await RawSocket.open(await windowOf(server.url, 'XAA.head'));
  const quick = await RawSocket.open(await windowOf(server.url, 'XBB.head'));
  const { transport } = slow.socket.io.engine as unknown as {
    transport: { ws: { _socket: TcpSocket } };
  };
  transport.ws._socket.pause();

  const visitors = server.app.get(Visitors);
  const frame = { stream: 'x'.repeat(500_000), seq: 1 };
  let sent = 0;
  await eventually(() => {
    for (const visitor of visitors.all()) visitor.emit('head', frame);
    sent += 1;
    return visitors.all().length === 1;
  }, 'the slow reader to be gone');

  expect(visitors.all().map(({ person }) => person)).toEqual(['XBB.head']);
  await quick.until(() => quick.frames('head').length === sent, 'everything for who reads');
  slow.close();
  quick.close();
});
