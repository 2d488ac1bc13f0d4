import { randomUUID } from 'node:crypto';
import { type NestExpressApplication } from '@nestjs/platform-express';
import {
  type AnnouncementsAnswer,
  type CouncilAnswer,
  type DelegationView,
  type MeAnswer,
  type PreparedAnswer,
  type PreparedView,
} from '@shanyrak/protocol';
import { type Citation } from '@shanyrak/council';
import { CouncilRegistry } from '../../../apps/server/src/council/registry.service';
import { addressOf, LONG_AGO, PASSWORD, seatSmallCouncil, WARRANT } from '../../support/council';
import { type RunningServer, startServer } from '../../support/server';
import { type Refused, Window } from '../../support/window';

/** Practice rule 11 over HTTP: what two officers do, what one cannot, and what all are told. */
const NOTE: Citation = { kind: 'note', symbol: 'Note 12/26', dated: '2026-01-12' };
const DECISION: Citation = { kind: 'decision', symbol: 'PC.DEC/31', dated: '2026-01-13' };
const NAMES = { en: 'Mirel Ostane', ru: 'Мирель Остане' };

let server: RunningServer;
let first: Window;
let second: Window;
let chair: Window;
let member: Window;

async function seatCouncil(app: NestExpressApplication): Promise<void> {
  await seatSmallCouncil(app);
  // Somebody without a seat who has an account, to be accredited here.
  const person = { id: 'newcomer', name: NAMES, title: null, language: 'en' };
  await app.get(CouncilRegistry).addPerson(person, WARRANT);
  const account = { email: addressOf('newcomer'), password: PASSWORD };
  await app.get(CouncilRegistry).openAccount('newcomer', account, 'operator');
}

const open = (person: string): Promise<Window> =>
  Window.open(server.url, addressOf(person), PASSWORD);

beforeAll(async () => {
  server = await startServer({ before: seatCouncil });
  [first, second] = [await open('officer.one'), await open('officer.two')];
  [chair, member] = [await open('chair'), await open('XAA.head')];
});
afterAll(() => server?.close());

const prepare = (window: Window, change: object, cited: Citation = NOTE): Promise<PreparedView> =>
  window.post('/council/prepared', { change, cited });
const confirm = (window: Window, { id }: { readonly id: string }): Promise<PreparedView> =>
  window.post(`/council/prepared/${id}/confirm`, {});
const made = async (change: object, cited?: Citation): Promise<PreparedView> =>
  confirm(second, await prepare(first, change, cited));
const refusal = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'nothing refused it',
    (error: Refused) => error.rule,
  );

const council = (at = ''): Promise<CouncilAnswer> => member.get(`/council${at}`);
const delegation = async (code: string, at?: string): Promise<DelegationView> =>
  (await council(at)).delegations.find((one) => one.code === code)!;
const announced = async (window = member): Promise<AnnouncementsAnswer['announcements']> =>
  (await window.get<AnnouncementsAnswer>('/council/announcements')).announcements;
const now = async (): Promise<number> => (await council()).at;

const head = (more: object = {}) => ({
  ...{ kind: 'credentials.received', person: 'newcomer', delegation: 'XBB', function: 'charge' },
  ...{ from: LONG_AGO, resident: true, ...more },
});

