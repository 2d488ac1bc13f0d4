import { type NoticesAnswer } from '@shanyrak/protocol';
import { FORMATS, isOpenToObservers, MEETING_STATUSES, type MeetingState } from '@shanyrak/meeting';
import { seat } from '../../support/council';
import { eventually } from '../../support/deadline';
import { headOf, Post } from '../../support/post';
import { type RunningServer, startServer } from '../../support/server';
import { underSilence, type UnderSilence } from '../../support/silence';
import { onMeeting } from '../../support/sitting';
import { circulate, command, seatCouncil, windowOf } from '../../support/table';
import { Refused, type Window } from '../../support/window';
import { asSuperuser } from '../ledger/processes';

/** What observers are told: of what is open to them, for as long as it is, and of nothing else. */
const DAY = 24 * 3_600_000;
/** Thursday 5 March 2099, 14:00 in Astana. */
const STARTS = Date.UTC(2099, 2, 5, 9);
const OPEN = 'PC/2099-I';
const CLOSED = 'PC/2099-II';

let post: Post;
let server: RunningServer;
let round: UnderSilence;
let chair: Window;
let observer: Window;

beforeAll(async () => {
  post = await Post.open();
  server = await startServer({
    env: post.env,
    before: async (app) => {
      await seatCouncil(app);
      await seat(app, 'XYY.registry', 'XYY', 'registry');
    },
  });
  [chair, observer] = [await windowOf(server.url, 'chair'), await windowOf(server.url, 'XYY.head')];
  round = await underSilence(server.url, STARTS);
});
afterAll(async () => {
  await server?.close();
  await post?.close();
});

const inbox = (window = observer): Promise<NoticesAnswer> => window.get('/notices?limit=100');
const told = async (window = observer): Promise<readonly (string | number | null)[][]> =>
  (await inbox(window)).notices.map(({ kind, symbol, due }) => [kind, symbol, due]);
const convenes = (symbol: string, format: 'plenary' | 'closed') =>
  onMeeting(chair, symbol, 'meeting.convene', {
    ...{ symbol, startsAt: STARTS, mode: 'inRoom', format },
  });
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.problem.code : String(error)),
  );

describe('an observer', () => {
  it('is told of the meetings that it may attend, and of their changes, and of no closed one', async () => {
    await convenes(CLOSED, 'closed');
    await onMeeting(chair, CLOSED, 'meeting.reschedule', { startsAt: STARTS + DAY });
    await onMeeting(chair, CLOSED, 'meeting.cancel', {});
    await convenes(OPEN, 'plenary');
    await onMeeting(chair, OPEN, 'meeting.reschedule', { startsAt: STARTS + DAY });
    await onMeeting(chair, OPEN, 'meeting.cancel', {});
    expect(await told()).toEqual([
      ['meeting.cancel', OPEN, null],
      ['meeting.reschedule', OPEN, STARTS + DAY],
      ['meeting.convene', OPEN, STARTS],
    ]);
    expect((await inbox()).unread).toBe(3);
  });

  it('is told of a draft that is opened to it, while it is, and never of a round on it', async () => {
    const draft = await circulate(server.url);
    for (const stream of [draft, round.stream]) {
      const opens = (open: boolean) =>
        command(chair, stream, 'draft.openToObservers', { open }, { as: 'chair', seen: 999 });
      const before = await inbox();
      await opens(true);
      const [first] = (await inbox()).notices;
      expect(first).toMatchObject({ kind: 'draft.openToObservers', stream, addressee: 'XYY' });
      expect((await inbox()).unread).toBe(before.unread + 1);
      await opens(false);
      expect(await inbox()).toEqual(before);
      expect(await codeOf(observer.post(`/notices/${first!.id}/read`, {}))).toBe('not-found');
      await opens(true);
    }
    expect((await told()).flat().filter((one) => String(one).startsWith('silence.'))).toEqual([]);
    // Nor are the Members told of what concerns observers alone.
    const members = await told(await windowOf(server.url, 'XAA.head'));
    expect(members.map(([kind]) => kind)).not.toContain('draft.openToObservers');
  });

  it('reads, by itself, and stamps nothing', async () => {
    const [notice] = (await inbox()).notices;
    const registry = await windowOf(server.url, 'XYY.registry');
    expect((await inbox(registry)).mayStamp).toBe(false);
    expect(await codeOf(registry.post(`/notices/${notice!.id}/received`, {}))).toBe('forbidden');
    const read = fetch(`${server.url}/api/v1/notices/${notice!.id}/read`, {
      method: 'POST',
      headers: { authorization: `Bearer ${observer.token}` },
    });
    expect((await read).status).toBe(204);
    expect((await inbox()).notices.find(({ id }) => id === notice!.id)!.read).toBe(true);
    const { notices } = await inbox(registry);
    expect(notices.find(({ id }) => id === notice!.id)!.read).toBe(false);
  });

  it('gets mail about these, and about nothing else', async () => {
    const mine = () => post.taken.filter(({ to }) => to.includes('xyy.head@council.example'));
    const written = (await inbox()).notices;
    await eventually(() => mine().length >= written.length, 'the mail about what is open');
    const at = (when: string) => `You have a meeting in Shanyrak, ${when}, 14:00 Astana`;
    const meetings = mine().map((message) => headOf(message, 'Subject'));
    expect(meetings.filter((subject) => /deadline/.test(subject))).toEqual([]);
    expect(meetings.filter((subject) => /meeting/.test(subject)).sort()).toEqual([
      at('Friday 6 March'),
      at('Thursday 5 March'),
    ]);
    expect(meetings.every((subject) => !subject.includes('2099'))).toBe(true);
  });

  it('gets no mail about what is closed again before it could be sent', async () => {
    const draft = await circulate(server.url);
    const opens = (open: boolean) =>
      command(chair, draft, 'draft.openToObservers', { open }, { as: 'chair', seen: 999 });
    const sent = async () =>
      (await asSuperuser(
        server.database,
        `SELECT d.state, d.code FROM deliveries d JOIN notices n ON n.id = d.notice
          WHERE n.stream = '${draft}' AND d.person = 'XYY.head'`,
      )) as { state: string; code: number | null }[];
    post.manners = 'later';
    await opens(true);
    await eventually(async () => (await sent())[0]?.code === 451, 'a first attempt');
    await opens(false);
    post.manners = 'takes';
    await eventually(async () => (await sent())[0]?.state === 'dropped', 'the end of it');
  });
});

it('what is open to observers says the database as the core does', async () => {
  for (const status of MEETING_STATUSES)
    for (const format of FORMATS) {
      const [row] = (await asSuperuser(
        server.database,
        `UPDATE meeting_list SET status = '${status}', format = '${format}' WHERE symbol = '${OPEN}'
         RETURNING stream`,
      )) as { stream: string }[];
      const [said] = (await asSuperuser(
        server.database,
        `SELECT open_to_observers('${row!.stream}') AS open`,
      )) as { open: boolean }[];
      const known = isOpenToObservers({ status, format } as MeetingState);
      expect([status, format, said!.open]).toEqual([status, format, known]);
    }
});
