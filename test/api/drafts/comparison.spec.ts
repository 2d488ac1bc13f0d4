import { type DraftState, wordingDigest } from '@shanyrak/draft';
import { type ComparisonAnswer } from '@shanyrak/protocol';
import { type RunningServer, startServer } from '../../support/server';
import { command, draftOf, openReading, seatCouncil, windowOf } from '../../support/table';
import { type Window } from '../../support/window';

/** Tracked changes between two moments: what was accepted, and nothing of what is still disputed. */
let server: RunningServer;
let member: Window;
let chair: Window;
let stream: string;
let before: DraftState;
let settledAt: number;

const path = (query = ''): string => `/drafts/${stream.slice(6)}/comparison${query}`;
const compare = (query = ''): Promise<ComparisonAnswer> => member.get(path(query));
const bare = (query: string): Promise<Response> =>
  fetch(`${server.url}/api/v1${path(query)}`, {
    headers: { authorization: `Bearer ${member.token}` },
  });

beforeAll(async () => {
  server = await startServer({ before: seatCouncil });
  [member, chair] = [await windowOf(server.url, 'XBB.head'), await windowOf(server.url, 'chair')];
  stream = await openReading(server.url);
  await command(member, stream, 'seat.take', {});
  before = await draftOf(member, stream);
  const provision = before.order.at(-1)!;
  const words = before.provisions[provision]!.text['en']!;
  for (const text of [words.replace('shall', '<should>'), words.replace('a rep', 'one rep')]) {
    const change = { kind: 'replace' as const, provision, text };
    const { from } = await command(member, stream, 'amendment.propose', { change, language: 'en' });
    if (text.includes('one')) continue;
    const amendment = Object.values((await draftOf(member, stream)).amendments).find(
      ({ seq }) => seq === from,
    )!.id;
    const as = 'chair' as const;
    const seen = from;
    const digest = wordingDigest(await draftOf(member, stream), amendment)!;
    await command(chair, stream, 'wording.ask', { amendment }, { as, seen, digest });
    const [ask] = Object.keys((await draftOf(member, stream)).asks);
    const settled = { as, seen: 999, digest };
    settledAt = (await command(chair, stream, 'wording.settle', { ask: ask! }, settled)).at;
  }
});
afterAll(() => server?.close());

const fates = ({ provisions }: ComparisonAnswer): string[] => provisions.map(({ fate }) => fate);

describe('the comparison of two moments', () => {
  it('begins with the text as circulated, and ends now', async () => {
    const now = await draftOf(member, stream);
    const answer = await compare();
    expect(answer).toMatchObject({
      from: { seq: before.order.length + 1, revision: 0 },
      to: { seq: now.seq, revision: 0 },
      language: 'en',
    });
    expect(fates(answer)).toEqual(['same', 'same', 'changed']);
    const last = answer.provisions.at(-1)!;
    expect(last).toMatchObject({ label: 'OP1', formerLabel: null, kind: 'operative', depth: 0 });
    expect(last.spans).toEqual([
      { change: 'kept', text: 'Decides that Member States ' },
      { change: 'deleted', text: 'shall' },
      { change: 'added', text: '<should>' },
      { change: 'kept', text: ' designate a representative;' },
    ]);
    // Any moment before the whole of it was on the table is that moment.
    for (const from of ['0', '2', '2001-01-01T00:00:00Z'])
      expect(await compare(`?from=${from}`)).toEqual(answer);
  });

  it('stands between any two moments, by number and by instant', async () => {
    expect(fates(await compare(`?to=${before.seq}`))).toEqual(['same', 'same', 'same']);
    expect(fates(await compare(`?from=${before.seq}`))).toEqual(['same', 'same', 'changed']);
    const settled = new Date(settledAt).toISOString();
    expect(fates(await compare(`?from=${settled}`))).toEqual(['same', 'same', 'same']);
    const russian = await compare('?lang=ru');
    expect(russian.provisions[0]!.spans).toEqual([{ change: 'kept', text: 'О постоянном органе' }]);
  });

  it('is a paper too, in plain lines and as a page', async () => {
    const text = await bare('?format=text');
    expect(text.headers.get('content-type')).toContain('text/plain');
    expect(await text.text()).toContain('States [deleted: shall; added: <should>] designate');
    const page = await bare('?format=html');
    expect(page.headers.get('content-security-policy')).toMatch(/style-src 'self' 'sha256-/);
    const html = await page.text();
    expect(html).toContain('<del>shall</del>');
    expect(html).toContain('<ins>&lt;should&gt;</ins>');
  });

  it('refuses what cannot be read, and moments in no order', async () => {
    for (const query of ['from=yesterday', 'to=tomorrow', 'lang=fr', 'format=pdf', 'at=3'])
      expect((await bare(`?${query}`)).status).toBe(400);
    const answer = await bare(`?from=${before.seq}&to=1`);
    expect(await answer.json()).toMatchObject({ errors: ['from must not come after to'] });
  });

  it('does not exist for observers of an open draft', async () => {
    await command(chair, stream, 'draft.openToObservers', { open: true }, { as: 'chair' });
    const observer = await windowOf(server.url, 'XYY.head');
    await expect(observer.get(path())).rejects.toMatchObject({ problem: { code: 'not-found' } });
  });
});
