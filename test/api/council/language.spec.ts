import { DataSource } from 'typeorm';
import { firstDamagedAudit } from '../../../apps/server/src/council/audit';
import { poolOf } from '../../../apps/server/src/platform/database';
import { AuditRow } from '../../../apps/server/src/council/entities';
import { Bell } from '../../../apps/server/src/platform/bell';
import { addressOf, PASSWORD, seatSmallCouncil } from '../../support/council';
import { eventually } from '../../support/deadline';
import { type Credentials, type RunningServer, signIn, startServer } from '../../support/server';

/** In which language the council speaks to a person: that person's own choice, kept with the person. */
let one: RunningServer;
let two: RunningServer;
let who: Credentials;

beforeAll(async () => {
  one = await startServer({ before: seatSmallCouncil });
  two = await startServer({ database: one.database });
  who = await signIn(one.url, addressOf('XAA.adviser'), PASSWORD);
});

afterAll(async () => {
  await two?.close();
  await one?.close();
});

const choose = (body: unknown, headers: Readonly<Record<string, string>> = who.bearer) =>
  fetch(`${one.url}/api/v1/me/language`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });

async function languageAt(server: RunningServer, { bearer } = who): Promise<string> {
  const answer = await fetch(`${server.url}/api/v1/me`, { headers: bearer });
  return ((await answer.json()) as { language: string }).language;
}

const book = (): Promise<AuditRow[]> =>
  one.app.get(DataSource).manager.find(AuditRow, { order: { version: 'ASC' } });

describe('a person’s language', () => {
  it('is kept with the person, in every process and every later session', async () => {
    const rung: (string | null)[] = [];
    const deafen = await two.app.get(Bell).listen('council_changed', (word) => rung.push(word));
    expect(await languageAt(one)).toBe('en');
    expect((await choose({ language: 'ru' })).status).toBe(204);
    expect([await languageAt(one), await languageAt(two)]).toEqual(['ru', 'ru']);
    const later = await signIn(two.url, addressOf('XAA.adviser'), PASSWORD);
    expect(await languageAt(two, later)).toBe('ru');
    expect(await languageAt(two, await signIn(one.url, addressOf('XAA.head'), PASSWORD))).toBe(
      'en',
    );
    await eventually(() => rung.length > 0, 'the bell');
    deafen();
  });

  it('stands in the book of the council; the same choice again changes nothing', async () => {
    await choose({ language: 'ru' });
    const before = await book();
    expect(before.at(-1)).toMatchObject({
      ...{ act: 'person.language', by: ['XAA.adviser'] },
      payload: { person: 'XAA.adviser', language: 'ru' },
    });
    expect((await choose({ language: 'ru' })).status).toBe(204);
    expect(await book()).toHaveLength(before.length);
    expect(await firstDamagedAudit(poolOf(one.app.get(DataSource)))).toBeNull();
  });

  it('is one of two, chosen by whoever is signed in, from a page of ours', async () => {
    for (const odd of [{}, { language: 'kk' }, { language: null }, { language: 'en', person: 'x' }])
      expect([odd, (await choose(odd)).status]).toEqual([odd, 400]);
    expect((await choose({ language: 'en' }, {})).status).toBe(401);
    expect((await choose({ language: 'en' }, { cookie: who.cookie.cookie })).status).toBe(403);
    expect(await languageAt(one)).toBe('ru');
    expect((await choose({ language: 'en' }, who.cookie)).status).toBe(204);
    expect(await languageAt(one)).toBe('en');
  });
});
