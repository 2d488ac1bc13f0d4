import { DEFAULT_BODIES } from '@shanyrak/council';
import { Installation } from '../../../apps/server/src/council/install.service';
import { readJsonAsset } from '../../../apps/server/src/platform/assets';
import { accountOf, addressOf, LONG_AGO, PASSWORD, WARRANT } from '../../support/council';
import { CouncilRegistry } from '../../../apps/server/src/council/registry.service';
import { type RunningServer, signIn, startServer } from '../../support/server';

/** CICA's own roster with nobody at the table, and one officer of the Secretariat to read it. */
let server: RunningServer;
let headers: Readonly<Record<string, string>>;

beforeAll(async () => {
  server = await startServer({
    before: async (app) => {
      await app.get(Installation).roster('cica', readJsonAsset('rosters', 'cica.json'));
      const registry = app.get(CouncilRegistry);
      const name = { en: 'An Officer', ru: 'Сотрудник' };
      await registry.addPerson({ id: 'officer', name, title: null, language: 'en' }, WARRANT);
      await registry.appoint({ office: 'secretariat', person: 'officer', from: LONG_AGO }, WARRANT);
      await registry.openAccount('officer', accountOf('officer'), 'operator');
    },
  });
  headers = (await signIn(server.url, addressOf('officer'), PASSWORD)).bearer;
});

afterAll(() => server?.close());

interface Listed {
  readonly code: string;
  readonly status: string;
  readonly name: { readonly en: string; readonly ru: string };
}

async function participants(at?: string): Promise<readonly Listed[]> {
  const query = at === undefined ? '' : `?at=${encodeURIComponent(at)}`;
  const answer = await fetch(`${server.url}/api/v1/participants${query}`, { headers });
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { participants: Listed[] }).participants;
}

const counts = (listed: readonly Listed[]): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(listed, ({ status }) => status)].map(([status, all]) => [status, all.length]),
  );

describe('the roster of CICA', () => {
  it('has 24 Members on the day of the seed paper, and 28, 10 and 5 now', async () => {
    expect(counts(await participants('2013-11-22'))).toEqual({
      MEMBER: 24,
      OBSERVER_STATE: 9,
      OBSERVER_ORGANIZATION: 4,
    });
    expect(counts(await participants())).toEqual({
      MEMBER: 28,
      OBSERVER_STATE: 10,
      OBSERVER_ORGANIZATION: 5,
    });
  });

  it('gives each the name of its time, in both languages', async () => {
    const nameOf = async (at: string): Promise<Listed['name'] | undefined> =>
      (await participants(at)).find(({ code }) => code === 'TUR')?.name;
    expect((await nameOf('2013-11-22'))?.en).toBe('Turkey');
    expect((await nameOf('2023-01-01T00:00:00Z'))?.en).toBe('Türkiye');
    expect((await nameOf('2023-01-01T00:00:00Z'))?.ru).toBe('Турция');
  });

  it.each(['yesterday', '2013', '2013-02-30', '2013-11-22T25:00:00Z', '2013-11-22T09:00'])(
    'does not guess what %s means',
    async (at) => {
      const answer = await fetch(`${server.url}/api/v1/participants?at=${at}`, { headers });
      expect(answer.status).toBe(400);
    },
  );

  it('comes with an empty table and the seed paper as the first document', async () => {
    const list = await fetch(`${server.url}/api/v1/documents`, { headers });
    expect(await list.json()).toMatchObject({ documents: [{ symbol: 'SWG/2013-III' }] });
    const paper = await fetch(`${server.url}/api/v1/documents/SWG%2F2013-III`, { headers });
    const { content, dated } = (await paper.json()) as Record<string, string>;
    expect(dated).toBe('2013-11-22');
    expect(content).toContain('Steps to Promote Confidence Building');
    const other = await fetch(`${server.url}/api/v1/documents/SWG%2F2013-IV`, { headers });
    expect(other.status).toBe(404);
    const drafts = await fetch(`${server.url}/api/v1/drafts`, { headers });
    expect(JSON.stringify(await drafts.json())).not.toContain('draft:');
  });

  const bodies = async (query = ''): Promise<readonly Record<string, unknown>[]> => {
    const answer = await fetch(`${server.url}/api/v1/bodies${query}`, { headers });
    return ((await answer.json()) as { bodies: Record<string, unknown>[] }).bodies;
  };

  it('names the body that negotiates, and those below and above it', async () => {
    const [main, ...others] = await bodies();
    expect(main).toEqual({
      ...{ prefix: 'PC', name: { en: 'Permanent Council', ru: 'Постоянный совет' }, isMain: true },
      ...{ level: 'council', parent: null, keepsMinutes: false },
      ...{ rhythm: { en: 'every week', ru: 'еженедельно', every: 'week' } },
      ...{ powers: ['adopt', 'recommend', 'takeNote'], forwardsTo: ['MC'] },
      ...{ originalLanguage: 'en', languages: ['en', 'ru'] },
    });
    expect(others.map(({ prefix }) => prefix)).toEqual(['SOC', 'SWG', 'MC', 'SUM']);
  });

  it('has at each instant the bodies of that instant', async () => {
    const [, , swg] = DEFAULT_BODIES;
    const names = { en: 'Group on Corridors', ru: 'Группа по коридорам' };
    const group = { ...swg!, code: 'WGC', names, parent: 'SWG', forwardsTo: ['SWG'] };
    const from = Date.UTC(2025, 0, 1);
    await server.app.get(CouncilRegistry).setBody(group, { from }, WARRANT);
    expect((await bodies()).at(-1)).toMatchObject({ prefix: 'WGC', parent: 'SWG', name: names });
    expect(await bodies('?at=2024-12-31')).toHaveLength(5);
    expect(await bodies('?at=2025-01-02')).toHaveLength(6);
  });

  it('is not installed over a council', async () => {
    const roster = readJsonAsset('rosters', 'cica.json');
    await expect(server.app.get(Installation).roster('cica', roster)).rejects.toThrow(
      'A council is installed in this database already.',
    );
  });
});
