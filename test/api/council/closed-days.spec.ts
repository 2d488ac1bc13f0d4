import { DEFAULT_SETTINGS } from '@shanyrak/council';
import { type AnnouncementsAnswer, type ClosedDaysAnswer } from '@shanyrak/protocol';
import { DataSource } from 'typeorm';
import { AuditRow } from '../../../apps/server/src/council/entities';
import { CouncilRegistry } from '../../../apps/server/src/council/registry.service';
import { addressOf, LONG_AGO, PASSWORD, seatSmallCouncil, WARRANT } from '../../support/council';
import { type RunningServer, startServer } from '../../support/server';
import { type Refused, Window } from '../../support/window';

/** Each delegation says itself when its mission and its capital do not work; everybody at the table reads it. */
const MISSION = {
  weekdays: [6, 5],
  dates: [
    { from: '2026-12-24', to: '2026-12-26', label: '  Feast of the Lanterns ' },
    { from: '03-21', to: '03-21', label: null },
  ],
};
const KEPT = {
  weekdays: [5, 6],
  dates: [
    { from: '03-21', to: '03-21', label: null },
    { from: '2026-12-24', to: '2026-12-26', label: 'Feast of the Lanterns' },
  ],
};

let server: RunningServer;

const open = (who: string): Promise<Window> => Window.open(server.url, addressOf(who), PASSWORD);
const declare = async (who: string, body: object): Promise<ClosedDaysAnswer> =>
  (await open(who)).put('/delegation/closed-days', body);
const refusal = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => 'nothing refused it',
    (error: Refused) => error.rule,
  );
const known = async (who: string): Promise<ClosedDaysAnswer> =>
  (await open(who)).get('/council/closed-days');
const of = ({ delegations }: ClosedDaysAnswer, code: string) =>
  delegations.find((one) => one.code === code);

beforeAll(async () => {
  server = await startServer({ before: seatSmallCouncil });
});
afterAll(() => server?.close());

describe('closed days', () => {
  it('are not known of anybody at first', async () => {
    const { publicHolidays, delegations } = await known('XYY.head');
    expect(publicHolidays).toEqual(DEFAULT_SETTINGS.publicHolidays);
    expect(delegations.map(({ code, status }) => [code, status])).toEqual([
      ...['XAA', 'XBB', 'XCC'].map((code) => [code, 'MEMBER']),
      ['XYY', 'OBSERVER_STATE'],
    ]);
    for (const one of delegations)
      expect(one).toMatchObject({ mission: null, capital: null, declaredAt: null });
  });

  it('are declared by a delegation without a note, count at once, and are read by all', async () => {
    await declare('XAA.head', { mission: MISSION, capital: { weekdays: [0, 6], dates: [] } });
    const readers = ['XBB.adviser', 'XYY.head', 'officer.one', 'chair'];
    for (const reader of readers)
      expect(of(await known(reader), 'XAA')).toMatchObject({
        ...{ mission: KEPT, capital: { weekdays: [0, 6], dates: [] } },
        declaredAt: expect.any(Number),
      });
    expect(of(await known('XAA.head'), 'XBB')).toMatchObject({ mission: null, capital: null });
  });

  it('stand in the council’s book with whoever declared them, and are announced to nobody', async () => {
    const [entry] = await server.app.get(DataSource).manager.find(AuditRow, {
      ...{ where: { act: 'delegation.declareDays' }, order: { version: 'DESC' as const }, take: 1 },
    });
    expect(entry).toMatchObject({
      by: ['XAA.head'],
      payload: { delegation: 'XAA', mission: KEPT, capital: { weekdays: [0, 6], dates: [] } },
    });
    const head = await open('XBB.head');
    const { announcements } = await head.get<AnnouncementsAnswer>('/council/announcements');
    expect(announcements).toEqual([]);
  });

  it('replace what was declared before; none named, they are declared no longer', async () => {
    const body = { mission: { weekdays: [5], dates: [] }, capital: { weekdays: [], dates: [] } };
    const answer = await declare('XAA.head', body);
    expect(of(answer, 'XAA')).toMatchObject({ mission: body.mission, capital: null });
    await declare('XAA.head', { mission: null, capital: null });
    expect(of(await known('XBB.head'), 'XAA')).toMatchObject({ mission: null, capital: null });
  });

  it('are an observer’s own to declare too, and nobody else’s', async () => {
    const body = { mission: { weekdays: [4, 5], dates: [] }, capital: null };
    expect(of(await declare('XYY.head', body), 'XYY')?.mission).toEqual(body.mission);
    expect(await refusal(declare('XAA.adviser', body))).toBe('sheet.notAuthorised');
    expect(await refusal(declare('officer.one', body))).toBe('capacity.notHeld');
    // Which delegation they are of is no part of what is asked.
    expect(await refusal(declare('XBB.head', { ...body, delegation: 'XAA' }))).toBe('bad-request');
    await declare('XBB.head', body);
    expect(of(await known('XAA.head'), 'XAA')).toMatchObject({ mission: null });
  });

  const date = (from: unknown, to = from, label: unknown = null) => ({
    capital: { weekdays: [], dates: [{ from, to, label }] },
  });
  it.each([
    ['closedDays.weekday', { mission: { weekdays: [7], dates: [] } }],
    ['closedDays.wholeWeek', { mission: { weekdays: [0, 1, 2, 3, 4, 5, 6], dates: [] } }],
    ['closedDays.date', date('2026-02-30')],
    ['closedDays.mixed', date('03-21', '2026-03-22')],
    ['closedDays.backwards', date('2026-03-22', '2026-03-21')],
    ['closedDays.tooLong', date('2026-03-22', '2026-05-01')],
    ['closedDays.label', date('03-21', '03-21', 'turned \u202eround')],
    [
      'closedDays.tooMany',
      { mission: { weekdays: [], dates: Array.from({ length: 61 }, () => KEPT.dates[0]) } },
    ],
    ['bad-request', date(20260321)],
    ['bad-request', { mission: { weekdays: ['Friday'], dates: [] } }],
    ['bad-request', { mission: [] }],
    ['bad-request', { mission: { weekdays: [], dates: [[{}]] } }],
    ['bad-request', { mission: { weekdays: Array(20_000).fill(1), dates: [] } }],
  ])('are refused by name: %s', async (rule, body) => {
    const both = { mission: null, capital: null, ...body };
    expect(await refusal(declare('XCC.head', both))).toBe(rule);
    expect(of(await known('XCC.head'), 'XCC')).toMatchObject({ mission: null, capital: null });
  });

  it('are said of both: what is left out takes nothing back', async () => {
    for (const body of [{}, { mission: null }, JSON.parse('{"__proto__": {"mission": null}}')])
      expect(await refusal(declare('XBB.head', body as object))).toBe('bad-request');
    expect(of(await known('XAA.head'), 'XBB')?.mission).toEqual({ weekdays: [4, 5], dates: [] });
  });

  it('of the host country are settled by the council', async () => {
    const publicHolidays = [
      { from: '2026-05-27', to: '2026-05-27', label: { en: 'Kurban Ait', ru: 'Курбан-айт' } },
    ];
    await server.app.get(CouncilRegistry).setSettings({ publicHolidays }, LONG_AGO, WARRANT);
    expect((await known('XBB.head')).publicHolidays).toEqual(publicHolidays);
  });
});
