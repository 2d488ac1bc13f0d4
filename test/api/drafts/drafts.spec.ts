import { randomUUID } from 'node:crypto';
import { rollingText } from '@shanyrak/draft';
import { type DraftSummary, type OpenIssuesAnswer, type StateAnswer } from '@shanyrak/protocol';
import { CouncilRegistry } from '../../../apps/server/src/council/registry.service';
import { Words } from '../../../apps/server/src/words';
import { type RunningServer, startServer } from '../../support/server';
import {
  circulate,
  command,
  draftOf,
  MEETING,
  openReading,
  seatCouncil,
  submit,
  SUBMITTED,
  windowOf,
} from '../../support/table';
import { type Window } from '../../support/window';

let server: RunningServer;
const people: Record<string, Window> = {};

beforeAll(async () => {
  server = await startServer({ before: seatCouncil });
  for (const person of ['XAA.head', 'XBB.head', 'XCC.head', 'XYY.head', 'chair', 'officer.one'])
    people[person] = await windowOf(server.url, person);
});
afterAll(() => server?.close());

const idOf = (stream: string): string => stream.slice(stream.indexOf(':') + 1);
const bare = (window: Window, path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${server.url}/api/v1${path}`, {
    headers: { authorization: `Bearer ${window.token}`, ...headers },
  });
const listed = async (person: string): Promise<DraftSummary[]> =>
  people[person]!.get<DraftSummary[]>('/drafts');

describe('submission', () => {
  it('is between its sponsor and the Secretariat until it is circulated', async () => {
    const id = await submit(server.url);
    const sees = async (person: string) => (await listed(person)).some((one) => one.id === id);
    expect(await sees('XAA.head')).toBe(true);
    expect(await sees('officer.one')).toBe(true);
    for (const person of ['XBB.head', 'chair', 'XYY.head']) {
      expect(await sees(person)).toBe(false);
      await expect(people[person]!.get(`/drafts/${id}/state`)).rejects.toMatchObject({
        problem: { code: 'not-found' },
      });
    }
    const own = await people['XAA.head']!.get<StateAnswer>(`/drafts/${id}/state`);
    expect(own).toMatchObject({ audience: 'members', stream: `submission:${id}`, grade: 'FORMAL' });
  });

  it('becomes one draft in every Member’s list, with its symbol', async () => {
    const id = idOf(await circulate(server.url));
    for (const person of ['XAA.head', 'XBB.head', 'chair', 'officer.one'])
      expect((await listed(person)).filter((one) => one.id === id)).toEqual([
        expect.objectContaining({
          ...{ kind: 'draft', stream: `draft:${id}`, status: 'CIRCULATED', sponsor: 'XAA' },
          symbol: expect.stringMatching(/^PC\.DD\/\d+\/\d{2}$/) as string,
          title: SUBMITTED.provisions[0]!.text,
        }),
      ]);
  });

  it('answers a repetition with the same outcome, and nothing else under the same id', async () => {
    const body = { id: randomUUID(), as: 'national', payload: SUBMITTED };
    const first = await people['XAA.head']!.post('/drafts', body);
    expect(await people['XAA.head']!.post('/drafts', body)).toEqual(first);
    const other = { ...body, payload: { ...SUBMITTED, mandate: { en: 'Another mandate' } } };
    await expect(people['XAA.head']!.post('/drafts', other)).rejects.toMatchObject({
      problem: { status: 409 },
    });
    // Another account learns nothing of the stream that has this name.
    await expect(people['XBB.head']!.post('/drafts', body)).rejects.toMatchObject({
      problem: { code: 'not-found' },
    });
  });
});

describe('the state', () => {
  it('is one compressed buffer with a tag, and is not sent twice', async () => {
    const stream = await circulate(server.url);
    const path = `/drafts/${idOf(stream)}/state`;
    const answer = await bare(people['XBB.head']!, path, { 'accept-encoding': 'gzip' });
    const tag = answer.headers.get('etag')!;
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    const state = (await answer.json()) as Extract<StateAnswer, { audience: 'members' }>;
    expect(tag).toBe(`"${stream}@${state.seq}.members"`);
    const plain = await bare(people['XBB.head']!, path, { 'accept-encoding': 'identity' });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.json()).toEqual(state);
    expect((await bare(people['XBB.head']!, path, { 'if-none-match': tag })).status).toBe(304);
  });

  it('does not exist for whoever may not see it, in the very words for what never was', async () => {
    const there = idOf(await circulate(server.url));
    const never = randomUUID();
    for (const [path, body] of [
      ['state', undefined],
      ['events', undefined],
      ['rolling-text', undefined],
      ['comparison', undefined],
      ['commands', { type: 'seat.take', v: 1, as: 'national', payload: {}, seen: 0 }],
    ] as const) {
      const ask = async (id: string): Promise<object> => {
        const url = `/drafts/${id}/${path}`;
        const asked = body
          ? people['XYY.head']!.post(url, { ...body, id: randomUUID(), stream: `draft:${id}` })
          : people['XYY.head']!.get(url);
        const { problem } = await asked.then(
          () => ({ problem: null }),
          (error: { problem: object }) => error,
        );
        return { ...problem, instance: undefined };
      };
      expect(await ask(there)).toMatchObject({ status: 404, code: 'not-found' });
      expect(await ask(there)).toEqual(await ask(never));
    }
  });
});

describe('the rolling text', () => {
  it('shows the brackets now, and the text as it was', async () => {
    const stream = await openReading(server.url);
    const id = idOf(stream);
    const member = people['XBB.head']!;
    await command(member, stream, 'seat.take', {});
    const before = await draftOf(member, stream);
    const text = 'Decides that Member States <should> designate a representative;';
    const change = { kind: 'replace' as const, provision: before.order.at(-1)!, text };
    const { at } = await command(member, stream, 'amendment.propose', { change, language: 'en' });

    const plain = async (query: string): Promise<string> =>
      (await bare(member, `/drafts/${id}/rolling-text?format=text${query}`)).text();
    expect(await plain('')).toContain('[shall / <should> – XBB]');
    expect(await plain(`&at=${before.seq}`)).not.toContain('[');
    expect(await plain(`&at=${new Date(at).toISOString()}`)).toContain('<should>');
    expect(await plain(`&at=${new Date(before.at).toISOString()}`)).not.toContain('[');
    expect(await plain('&lang=ru')).toContain('назначают представителя');

    const page = await (await bare(member, `/drafts/${id}/rolling-text?format=html`)).text();
    expect(page).toContain('<ins>&lt;should&gt;</ins><small> – proposed by Land XBB</small>');
    expect(page).not.toContain('<should>');
    for (const query of ['lang=fr', 'at=yesterday', 'format=pdf', 'colour=red', 'view=wall'])
      expect((await bare(member, `/drafts/${id}/rolling-text?${query}`)).status).toBe(400);
    expect((await bare(member, `/drafts/${id}/rolling-text?at=0`)).status).toBe(404);
  });

  it('is read without names, as a list of what is open, and in the reader’s own language', async () => {
    const stream = await openReading(server.url);
    const member = people['XBB.head']!;
    await command(member, stream, 'seat.take', {});
    const { order } = await draftOf(member, stream);
    const change = { kind: 'delete' as const, provision: order[1]! };
    await command(member, stream, 'amendment.propose', { change, language: 'en' });
    const read = async (query: string): Promise<string> =>
      (await bare(member, `/drafts/${idOf(stream)}/rolling-text?${query}`)).text();

    expect(await read('format=text')).toContain('[Recalling the Almaty Act, – delete: XBB]');
    expect(await read('format=text&view=clean')).toContain('[Recalling the Almaty Act, – delete]');
    expect(await read('format=text&view=openIssues')).toMatch(/^Open issues: 1\n[^]*XBB/);
    const issues = JSON.parse(await read('view=openIssues')) as OpenIssuesAnswer;
    expect(issues).toMatchObject({ language: 'en', revision: 0, issues: [{ label: 'PP1' }] });
    expect(await read('format=html&view=clean')).not.toContain('XBB');

    await server.app.get(CouncilRegistry).setLanguage(member.person, 'ru');
    try {
      expect(await read('format=text')).toContain('[Recalling the Almaty Act, – исключить: XBB]');
      const page = await read('format=html&view=openIssues');
      expect(page).toContain('<html lang="ru">');
      expect(page).toContain('предлагает: Страна XBB');
    } finally {
      await server.app.get(CouncilRegistry).setLanguage(member.person, 'en');
    }
  });

  it('is the one that the rules make, however it was made: at once, in slices, in a thread', async () => {
    const words = 'Decides that Member States shall designate a representative; ';
    const provisions = ['title', 'operative', 'operative'] as const;
    const stream = await circulate(server.url, {
      ...SUBMITTED,
      provisions: provisions.map((kind, n) => ({
        ...{ kind, depth: 0 },
        text: { en: words.repeat(n === 2 ? 60 : 1).trim(), ru: 'О постоянном органе' },
      })),
    });
    await command(people['chair']!, stream, 'session.begin', { meeting: MEETING }, { as: 'chair' });
    const read = async () =>
      (await bare(people['XBB.head']!, `/drafts/${idOf(stream)}/rolling-text`)).json();
    for (const person of ['XAA.head', 'XBB.head', 'XCC.head']) {
      await command(people[person]!, stream, 'seat.take', {});
      const { order, provisions: standing } = await draftOf(people[person]!, stream);
      for (const provision of order.slice(1)) {
        const text = standing[provision]!.text['en']!.replace('shall', `should (${person[1]})`);
        const change = { kind: 'replace' as const, provision, text };
        await command(people[person]!, stream, 'amendment.propose', { change, language: 'en' });
        // Several readers at once, and rows that were made for an earlier reader.
        const [one, other] = await Promise.all([read(), read()]);
        expect(one).toEqual(rollingText(await draftOf(people[person]!, stream), 'en'));
        expect(other).toEqual(one);
      }
    }
    expect(server.app.get(Words).hasThreads).toBe(true);
  });
});

describe('what cannot be read over HTTP', () => {
  it('is refused by the rule’s name, as over a socket', async () => {
    const stream = await openReading(server.url);
    const state = await draftOf(people['XBB.head']!, stream);
    for (const [text, rule] of [
      ['shall\u0000', 'text.controlCharacter'],
      ['shall\ud800', 'text.loneSurrogate'],
    ] as const) {
      const change = { kind: 'replace' as const, provision: state.order.at(-1)!, text };
      const sent = command(people['XBB.head']!, stream, 'amendment.propose', {
        change,
        language: 'en',
      });
      await expect(sent).rejects.toMatchObject({ problem: { rule } });
    }
    expect((await draftOf(people['XBB.head']!, stream)).seq).toBe(state.seq);
  });

  it('names another stream than its address, or is too large', async () => {
    const stream = await circulate(server.url);
    const member = people['XBB.head']!;
    const frame = { id: randomUUID(), stream: `draft:${randomUUID()}`, type: 'seat.take' };
    const path = `/drafts/${idOf(stream)}/commands`;
    await expect(member.post(path, frame)).rejects.toMatchObject({
      problem: { code: 'bad-request' },
    });
    const large = { ...frame, payload: { note: 'x'.repeat(120_000) } };
    await expect(member.post(path, large)).rejects.toMatchObject({
      problem: { code: 'too-large' },
    });
  });
});
