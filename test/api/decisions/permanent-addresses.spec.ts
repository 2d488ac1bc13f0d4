import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { Client } from 'pg';
import { type IssuingReview } from '@shanyrak/protocol';
import { type RunningServer, startServer } from '../../support/server';
import { adoptedDecision, issueOf, publish, seatCouncil, windowOf } from '../../support/table';

let server: RunningServer;
let issued: string;
let hidden: string;
let seen: IssuingReview;

beforeAll(async () => {
  server = await startServer({ before: seatCouncil });
  issued = await adoptedDecision(server.url);
  hidden = await adoptedDecision(server.url);
  seen = await publish(server.url, issued);
  // The other one has been prepared, and is not public for that.
  const officer = await windowOf(server.url, 'officer.one');
  const { digest } = await officer.get<IssuingReview>(issueOf(hidden));
  await officer.post(issueOf(hidden), { act: 'prepare', digest });
}, 60_000);
afterAll(() => server?.close());

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(`${server.url}${path}`, { method, headers: { accept: '*/*', ...headers } });

/** The answer to exactly this: `fetch` would tidy up the path, and ask caches to be passed by. */
async function raw(path: string, headers: Record<string, string> = {}) {
  const asked = request(server.url, { path, headers: { accept: 'text/html', ...headers } }).end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  return { status: answer.statusCode, headers: answer.headers, body: await text(answer) };
}

const sha256 = (body: string): string => createHash('sha256').update(body).digest('hex');

describe('the permanent address of a decision', () => {
  it.each([
    ['text/html', 'ru', '.ru'],
    ['text/html', 'ru-RU,ru;q=0.9,en;q=0.5', '.ru'],
    ['text/html', 'en-GB,en;q=0.9,ru;q=0.8', '.en'],
    ['text/html', 'kk', '.en'],
    ['text/html', '*', '.en'],
    ['text/html', 'kk;q=1,ru;q=0.2', '.ru'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'en', '.en'],
    ['*/*', 'ru', '.ru'],
    ['application/json', 'ru', '.json'],
    ['application/json;q=0.9,text/html;q=0.2', 'ru', '.json'],
    ['image/png', 'ru', '.ru'],
  ])('answers %s in %s as %s', async (accept, language, form) => {
    const answer = await get(`/id/${issued}`, { accept, 'accept-language': language });
    expect(answer.status).toBe(200);
    expect(answer.redirected).toBe(false);
    expect(answer.headers.get('content-location')).toBe(`/id/${issued}${form}`);
    expect(answer.headers.get('vary')).toBe('Accept, Accept-Language');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    const explicit = await get(`/id/${issued}${form}`);
    expect(await answer.text()).toBe(await explicit.text());
    expect(answer.headers.get('etag')).toBe(explicit.headers.get('etag'));
  });

  it.each([
    ['.en', 'text/html; charset=utf-8', 'en'],
    ['.ru', 'text/html; charset=utf-8', 'ru'],
    ['.json', 'application/json; charset=utf-8', 'en, ru'],
  ])(
    'has a form at %s, and one of its edition that is cached for ever',
    async (form, type, languages) => {
      const answer = await get(`/id/${issued}${form}`, { accept: 'image/png' });
      const header = (name: string) => answer.headers.get(name);
      expect(header('content-type')).toBe(type);
      expect(header('content-language')).toBe(languages);
      expect(header('cache-control')).toBe('public, max-age=0, must-revalidate');
      expect(header('vary')).toBeNull();
      expect(header('set-cookie')).toBeNull();
      expect(header('content-security-policy')).toMatch(/^default-src 'none'; style-src 'self';/);
      expect(header('content-security-policy')).not.toMatch(/unsafe|script-src/);
      const body = await answer.text();
      expect(header('etag')).toBe(`"${sha256(body)}"`);
      expect(Number(header('content-length'))).toBe(Buffer.byteLength(body));
      const edition = await get(`/id/${issued}.e1${form}`);
      expect(edition.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(await edition.text()).toBe(body);
      const member = await windowOf(server.url, 'XAA.head');
      const { issuing } = await member.get<IssuingReview>(
        `/decisions/${encodeURIComponent(issued)}`,
      );
      const second = Math.floor(issuing.issuedAt! / 1000) * 1000;
      expect(Date.parse(header('last-modified')!)).toBe(second);
    },
  );

  it('answers HEAD with the same headers, and 304 to whoever has it', async () => {
    for (const path of [`/id/${issued}`, `/id/${issued}.en`, `/id/${issued}.json`]) {
      const whole = await get(path);
      const body = await whole.text();
      const head = await get(path, {}, 'HEAD');
      expect([head.status, await head.text()]).toEqual([200, '']);
      for (const name of ['etag', 'last-modified', 'content-length', 'content-type'])
        expect(head.headers.get(name)).toBe(whole.headers.get(name));
      const etag = whole.headers.get('etag')!;
      const since = whole.headers.get('last-modified')!;
      for (const headers of [
        { 'if-none-match': etag },
        { 'if-none-match': `"other", W/${etag}` },
        { 'if-modified-since': since },
      ] as Record<string, string>[]) {
        const again = await raw(path, { accept: '*/*', ...headers });
        expect([again.status, again.body]).toEqual([304, '']);
        expect(again.headers['etag']).toBe(etag);
        expect(again.headers['cache-control']).toBe(whole.headers.get('cache-control'));
      }
      const other = { 'if-none-match': '"other"', 'if-modified-since': since };
      const changed = await raw(path, { accept: '*/*', ...other });
      expect([changed.status, changed.body]).toEqual([200, body]);
    }
  });

  it('is the canonical JSON, whose digest the officers confirmed', async () => {
    const json = await (await get(`/id/${issued}.json`)).text();
    expect(sha256(json)).toBe(seen.digest);
    expect(JSON.parse(json)).toEqual(seen.artefact);
  });

  it('names a style sheet that is served under its digest, and no script', async () => {
    const page = await (await get(`/id/${issued}.ru`)).text();
    const [, style] = /<link rel="stylesheet" href="([^"]+)">/.exec(page)!;
    const answer = await get(style!);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const content = await answer.text();
    expect(style).toBe(`/id/style/${sha256(content).slice(0, 16)}.css`);
    expect(content).not.toMatch(/@import|url\(/);
    expect(page).not.toMatch(/<script|<style|style=|javascript:/);
    expect((await get('/id/style/0123456789abcdef.css')).status).toBe(404);
  });
});

