import * as fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { COMMAND_TYPES } from '@shanyrak/council';
import { RawSocket } from '../support/raw-socket';
import { type RunningServer, startServer } from '../support/server';
import { draftOf, openReading, seatCouncil, windowOf } from '../support/table';

/**
 * Whatever is sent: an answer or the end of that one line, never the end of the process (the server
 * runs in this one: an exception that nobody catches fails the spec by itself).
 */
let server: RunningServer;
let stream: string;

beforeAll(async () => {
  server = await startServer({ before: seatCouncil });
  stream = await openReading(server.url);
});
afterAll(() => server?.close());

const open = async (person = 'XBB.head'): Promise<RawSocket> =>
  RawSocket.open(await windowOf(server.url, person));

async function isAlive(): Promise<void> {
  const socket = await open('XCC.head');
  expect(await socket.ask('room.join', { stream, protocol: 1 })).toMatchObject({ ok: true });
  socket.close();
}

const frame = (more: object = {}) => ({
  ...{ stream, id: randomUUID(), type: 'seat.take', v: 1, as: 'national', payload: {}, seen: 1 },
  ...more,
});

describe('a frame that cannot be read', () => {
  it.each([
    ['an unknown type', { type: 'draft.burn' }, 'type'],
    ['another version', { v: 2 }, 'v'],
    ['the clock’s capacity', { as: 'system' }, 'as'],
    ['a field too many', { urgent: true }, 'urgent'],
    ['a field too many in the payload', { payload: { urgent: true } }, 'payload.urgent'],
    ['no payload', { payload: null }, 'payload'],
    ['a list for a payload', { payload: [] }, 'payload'],
    ['an id that is none', { id: 'x' }, 'id'],
    ['an upper-case id', { id: randomUUID().toUpperCase() }, 'id'],
    ['a number for a stream', { stream: 7 }, 'stream'],
    ['a negative screen', { seen: -1 }, 'seen'],
    ['a digest that is none', { digest: 'abc' }, 'digest'],
    [
      'an unknown change',
      { type: 'amendment.propose', payload: { language: 'en', change: { kind: 'burn' } } },
      'payload.change.kind',
    ],
    [
      'a reason beyond all bounds',
      { type: 'objection.raise', payload: { against: 'x', reason: 'x'.repeat(5_000) } },
      'payload.reason',
    ],
    [
      'a list for a change',
      { type: 'amendment.propose', payload: { language: 'en', change: [] } },
      'payload.change',
    ],
    [
      'a null among provisions',
      {
        type: 'draft.submit',
        payload: { coSponsors: [], mandate: { en: 'm' }, provisions: [null] },
      },
      'payload.provisions',
    ],
  ])('%s is named in the answer', async (_, more, field) => {
    const socket = await open();
    const answer = await socket.ask('command', frame(more));
    socket.close();
    expect(answer).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
    expect(JSON.stringify((answer['problem'] as { errors: string[] }).errors)).toContain(field);
  });

  it.each([
    ['a control character', 'shall\u0007', 'text.controlCharacter'],
    ['U+0000', 'shall\u0000', 'text.controlCharacter'],
    ['half of a character', 'shall\ud800', 'text.loneSurrogate'],
    ['an override of direction', 'shall\u202e', 'text.directionOverride'],
    ['a line break', 'shall\nnot', 'text.lineBreak'],
    ['20,001 characters', 'x'.repeat(20_001), 'text.tooLong'],
  ])('%s is refused by its rule', async (_, text, rule) => {
    const before = await draftOf(await windowOf(server.url, 'XBB.head'), stream);
    const socket = await open();
    const payload = {
      language: 'en',
      change: { kind: 'replace', provision: before.order.at(-1), text },
    };
    const answer = await socket.ask('command', frame({ type: 'amendment.propose', payload }));
    socket.close();
    expect(answer).toMatchObject({ ok: false, problem: { rule } });
    expect((await draftOf(await windowOf(server.url, 'XBB.head'), stream)).seq).toBe(before.seq);
  });
});

it('hundreds of arbitrary frames leave the server as it was', async () => {
  const before = await draftOf(await windowOf(server.url, 'XBB.head'), stream);
  const events = [
    'command',
    'room.join',
    'room.leave',
    'error',
    'events',
    'message',
    '',
    '__proto__',
  ];
  const odd = fc.oneof(
    fc.anything({
      withBigInt: false,
      withTypedArray: false,
      withDate: true,
      withNullPrototype: true,
    }),
    fc.jsonValue(),
    fc.uint8Array({ maxLength: 64 }).map((bytes) => Buffer.from(bytes)),
    fc.record({
      stream: fc.constantFrom(stream, 'draft:x', 7, null),
      id: fc.constantFrom(randomUUID(), '', null),
      type: fc.constantFrom(...COMMAND_TYPES, 'burn', 3),
      v: fc.constantFrom(1, 2, '1'),
      as: fc.constantFrom('national', 'system', null),
      payload: fc.jsonValue(),
      seen: fc.constantFrom(0, 1.5, -1, '1', Number.MAX_SAFE_INTEGER),
    }),
  );
  const sample = fc.sample(fc.tuple(fc.constantFrom(...events), fc.array(odd, { maxLength: 3 })), {
    numRuns: 400,
    seed: 7,
  });
  let socket = await open('XAA.adviser');
  let reached = 0;
  for (const [event, args] of sample) {
    if (socket.ended !== null) socket = await open('XAA.adviser');
    socket.socket.emit(event, ...args);
    // The next frame is sent when this one has been dealt with, or has ended its line.
    const before = socket.frames('answer').length;
    void socket.ask('room.leave', { stream });
    const through = (): boolean => socket.frames('answer').length > before;
    await socket.until(
      () => through() || socket.ended !== null,
      'an answer or the end of the line',
    );
    if (through()) reached += 1;
  }
  socket.close();
  expect(reached).toBeGreaterThan(300);
  await isAlive();
  expect((await draftOf(await windowOf(server.url, 'XBB.head'), stream)).seq).toBe(before.seq);
}, 60_000);

it('a frame of more than 100 kB ends its line alone', async () => {
  const socket = await open('XBB.adviser');
  socket.socket.emit('command', frame({ payload: { note: 'x'.repeat(200_000) } }), () => undefined);
  await socket.until(() => socket.ended !== null, 'the end of the line');
  await isAlive();
});

it('what is no packet at all ends its line alone', async () => {
  const socket = await open('XBB.adviser');
  const { transport } = socket.socket.io.engine as unknown as {
    transport: { ws: { send(data: string): void } };
  };
  for (const junk of [
    '4',
    '42',
    '42[',
    '451-["command",{"_placeholder":true,"num":9}]',
    '49',
    'x',
    '4\u0000',
  ])
    if (socket.ended === null) transport.ws.send(junk);
  await socket.until(() => socket.ended !== null, 'the end of the line');
  await isAlive();
});

it('a flood from one account is stopped and leaves the others alone', async () => {
  const socket = await open('XAA.second');
  const other = await open('XCC.adviser');
  for (let n = 0; n < 1_500; n += 1) socket.socket.emit('room.leave', {});
  await socket.until(() => socket.ended !== null, 'the end of the line');
  expect(await other.ask('room.leave', { stream })).toEqual({ ok: true });
  other.close();
});
