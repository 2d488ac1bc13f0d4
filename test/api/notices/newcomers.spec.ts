import { type Participant } from '@shanyrak/council';
import { type Instant } from '@shanyrak/kernel';
import { type NoticesAnswer } from '@shanyrak/protocol';
import { CouncilRegistry } from '../../../apps/server/src/council/registry.service';
import { Ledger } from '../../../apps/server/src/ledger';
import { seat, WARRANT } from '../../support/council';
import { eventually } from '../../support/deadline';
import { type FreshDatabase, freshDatabase } from '../../support/postgres';
import { headOf, Post } from '../../support/post';
import { type RunningServer, startServer } from '../../support/server';
import { underSilence, type UnderSilence } from '../../support/silence';
import { command, seatCouncil, windowOf } from '../../support/table';
import { asSuperuser } from '../ledger/processes';

/** Whoever becomes a Member while silence runs is told of it once, whichever of two servers does it. */
/** Thursday 5 March 2099, 14:00 in Astana. */
const UNTIL = Date.UTC(2099, 2, 5, 9);

jest.setTimeout(60_000);

let database: FreshDatabase;
let post: Post;
let one: RunningServer;
let two: RunningServer;
let running: UnderSilence;

beforeAll(async () => {
  post = await Post.open();
  database = await freshDatabase();
  one = await startServer({ database, before: seatCouncil, env: post.env });
  two = await startServer({ database, env: post.env });
  running = await underSilence(one.url, UNTIL);
  const over = await underSilence(one.url, UNTIL);
  const cancelled = { silence: over.silence, reason: 'The words changed.' };
  const chair = await windowOf(one.url, 'chair');
  await command(chair, over.stream, 'silence.cancel', cancelled, { as: 'chair' });
});
afterAll(async () => {
  await two?.close();
  await one?.close();
  await post?.close();
  await database?.drop();
});

const land = (code: string, statuses: Participant['statuses']): Participant => ({
  ...{ code, kind: 'STATE', statuses },
  names: [{ from: null, en: `Land ${code}`, ru: `Страна ${code}` }],
});
const day = (date: string) => ({ precision: 'day' as const, date });
const instant = (at: Instant) => ({ precision: 'instant' as const, at });
const admits = (participant: Participant): Promise<unknown> =>
  one.app.get(CouncilRegistry).setParticipants([participant], WARRANT);
const inbox = async (person: string): Promise<NoticesAnswer> =>
  (await windowOf(one.url, person)).get('/notices?limit=100');
const rows = (addressee: string) =>
  asSuperuser(
    database,
    `SELECT kind, stream, symbol, due::float8 AS due FROM notices WHERE addressee = '${addressee}'`,
  );
const told = () => ({
  ...{ kind: 'silence.start', stream: running.stream, symbol: running.symbol, due: UNTIL },
});

describe('a Member that is admitted while silence runs', () => {
  it('learns of each round that runs, once, in its inbox, its mail and its calendar', async () => {
    await seat(one.app, 'XYY.second', 'XYY', 'deputy');
    expect((await inbox('XYY.second')).notices).toEqual([]);
    const observed = { status: 'OBSERVER_STATE' as const, from: day('2020-01-01') };
    await admits(
      land('XYY', [
        { ...observed, until: day('2026-01-01') },
        { status: 'MEMBER', from: day('2026-01-01') },
      ]),
    );
    await eventually(async () => (await inbox('XYY.second')).unread === 1, 'the notice');
    expect((await inbox('XYY.second')).notices).toMatchObject([{ ...told(), addressee: 'XYY' }]);
    await eventually(
      () => post.taken.filter(({ to }) => /^xyy\./.test(to[0]!)).length === 2,
      'mail to both of its people',
    );
    const mine = post.taken.filter(({ to }) => to.includes('xyy.head@council.example'));
    expect(mine.map((message) => headOf(message, 'Subject'))).toEqual([
      'You have a deadline in Shanyrak, Thursday 5 March, 14:00 Astana',
    ]);
    const { path } = await (
      await windowOf(one.url, 'XYY.head')
    ).post<{ path: string }>('/me/calendar', {});
    expect(await (await fetch(`${one.url}${path}`)).text()).toContain('Deadline in Shanyrak');
  });

  it('learns of it when its membership takes effect, and not before, though nobody acts then', async () => {
    await admits(land('XEE', [{ status: 'OBSERVER_STATE', from: day('2020-01-01') }]));
    await seat(one.app, 'XEE.head', 'XEE', 'head');
    const effective = (await one.app.get(Ledger).now()) + 1_500;
    await admits(
      land('XEE', [
        { status: 'OBSERVER_STATE', from: day('2020-01-01'), until: instant(effective) },
        { status: 'MEMBER', from: instant(effective) },
      ]),
    );
    await eventually(async () => (await rows('XEE')).length > 0, 'the notice');
    expect(await rows('XEE')).toEqual([told()]);
    const [notice] = (await inbox('XEE.head')).notices;
    expect(notice!.at).toBeGreaterThanOrEqual(effective);
  });

  it('is told what follows as every Member is, and what was told to nobody stays so', async () => {
    const chair = await windowOf(one.url, 'chair');
    const reason = { silence: running.silence, reason: 'It will be put again.' };
    await command(chair, running.stream, 'silence.cancel', reason, { as: 'chair' });
    expect((await inbox('XEE.head')).notices.map(({ kind }) => kind)).toEqual([
      'silence.cancel',
      'silence.start',
    ]);
    // As in a copy of a release that told nobody.
    const silent = await underSilence(one.url, UNTIL);
    await asSuperuser(
      database,
      `ALTER TABLE notices DISABLE TRIGGER notices_are_kept;
       DELETE FROM notice_outbox; DELETE FROM deliveries; DELETE FROM notice_marks;
       DELETE FROM notices WHERE stream = '${silent.stream}';
       ALTER TABLE notices ENABLE TRIGGER notices_are_kept`,
    );
    running = await underSilence(one.url, UNTIL);
    await admits(land('XFF', [{ status: 'MEMBER', from: day('2020-01-01') }]));
    await eventually(async () => (await rows('XFF')).length > 0, 'the notice of the other round');
    expect(await rows('XFF')).toEqual([told()]);
  });

  it('learns of it at the next start where the membership took effect while no server ran', async () => {
    await two.close();
    const effective = (await one.app.get(Ledger).now()) + 3_000;
    await admits(land('XGG', [{ status: 'MEMBER', from: instant(effective) }]));
    await one.close();
    await eventually(() => Date.now() > effective, 'the day');
    expect(await rows('XGG')).toEqual([]);
    [one, two] = [await startServer({ database }), await startServer({ database })];
    await eventually(async () => (await rows('XGG')).length > 0, 'the notice');
    expect(await rows('XGG')).toEqual([told()]);
  });
});