describe('credentials', () => {
  it('count once another officer has confirmed them, and are announced to all', async () => {
    expect(await refusal(open('newcomer').then((window) => window.get('/me')))).toBe(
      'accreditation.ended',
    );
    const residence = { en: 'Resident in Ankara', ru: 'Резиденция в Анкаре' };
    const asked = head({ resident: false, residence, presentedAt: LONG_AGO });
    const waiting = await prepare(first, asked);
    expect(waiting).toMatchObject({ state: 'prepared', mine: true, person: NAMES, cited: NOTE });
    expect((await delegation('XBB')).people.map(({ person }) => person)).not.toContain('newcomer');
    expect(await announced()).toEqual([]);

    expect(await confirm(second, waiting)).toMatchObject({ state: 'confirmed', mine: false });
    const people = (await delegation('XBB')).people;
    expect(people.map(({ person }) => person)).toEqual(['XBB.head', 'newcomer', 'XBB.adviser']);
    expect(people[1]).toMatchObject({ resident: false, residence, presentedAt: LONG_AGO });
    for (const window of [member, await open('XYY.head'), first])
      expect(await announced(window)).toMatchObject([
        {
          ...{ kind: 'credentials.received', delegation: 'XBB', person: NAMES, function: 'charge' },
          ...{ from: LONG_AGO, cites: 'Note 12/26, 2026-01-12' },
        },
      ]);
    const me = await (await open('newcomer')).get<MeAnswer>('/me');
    expect(me.accreditations).toMatchObject([{ delegation: 'XBB', function: 'charge' }]);
    const said = JSON.stringify(await member.get('/council/announcements'));
    for (const untold of ['officer', '@', 'argon2']) expect(said).not.toContain(untold);
  });

  it('are never confirmed by whoever prepared them, nor twice, nor once taken back', async () => {
    const waiting = await prepare(first, head({ function: 'deputy' }));
    expect(await refusal(confirm(first, waiting))).toBe('warrant.twoPersons');
    await second.post(`/council/prepared/${waiting.id}/withdraw`, {});
    expect(await refusal(confirm(second, waiting))).toBe('warrant.settled');
    expect(await refusal(confirm(second, { id: randomUUID() }))).toBe('not-found');
    const { prepared } = await first.get<PreparedAnswer>('/council/prepared');
    expect(prepared.map(({ state }) => state)).toEqual(['withdrawn', 'confirmed']);
  });

  it('are confirmed by one of two officers who press at once', async () => {
    const waiting = await prepare(chair, {
      ...{ kind: 'chair.acting', person: 'XBB.head', from: Date.UTC(2100, 0, 1) },
      until: Date.UTC(2100, 0, 2),
    });
    const answers = await Promise.allSettled([confirm(first, waiting), confirm(second, waiting)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it.each<[string, object, Citation | undefined, string]>([
    ['without a document', {}, { ...NOTE, symbol: ' ' }, 'bad-request'],
    ['under a document of a day to come', {}, { ...NOTE, dated: '2199-01-01' }, 'warrant.ahead'],
    ['of a second head', { function: 'head' }, undefined, 'credentials.headAlready'],
    [
      'of a person of another delegation',
      { person: 'XAA.head' },
      undefined,
      'credentials.elsewhere',
    ],
    ['of nobody', { person: null }, undefined, 'credentials.nobody'],
    ['to whom the council does not know', { delegation: 'XZZ' }, undefined, 'credentials.noPart'],
    ['that say nothing of a residence', { resident: false }, undefined, 'credentials.residence'],
    ['in an unknown function', { function: 'king' }, undefined, 'bad-request'],
    [
      'under a name that hides its order',
      { named: { name: { en: 'A\u202eb', ru: 'А' } } },
      undefined,
      'bad-request',
    ],
  ])('are refused %s', async (_, more, cited, rule) => {
    expect(await refusal(prepare(first, head(more), cited))).toBe(rule);
  });

  it('are no business of a delegation, an observer or the Chair', async () => {
    const waiting = await prepare(first, head({ function: 'expert' }));
    for (const window of [member, await open('XYY.head')]) {
      expect(await refusal(prepare(window, head()))).toBe('capacity.notHeld');
      expect(await refusal(window.get('/council/prepared'))).toBe('capacity.notHeld');
      expect(await refusal(confirm(window, waiting))).toBe('capacity.notHeld');
      expect(await refusal(confirm(window, { id: randomUUID() }))).toBe('capacity.notHeld');
    }
    expect(await refusal(prepare(chair, head()))).toBe('chair.actingOnly');
    expect(await refusal(confirm(chair, waiting))).toBe('access.denied');
    const own = (await chair.get<PreparedAnswer>('/council/prepared')).prepared;
    expect(own.map(({ change }) => change.kind)).toEqual(['chair.acting']);
  });

  it('end with every session of the person, under a document too', async () => {
    const window = await open('newcomer');
    const end = { kind: 'accreditation.ended', person: 'newcomer', delegation: 'XBB', from: 0 };
    expect(await made(end)).toMatchObject({ state: 'confirmed' });
    expect(await refusal(window.get('/me'))).toBe('unauthenticated');
    expect(await refusal(prepare(first, end))).toBe('accreditation.none');
    expect((await announced())[0]).toMatchObject({ kind: 'accreditation.ended', person: NAMES });
    // The past stays as it was: the accreditation held until it was ended.
    const { people } = await delegation('XBB', '?at=2025-01-01');
    expect(people.map(({ person }) => person)).toContain('newcomer');
  });
});

describe('the chairmanship', () => {
  const term = (more: object = {}) => ({
    ...{ kind: 'chairmanship.set', body: 'PC', delegation: 'XBB', person: 'XBB.head', ...more },
  });

  it('is handed over at the instant that was entered beforehand', async () => {
    const from = (await now()) + 60_000;
    await made(term({ from, until: from + 60_000 }), DECISION);
    const { terms, presiding, main } = await council();
    expect(terms).toMatchObject([{ body: 'PC', delegation: 'XBB', from }]);
    expect([main, presiding]).toMatchObject(['PC', [{ body: 'PC', person: 'chair' }]]);
    const at = (instant: number) => `?at=${new Date(instant).toISOString()}`;
    const before = await council(at(from - 1));
    const after = await council(at(from));
    expect([before, after].map((one) => one.presiding[0]!.person)).toEqual(['chair', 'XBB.head']);
  });

  it('is ceded for a time, and the Chair’s own rights rest meanwhile', async () => {
    const from = await now();
    const acting = { kind: 'chair.acting', person: 'XAA.head', from, until: from + 30_000 };
    await confirm(first, await prepare(chair, acting));
    const { presiding } = await council();
    expect(presiding[0]).toMatchObject({ person: 'XAA.head', acting: true });
    const offices = async (window: Window) => (await window.get<MeAnswer>('/me')).offices;
    expect([await offices(chair), await offices(member)]).toEqual([[], ['chair']]);
    const later = await council(`?at=${new Date(from + 30_000).toISOString()}`);
    expect(later.presiding[0]).toMatchObject({ person: 'chair', acting: false });
  });

  it('rests on a decision, and belongs to a Member whose person presides', async () => {
    const from = (await now()) + 600_000;
    expect(await refusal(prepare(first, term({ from })))).toBe('warrant.decision');
    const asked = (more: object) => refusal(prepare(first, term({ from, ...more }), DECISION));
    expect(await asked({ delegation: 'XYY' })).toBe('chairmanship.noMember');
    expect(await asked({ person: 'XAA.head' })).toBe('chairmanship.person');
    expect(await asked({ body: 'NIL' })).toBe('chairmanship.noBody');
  });
});

describe('a seat', () => {
  const effects = {
    words: {
      en: 'Its delegation reads and does not act.',
      ru: 'Делегация читает, но не действует.',
    },
    ...{ maySpeak: false, mayObject: false },
  };
  const contested = { kind: 'seat.contested', delegation: 'XBB', effects, from: 0 };

  it('is vacant without anybody to hold it, and the Member remains one', async () => {
    const end = { kind: 'accreditation.ended', person: 'XBB.head', delegation: 'XBB', from: 0 };
    await made(end);
    expect(await delegation('XBB')).toMatchObject({ seat: 'vacant', status: 'MEMBER' });
    await made({ ...head({ person: 'XBB.head', function: 'head' }), from: await now() });
    expect(await delegation('XBB')).toMatchObject({ seat: 'occupied' });
  });

  it('is contested by a decision alone, with the effects that it names, until it is cleared', async () => {
    expect(await refusal(prepare(first, contested))).toBe('warrant.decision');
    await made(contested, DECISION);
    expect(await delegation('XBB')).toMatchObject({
      ...{ seat: 'contested', status: 'MEMBER' },
      contested: { effects, cites: 'PC.DEC/31, 2026-01-13' },
    });
    const other = await open('XBB.head');
    const note = { symbol: 'Note 1', dated: '2026-01-12' };
    const own = { named: { name: NAMES }, function: 'expert', note };
    expect(await refusal(other.post('/delegation/people', own))).toBe('seat.contested');
    expect((await other.get<CouncilAnswer>('/council')).delegations).toHaveLength(4);
    expect(await refusal(prepare(first, contested, DECISION))).toBe('seat.contestedAlready');

    await made({ kind: 'seat.cleared', delegation: 'XBB', from: 0 }, DECISION);
    expect(await delegation('XBB')).toMatchObject({ seat: 'occupied', contested: null });
    expect(await other.post('/delegation/people', own)).toMatchObject({ delegation: 'XBB' });
  });
});

describe('membership', () => {
  const facts = { territoryInAsia: true, declarationSigned: '2026-01-02', actSigned: '2026-01-02' };
  const step = (to: string, more: object = {}) => ({
    ...{ kind: 'status.changed', delegation: 'XNN', to, ...more },
  });
  const statusOf = async () => {
    const { status, membership } = await delegation('XNN');
    return [status, membership];
  };

  it('comes by application, by what is recorded and by decision, and goes by notice', async () => {
    const apply = step('MEMBER_APPLICANT', { from: await now() });
    expect(await refusal(prepare(first, apply))).toBe('membership.unknown');
    const newcomer = { kind: 'STATE', name: { en: 'Northland', ru: 'Северия' } };
    await made({ ...apply, newcomer });
    expect(await statusOf()).toEqual([null, 'MEMBER_APPLICANT']);
    const admit = step('MEMBER', { from: await now() });
    expect(await refusal(prepare(first, admit))).toBe('warrant.decision');
    expect(await refusal(prepare(first, admit, DECISION))).toBe('membership.territory');
    await made({ ...admit, facts }, DECISION);
    expect(await statusOf()).toEqual(['MEMBER', 'MEMBER']);
    expect(await delegation('XNN')).toMatchObject({ seat: 'vacant', facts });
    await made(step('WITHDRAWN', { from: 0 }));
    expect(await statusOf()).toEqual([null, 'WITHDRAWN']);
    expect((await announced())[0]).toMatchObject({ delegation: 'XNN', status: 'WITHDRAWN' });
  });
});

it('a body is set by decision, and stands among the others from its day', async () => {
  const { bodies } = await member.get<{ bodies: Record<string, unknown>[] }>('/bodies');
  const names = { en: 'Working Group on Corridors', ru: 'Рабочая группа по коридорам' };
  const { level, rhythm, powers, keepsMinutes } = bodies.find(({ prefix }) => prefix === 'SWG')!;
  const body = {
    ...{ code: 'WGC', names, parent: 'SWG', forwardsTo: ['SWG'] },
    ...{ level, rhythm, powers, keepsMinutes },
  };
  await made({ kind: 'body.set', body, from: 0 }, DECISION);
  const set = await member.get<{ bodies: object[] }>('/bodies');
  expect(set.bodies.at(-1)).toMatchObject({ prefix: 'WGC', name: names, parent: 'SWG' });
  const lost = { kind: 'body.set', body: { ...body, forwardsTo: ['NIL'] }, from: 0 };
  expect(await refusal(prepare(first, lost, DECISION))).toBe('body.forwardsNowhere');
});
