import { randomUUID } from 'node:crypto';
import { streamName } from '@shanyrak/kernel';
import { RawSocket } from '../../support/raw-socket';
import { type RunningServer, startServer } from '../../support/server';
import { seatCouncil, windowOf } from '../../support/table';

/** A list where an object is wanted is answered as what it is, over HTTP and over a socket. */
const ID = randomUUID();
const STREAM = streamName('draft', ID);
const STATEMENT = { kind: 'reply', language: 'en', text: 'We reply.', onBehalfOf: [] };
const LISTS = [[], [{}], [[]], [1], [null], [STATEMENT]];

let server: RunningServer;

beforeAll(async () => {
  server = await startServer({ before: seatCouncil });
});
afterAll(() => server?.close());

const sent = async (method: string, path: string, body: unknown): Promise<Response> => {
  const { token } = await windowOf(server.url, 'XAA.head');
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return fetch(`${server.url}/api/v1${path}`, { method, headers, body: JSON.stringify(body) });
};
const frame = (payload: unknown, type = 'statement.submit') => ({
  ...{ id: randomUUID(), stream: STREAM, type, v: 1, as: 'national', payload, seen: 1 },
});

describe('a list in place of an object is a bad request', () => {
  it.each([
    ['POST', '/notices/read'],
    ['POST', `/notices/${ID}/read`],
    ['POST', `/notices/${ID}/received`],
    ['PUT', '/me/notices'],
    ['POST', '/me/calendar'],
    ['DELETE', '/me/calendar'],
    ['POST', `/drafts/${ID}/commands`],
  ])('to %s %s', async (method, path) => {
    for (const body of LISTS) {
      const answer = await sent(method, path, body);
      expect([body, answer.status]).toEqual([body, 400]);
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(await answer.json()).toMatchObject({ status: 400, code: 'bad-request' });
    }
  });

  it.each([
    ['what an act about a statement says', (list: unknown) => frame(list)],
    ['what confirms one', (list: unknown) => frame(list, 'statement.confirm')],
    ['a translation', (list: unknown) => frame({ ...STATEMENT, translation: list })],
    ['its words', (list: unknown) => frame({ ...STATEMENT, text: list })],
    ['its language', (list: unknown) => frame({ ...STATEMENT, language: list })],
    ['the whole command', (list: unknown) => list],
  ])('as %s, over HTTP and over a socket', async (_what, made) => {
    const socket = await RawSocket.open(await windowOf(server.url, 'XAA.head'));
    for (const list of LISTS) {
      const answer = await sent('POST', `/drafts/${ID}/commands`, made(list));
      expect([list, answer.status]).toEqual([list, 400]);
      expect(await answer.json()).toMatchObject({ code: 'bad-request' });
      const heard = await socket.ask('command', made(list));
      expect([list, heard]).toMatchObject([list, { ok: false, problem: { code: 'bad-request' } }]);
    }
    socket.close();
  });

  it('in a choice and in an instant', async () => {
    const choices = { silence: true, statements: true, drafts: true, meetings: true };
    expect((await sent('PUT', '/me/notices', { ...choices, journals: [] })).status).toBe(400);
    expect((await sent('POST', '/notices/read', { until: [] })).status).toBe(400);
    expect((await sent('PUT', '/me/notices', { ...choices, journals: true })).status).toBe(200);
  });
});
