import { once } from 'node:events';
import { type AddressInfo, type Socket } from 'node:net';
import WebSocket, { WebSocketServer } from 'ws';
import { textFrame } from './packet';

/** Frames that we make ourselves, read by somebody else's reader: at and around each length's border. */
const LENGTHS = [0, 1, 125, 126, 127, 65_535, 65_536, 70_000];

describe('a frame of text', () => {
  it('is read as it was meant, one after the other, whatever its length', async () => {
    const texts = [...LENGTHS.map((length) => 'x'.repeat(length)), 'Постановляет — «учредить» 🕊'];
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    await once(server, 'listening');
    const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
    try {
      const [[to]] = (await Promise.all([
        once(server, 'connection'),
        once(client, 'open'),
      ])) as unknown as [[{ _socket: Socket }]];
      const heard: string[] = [];
      const all = new Promise<void>((done, fail) => {
        client.on('error', fail);
        client.on('message', (data: Buffer) => {
          heard.push(data.toString());
          if (heard.length === texts.length) done();
        });
      });
      for (const text of texts) to._socket.write(textFrame(text));
      await all;
      expect(heard).toEqual(texts);
    } finally {
      client.terminate();
      await new Promise((closed) => server.close(closed));
    }
  });
});
