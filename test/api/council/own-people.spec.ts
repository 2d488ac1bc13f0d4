import { type Function } from '@shanyrak/council';
import { type AnnouncementsAnswer, type OwnDelegationAnswer } from '@shanyrak/protocol';
import { CouncilRegistry } from '../../../apps/server/src/council/registry.service';
import { addressOf, LONG_AGO, PASSWORD, seatSmallCouncil, WARRANT } from '../../support/council';
import { type RunningServer, startServer } from '../../support/server';
import { type Refused, Window } from '../../support/window';

/** A delegation manages its own people within its limits: one of them is enough, a note is not to be done without. */
const note = { symbol: 'Note 7/26', dated: '2026-01-12' };
const named = { name: { en: 'Ilvana Pesk', ru: 'Ильвана Песк' }, title: null };
const person = (as: Function, more: object = {}) => ({ named, function: as, note, ...more });

let server: RunningServer;
let head: Window;

const open = (who: string): Promise<Window> => Window.open(server.url, addressOf(who), PASSWORD);
const refusal = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'nothing refused it',
    (error: Refused) => error.rule,
  );
const own = (window: Window): Promise<OwnDelegationAnswer> => window.get('/delegation');
const add = (window: Window, body: object): Promise<OwnDelegationAnswer> =>
  window.post('/delegation/people', body);
const setSheet = async (window: Window, functions: Function[]): Promise<number> => {
  const headers = { authorization: `Bearer ${window.token}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ functions, note });
  return (await fetch(`${server.url}/api/v1/delegation/sheet`, { method: 'PUT', headers, body }))
    .status;
};

beforeAll(async () => {
  server = await startServer({
    before: async (app) => {
      await seatSmallCouncil(app);
      await app.get(CouncilRegistry).setSettings({ ownPeopleLimit: 3 }, LONG_AGO, WARRANT);
    },
  });
  head = await open('XAA.head');
});
afterAll(() => server?.close());

describe('a delegation’s own people', () => {
  it('are added by its head under its own note, and announced to all', async () => {
    const before = await own(head);
    expect(before).toMatchObject({ delegation: 'XAA', limit: 3, count: 1 });
    expect(before.people.map((one) => [one.person, one.own])).toEqual([
      ['XAA.head', false],
      ['XAA.adviser', true],
    ]);
    const after = await add(head, person('expert'));
    expect(after.people.at(-1)).toMatchObject({ name: named.name, function: 'expert', own: true });
    const other = await open('XYY.head');
    const { announcements } = await other.get<AnnouncementsAnswer>('/council/announcements');
    expect(announcements[0]).toMatchObject({
      ...{ kind: 'delegation.accredit', delegation: 'XAA', person: named.name },
      ...{ function: 'expert', cites: 'Note 7/26, 2026-01-12' },
    });
  });

  it('sign in once an operator has opened an account', async () => {
    const id = (await own(head)).people.at(-1)!.person;
    const account = { email: addressOf('expert'), password: PASSWORD };
    await server.app.get(CouncilRegistry).openAccount(id, account, 'operator');
    const me = await (await open('expert')).get<{ accreditations: object[] }>('/me');
    expect(me.accreditations).toMatchObject([{ delegation: 'XAA', function: 'expert' }]);
  });

  it('are no heads, chargés or deputies, and no more than the limit', async () => {
    for (const as of ['head', 'charge', 'deputy'] as const)
      expect(await refusal(add(head, person(as)))).toBe('ownPeople.function');
    await add(head, person('registry'));
    expect(await refusal(add(head, person('adviser')))).toBe('ownPeople.limit');
    // Another function for one of them makes them no more.
    const change = person('alternate', { named: null, person: 'XAA.adviser' });
    const { people, count } = await add(head, change);
    expect(count).toBe(3);
    expect(people.find((one) => one.person === 'XAA.adviser')).toMatchObject({
      function: 'alternate',
    });
  });

  it('cite a note', async () => {
    const without = { named, function: 'expert', note: { ...note, symbol: '' } };
    expect(await refusal(add(head, without))).toBe('bad-request');
    const ahead = { named, function: 'expert', note: { ...note, dated: '2199-01-01' } };
    expect(await refusal(add(head, ahead))).toBe('warrant.ahead');
  });

  it('are nobody else’s: not an adviser’s, not the Secretariat’s, and no other delegation’s people', async () => {
    const adviser = await open('XBB.adviser');
    expect((await own(adviser)).refusal).toEqual({
      rule: 'sheet.notAuthorised',
      params: { delegation: 'XBB' },
    });
    expect(await refusal(add(adviser, person('expert')))).toBe('sheet.notAuthorised');
    expect(await refusal(own(await open('officer.one')))).toBe('capacity.notHeld');
    const other = await open('XBB.head');
    const stolen = person('expert', { named: null, person: 'XAA.adviser' });
    expect(await refusal(add(other, stolen))).toBe('ownPeople.stranger');
    expect(await refusal(other.post('/delegation/people/XAA.adviser/end', { note }))).toBe(
      'accreditation.none',
    );
    expect(await own(await open('XYY.head'))).toMatchObject({
      ...{ delegation: 'XYY', count: 0, refusal: null },
    });
  });

  it('are ended by it at once, with their sessions; its head is not', async () => {
    const adviser = await open('XAA.adviser');
    expect(await refusal(head.post('/delegation/people/XAA.head/end', { note }))).toBe(
      'ownPeople.first',
    );
    const left: OwnDelegationAnswer = await head.post('/delegation/people/XAA.adviser/end', {
      note,
    });
    expect(left.people.map((one) => one.person)).not.toContain('XAA.adviser');
    expect(await refusal(adviser.get('/me'))).toBe('unauthenticated');
    expect(await refusal(open('XAA.adviser').then((window) => window.get('/me')))).toBe(
      'accreditation.ended',
    );
  });

  it('act for the State by its own sheet, which leaves somebody to act', async () => {
    expect(await setSheet(head, ['charge', 'deputy'])).toBe(409);
    expect(await setSheet(head, ['head', 'expert'])).toBe(200);
    expect((await own(await open('expert'))).sheet).toEqual(['head', 'expert']);
    expect(await setSheet(await open('expert'), ['head'])).toBe(200);
    expect((await own(await open('expert'))).refusal?.rule).toBe('sheet.notAuthorised');
  });
});
