import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { Server } from 'socket.io';

/**
 * What a live room costs at the least: a bare socket.io server in a process of its own that answers
 * each command and broadcasts one frame of the same bytes, with no database, no rule and no reader's
 * right. It ends with its standard input.
 */
interface Frame {
  readonly stream: string;
  readonly events: readonly { readonly seq: number }[];
}
type Answer = (answer: object) => void;

const http = createServer();
const server = new Server(http, {
  transports: ['websocket'],
  allowUpgrades: false,
  perMessageDeflate: false,
  serveClient: false,
});
const heads = new Map<string, number>();
let template: Frame = { stream: '', events: [] };

server.on('connection', (socket) => {
  socket.on('room.join', async ({ stream }: { readonly stream: string }, answer: Answer) => {
    await socket.join(stream);
    answer({ ok: true, seq: heads.get(stream) ?? 0 });
  });
  socket.on('template', (frame: Frame, answer: Answer) => {
    template = frame;
    answer({ ok: true });
  });
  socket.on('command', ({ stream }: { readonly stream: string }, answer: Answer) => {
    const seq = (heads.get(stream) ?? 0) + 1;
    heads.set(stream, seq);
    answer({ ok: true, from: seq, to: seq, at: Date.now() });
    const events = template.events.map((event) => ({ ...event, seq }));
    server.to(stream).emit('events', { stream, from: seq, to: seq, events });
  });
});

process.stdin.on('end', () => process.exit(0)).resume();
http.listen(0, '127.0.0.1', () =>
  console.log(`Listening on http://127.0.0.1:${(http.address() as AddressInfo).port}`),
);
