import { Client } from 'pg';
import { CouncilRegistry } from '../../../apps/server/src/council/registry.service';
import { SessionService } from '../../../apps/server/src/platform/session.service';
import { addressOf, PASSWORD, seat, seatSmallCouncil, WARRANT } from '../../support/council';
import { type RunningServer, signIn, startServer } from '../../support/server';

let one: RunningServer;
let two: RunningServer;

beforeAll(async () => {
  one = await startServer({ before: seatSmallCouncil });
  two = await startServer({ database: one.database });
});

afterAll(async () => {
  await two?.close();
  await one?.close();
});

const me = (server: RunningServer, headers: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(`${server.url}/api/v1/me`, { headers });

const open = (body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(`${one.url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

describe('signing in', () => {
  it('by cookie or by token makes one the same person, in every process', async () => {
    const { cookie, bearer } = await signIn(one.url, addressOf('XAA.head'), PASSWORD);
    for (const headers of [cookie, bearer])
      for (const server of [one, two]) {
        const answer = await me(server, headers);
        expect(answer.status).toBe(200);
        expect(await answer.json()).toMatchObject({
          person: 'XAA.head',
          accreditations: [{ delegation: 'XAA', function: 'head', status: 'MEMBER' }],
          offices: [],
          capacities: ['national'],
        });
      }
  });

  it('is nobody for a page that shows somebody else', async () => {
    const { cookie, bearer } = await signIn(one.url, addressOf('XAA.head'), PASSWORD);
    for (const headers of [cookie, bearer]) {
      const meant = (person: string) => me(one, { ...headers, 'shanyrak-person': person });
      expect((await meant('XAA.head')).status).toBe(200);
      expect((await meant('chair')).status).toBe(401);
    }
  });

  it('tells the Chair of both capacities', async () => {
    const { bearer } = await signIn(one.url, addressOf('chair'), PASSWORD);
    const answer = (await (await me(one, bearer)).json()) as Record<string, unknown>;
    expect(answer['capacities']).toEqual(['national', 'chair']);
  });

  it('gives a cookie that scripts cannot read and other sites do not send', async () => {
    const answer = await open({ email: addressOf('XAA.head'), password: PASSWORD });
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
  });

  it('keeps the secret out of the database', async () => {
    const { token } = await signIn(one.url, addressOf('XAA.head'), PASSWORD);
    const client = new Client({ connectionString: one.database.appUrl });
    await client.connect();
    const { rows } = await client.query('SELECT * FROM sessions');
    await client.end();
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const wrong = await open({ email: addressOf('XAA.head'), password: 'wrong' });
    const unknown = await open({ email: 'nobody@council.example', password: 'wrong' });
    expect(wrong.status).toBe(401);
    expect(await wrong.json()).toEqual(await unknown.json());
  });

  it('must wait after ten failures for one account, and nobody else must', async () => {
    for (let n = 0; n < 10; n++)
      await open({ email: addressOf('XBB.adviser'), password: `wrong ${n}` });
    const answer = await open({ email: addressOf('XBB.adviser'), password: PASSWORD });
    expect(answer.status).toBe(429);
    expect(await answer.json()).toMatchObject({ code: 'too-many-requests' });
    expect((await open({ email: addressOf('XBB.head'), password: PASSWORD })).status).toBe(201);
  });

  it('is refused to a page of another site', async () => {
    const answer = await open(
      { email: addressOf('XAA.head'), password: PASSWORD },
      { origin: 'https://elsewhere.example' },
    );
    expect(answer.status).toBe(403);
  });
});

describe('a session', () => {
  it('of a cookie changes something only from a page of ours', async () => {
    const { cookie } = await signIn(one.url, addressOf('XAA.adviser'), PASSWORD);
    const close = (headers: Record<string, string>): Promise<Response> =>
      fetch(`${one.url}/api/v1/session`, { method: 'DELETE', headers });
    expect((await close({ cookie: cookie.cookie })).status).toBe(403);
    expect((await close({ ...cookie, origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await close(cookie)).status).toBe(204);
    expect((await me(one, cookie)).status).toBe(401);
  });

  it('ends at once in all processes when its holder signs out', async () => {
    const { bearer } = await signIn(one.url, addressOf('XAA.head'), PASSWORD);
    const session = (await two.app.get(SessionService).authenticate(bearer))!.session;
    const told = new Promise<string>((done) =>
      two.app.get(SessionService).onRevoked((ended) => ended === session && done(ended)),
    );
    await fetch(`${one.url}/api/v1/session`, { method: 'DELETE', headers: bearer });
    expect((await me(two, bearer)).status).toBe(401);
    expect(await told).toBe(session);
  });

  it('ends with the accreditation, and another accreditation’s session does not', async () => {
    await seat(one.app, 'leaving', 'XBB', 'expert');
    const leaving = await signIn(one.url, addressOf('leaving'), PASSWORD);
    const staying = await signIn(one.url, addressOf('XBB.head'), PASSWORD);
    const session = (await two.app.get(SessionService).authenticate(leaving.bearer))!.session;
    const told = new Promise<string>((done) =>
      two.app.get(SessionService).onRevoked((ended) => ended === session && done(ended)),
    );
    await one.app.get(CouncilRegistry).endAccreditation('leaving', 'XBB', WARRANT);
    expect((await me(two, leaving.bearer)).status).toBe(401);
    expect((await me(two, staying.bearer)).status).toBe(200);
    expect(await told).toBe(session);

    const again = await open({ email: addressOf('leaving'), password: PASSWORD, bearer: true });
    const { token } = (await again.json()) as { token: string };
    const answer = await me(one, { authorization: `Bearer ${token}` });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'forbidden', rule: 'accreditation.ended' });
  });

  it('ends when the account is disabled, which then opens no other', async () => {
    await seat(one.app, 'disabled', 'XBB', 'expert');
    const { bearer } = await signIn(one.url, addressOf('disabled'), PASSWORD);
    await two.app.get(CouncilRegistry).disableAccount('disabled', 'operator');
    expect((await me(one, bearer)).status).toBe(401);
    expect((await open({ email: addressOf('disabled'), password: PASSWORD })).status).toBe(401);
  });

  it('ends by time, and every process learns of it though no bell rang', async () => {
    const { bearer } = await signIn(one.url, addressOf('XCC.head'), PASSWORD);
    const sessions = two.app.get(SessionService);
    const { session } = (await sessions.authenticate(bearer))!;
    const told = new Promise<string>((done) =>
      sessions.onRevoked((ended) => ended === session && done(ended)),
    );
    const client = new Client({ connectionString: one.database.appUrl });
    await client.connect();
    await client.query('UPDATE sessions SET expire = clock_timestamp() WHERE sid = $1', [session]);
    expect((await me(two, bearer)).status).toBe(401);
    // The bell's connection breaks: whoever hears it anew looks for what was missed.
    await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND query LIKE 'LISTEN%' AND pid <> pg_backend_pid()`,
    );
    await client.end();
    expect(await told).toBe(session);
  });

  it('ends after seven days, however much it is used', async () => {
    const { bearer } = await signIn(one.url, addressOf('XCC.adviser'), PASSWORD);
    const sessions = one.app.get(SessionService);
    const { session } = (await sessions.authenticate(bearer))!;
    const client = new Client({ connectionString: one.database.appUrl });
    await client.connect();
    await client.query(
      `UPDATE sessions SET sess = jsonb_set(sess::jsonb, '{openedAt}',
          to_jsonb((sess->>'openedAt')::bigint - 7 * 24 * 3600 * 1000))::json
        WHERE sid = $1`,
      [session],
    );
    await client.end();
    expect((await me(one, bearer)).status).toBe(200);
    await sessions.touch(session);
    expect((await me(one, bearer)).status).toBe(401);
  });

  it('is nobody’s where the token is not one', async () => {
    for (const authorization of ['Bearer', 'Bearer x', `Bearer ${'a'.repeat(43)}`, 'Basic eDp5'])
      expect((await me(one, { authorization })).status).toBe(401);
    expect((await me(one, { cookie: 'shanyrak=s%3A' })).status).toBe(401);
  });
});