describe('an address under which nothing is published', () => {
  const variants = (symbol: string): string[] => [
    ...[
      '',
      '.en',
      '.ru',
      '.json',
      '/',
      '.html',
      '.en.html',
      '.en.json',
      '.epub',
      '.e2',
      '.e0',
      '.e01',
      '.en.e1',
      '.ru-en',
      '.en/',
      '.fr',
      '.',
      '%2E',
    ].map((end) => `/id/${symbol}${end}`),
    `/id/${symbol.replace('/', '%2F')}`,
    `/id/${symbol.toLowerCase()}`,
    `/id/${symbol}/Corr.1`,
  ];

  it('answers the same bytes, whether a decision is hidden there or not', async () => {
    for (const accept of ['text/html', 'application/json', 'application/problem+json', '*/*']) {
      const answers = await Promise.all(
        [...variants(hidden), ...variants('PC.DEC/999'), '/id/XX.DEC/1', '/id/style/x', '/id'].map(
          async (path) => {
            const answer = await get(path, { accept });
            const headers = [...answer.headers].filter(([name]) => name !== 'date');
            return JSON.stringify([answer.status, headers, await answer.text()]);
          },
        ),
      );
      expect(new Set(answers).size).toBe(1);
      const answer = await get(`/id/${hidden}`, { accept });
      expect(answer.status).toBe(404);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('etag')).toBeNull();
      const json = accept.startsWith('application');
      expect(answer.headers.get('content-type')).toMatch(
        json ? /^application\/problem\+json/ : /^text\/html/,
      );
      if (json) expect(await answer.json()).toMatchObject({ status: 404, code: 'not-found' });
    }
  });

  it('is every spelling but one of a decision that is published', async () => {
    const tidy = [`/id/${issued}`, `/id/${issued}.en`, `/id/${issued}.ru`, `/id/${issued}.json`];
    const absent = (await raw('/id/PC.DEC/999')).body;
    for (const path of variants(issued).filter((one) => !tidy.includes(one)))
      expect(await raw(path)).toMatchObject({ status: 404, body: absent });
    expect((await raw(`/ID/${issued}`)).status).toBe(404);
    expect((await raw(`//id/${issued}`)).status).toBe(404);
    expect((await raw(`/id/${issued}`)).status).toBe(200);
  });
});

it('a published decision is served from memory, without the database', async () => {
  const owner = new Client({ connectionString: server.database.ownerUrl });
  await owner.connect();
  try {
    await get(`/id/${issued}.en`);
    await owner.query('BEGIN; LOCK TABLE publications, sessions IN ACCESS EXCLUSIVE MODE');
    for (const form of ['', '.en', '.ru', '.json']) {
      const answer = await get(`/id/${issued}${form}`, { cookie: 'shanyrak=s:whatever.x' });
      expect([form, answer.status]).toEqual([form, 200]);
      await answer.text();
    }
  } finally {
    await owner.query('ROLLBACK');
    await owner.end();
  }
});
