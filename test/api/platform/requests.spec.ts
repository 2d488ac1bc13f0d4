import { type Problem } from '@shanyrak/protocol';
import { addressOf, PASSWORD, seatSmallCouncil } from '../../support/council';
import { type Credentials, type RunningServer, signIn, startServer } from '../../support/server';

let server: RunningServer;
let credentials: Credentials;

beforeAll(async () => {
  server = await startServer({ before: seatSmallCouncil, env: { LOG_LEVEL: 'trace' } });
  credentials = await signIn(server.url, addressOf('XAA.head'), PASSWORD);
});

afterAll(() => server?.close());

async function problemOf(answer: Response): Promise<Problem> {
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  const problem = (await answer.json()) as Problem;
  expect(problem.status).toBe(answer.status);
  expect(problem.type).toBe(`urn:shanyrak:problem:${problem.code}`);
  expect(problem.title).not.toBe('');
  return problem;
}

const post = (body: string, path = '/api/v1/session'): Promise<Response> =>
  fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...credentials.bearer },
    body,
  });

const get = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(`${server.url}${path}`, { headers });

describe('a problem document', () => {
  it.each(['/', '/api', '/api/v1', '/api/v1/nothing', '/nothing?secret=1', '/%zz'])(
    'answers the unknown address %s',
    async (path) => {
      const answer = await get(path, credentials.bearer);
      expect([400, 404]).toContain(answer.status);
      const { instance } = await problemOf(answer);
      expect(instance).not.toContain('secret');
    },
  );

  it('answers a method that an address does not have', async () => {
    const answer = await fetch(`${server.url}/api/v1/me`, {
      method: 'PUT',
      headers: credentials.bearer,
    });
    expect((await problemOf(answer)).code).toBe('not-found');
  });

  it.each(['{', '[1,', '{"email": "x"', 'nothing', '{"a":1}}'])('answers %s', async (body) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect((await problemOf(answer)).detail).toBe('The body is not well-formed JSON.');
  });

  it('answers a body over 100 kB, and not one of 100 kB', async () => {
    const filled = (length: number): string => {
      const frame = JSON.stringify({ email: 'x@y.example', password: '' });
      return frame.replace('""', `"${'a'.repeat(length - frame.length)}"`);
    };
    const over = await post(filled(100 * 1024 + 1));
    expect(over.status).toBe(413);
    expect((await problemOf(over)).code).toBe('too-large');
    expect((await post(filled(100 * 1024))).status).toBe(400);
  });

  it.each([
    ['U+0000', '{"email": "x@y.example", "password": "a\\u0000b"}', 'body.password'],
    ['half of a surrogate pair', '{"email": "\\ud800", "password": "x"}', 'body.email'],
    ['half of a surrogate pair', '{"a": [{"b": "\\udc00\\ud800"}]}', 'body.a[0].b'],
    ['U+0000', '{"a\\u0000": 1}', 'a name in body'],
  ])('names the place of %s', async (what, body, place) => {
    const problem = await problemOf(await post(body));
    expect(problem.code).toBe('bad-request');
    expect(problem.errors).toEqual([expect.stringContaining(place)]);
    expect(problem.detail).toContain(what);
  });

  it('takes a whole surrogate pair', async () => {
    const answer = await post('{"email": "x@y.example", "password": "\\ud83d\\ude00"}');
    expect(answer.status).toBe(401);
  });

  it('names every field that is wrong, missing or unknown', async () => {
    const { errors } = await problemOf(await post('{"email": 1, "extra": true}'));
    expect(errors?.join('; ')).toMatch(/email.*extra.*password|extra.*email.*password/);
    for (const body of ['{}', '[]', '""', '1', 'null'])
      expect([400, 401]).toContain((await post(body)).status);
  });

  it('refuses what is not JSON', async () => {
    const answer = await fetch(`${server.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'email=x%40y.example&password=x',
    });
    expect((await problemOf(answer)).code).toBe('bad-request');
  });

  it('answers who is not signed in', async () => {
    const answer = await get('/api/v1/participants');
    expect((await problemOf(answer)).code).toBe('unauthenticated');
  });
});

describe('what surrounds every answer', () => {
  it('keeps pages of others, and scripts that are not ours, away', async () => {
    const { headers } = await get('/health/live');
    expect(headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('is logged without a body, a cookie, a token, a password or an address', async () => {
    await post(JSON.stringify({ email: 'somebody@secret.example', password: 'open sesame' }));
    await get('/api/v1/me', credentials.cookie);
    await get('/api/v1/me?token=in-the-query', credentials.bearer);
    const log = server.log.join('');
    expect(log).toContain('/api/v1/me');
    for (const secret of [
      ...['open sesame', 'somebody', 'secret.example', 'in-the-query', PASSWORD],
      ...[credentials.token, credentials.cookie.cookie, addressOf('XAA.head'), 'XAA.head'],
    ])
      expect(log).not.toContain(secret);
    for (const line of server.log) expect(() => void JSON.parse(line)).not.toThrow();
  });
});
