import { type NestExpressApplication } from '@nestjs/platform-express';
import { type MailAnswer, type NoticesAnswer } from '@shanyrak/protocol';
import { CouncilRegistry } from '../../../apps/server/src/council/registry.service';
import { WARRANT } from '../../support/council';
import { eventually } from '../../support/deadline';
import { type FreshDatabase, freshDatabase } from '../../support/postgres';
import { bodyOf, headOf, Post, type Taken } from '../../support/post';
import { type RunningServer, startServer } from '../../support/server';
import { startServerProcess } from '../../support/server-process';
import { underSilence } from '../../support/silence';
import { SUBMITTED, circulate, seatCouncil, windowOf } from '../../support/table';
import { asSuperuser } from '../ledger/processes';

/** Thursday 5 March 2099, 14:00 in Astana. */
const UNTIL = Date.UTC(2099, 2, 5, 9);
/** Three Members' people (head, adviser; of XAA two, of XBB the facilitator, of XCC the Chair), two officers. */
const EVERYBODY = 11;

jest.setTimeout(60_000);

let database: FreshDatabase;
let post: Post;
const servers: RunningServer[] = [];

/** A council of whom one person is spoken to in Russian; nobody but XAA's head wants mail, where said so. */
async function seatThem(app: NestExpressApplication): Promise<void> {
  await seatCouncil(app);
  await app.get(CouncilRegistry).setLanguage('XBB.head', 'ru');
}

async function start(env: Readonly<Record<string, string>>, first = false): Promise<RunningServer> {
  const server = await startServer({ database, env, ...(first && { before: seatThem }) });
  servers.push(server);
  return server;
}

beforeEach(async () => {
  database = await freshDatabase();
  post = await Post.open();
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
  await post.close();
  await database.drop();
});

interface State {
  readonly person: string;
  readonly state: string;
  readonly attempts: number;
  readonly code: number | null;
}
const states = async (): Promise<State[]> =>
  (await asSuperuser(
    database,
    'SELECT person, state, attempts, code FROM deliveries ORDER BY person, notice',
  )) as State[];
const ended = (wanted: string, count: number): Promise<void> =>
  eventually(async () => {
    const all = await states();
    return all.length === count && all.every(({ state }) => state === wanted);
  }, `${count} times ${wanted}`);
/** The cluster of the tests may lose what was acknowledged when the machine loses power. */
const UNSAFE = { ALLOW_UNSAFE_DATABASE: '1' };
const urls = () => ({ databaseUrl: database.appUrl, migrationsUrl: database.ownerUrl });
const outbox = async (): Promise<number> =>
  ((await asSuperuser(database, 'SELECT FROM notice_outbox')) as object[]).length;
const only = async (person: string): Promise<void> => {
  await asSuperuser(
    database,
    `INSERT INTO notice_choices SELECT id,
       '{"silence":false,"drafts":false,"meetings":false,"journals":false}'
       FROM persons WHERE id <> '${person}'`,
  );
};
const troubles = async (url: string): Promise<MailAnswer> =>
  (await windowOf(url, 'officer.one')).get('/notices/mail');

describe('mail about a notice', () => {
  it('goes to each person who is addressed once, whichever of two servers sends it', async () => {
    const one = await start(post.env, true);
    await start(post.env);
    await underSilence(one.url, UNTIL);
    // The draft's circulation and the silence.
    await ended('sent', 2 * EVERYBODY);
    expect(post.taken).toHaveLength(2 * EVERYBODY);
    const ids = post.taken.map((message) => headOf(message, 'Message-ID'));
    expect(new Set(ids).size).toBe(ids.length);
    // The Chair is a delegate too, and gets one of each.
    expect(to('chair')).toHaveLength(2);
    expect(to('XYY.head')).toEqual([]);
    expect(await outbox()).toBe(0);
  });

  it('says that there is a deadline, until when and where, in the person’s language, and nothing else', async () => {
    const { url } = await start(post.env, true);
    const { stream, symbol } = await underSilence(url, UNTIL);
    await post.has(2 * EVERYBODY);
    expect(subjects('XAA.head')).toEqual([
      'There is something new for you in Shanyrak',
      'You have a deadline in Shanyrak, Thursday 5 March, 14:00 Astana',
    ]);
    expect(subjects('XBB.head')).toEqual([
      'В Шаныраке есть новое для вас',
      'У вас срок в Шаныраке: четверг, 5 марта, 14:00, Астана',
    ]);
    const { provisions, mandate } = SUBMITTED;
    const words = [...provisions.map(({ text }) => text), mandate].flatMap((one) =>
      Object.values(one),
    );
    const secrets = [...words, symbol, stream.slice(6), 'PC.DD', 'PC.SIL', 'XAA.head', 'XAA '];
    for (const message of post.taken) {
      const said = [bodyOf(message), headOf(message, 'Subject'), message.raw];
      const leaked = secrets.filter((secret) =>
        said.some((one) => one.replace(/^To: .*$/m, '').includes(secret)),
      );
      expect(leaked).toEqual([]);
      expect(bodyOf(message)).toContain('https://council.example/inbox');
      expect(headOf(message, 'From')).toBe('Shanyrak <notices@council.example>');
      expect(headOf(message, 'Auto-Submitted')).toBe('auto-generated');
      expect(message.to).toHaveLength(1);
    }
  });

  it('is sent to nobody who wants none, has no account any more or has left', async () => {
    const { url, app } = await start(post.env, true);
    const xaa = await windowOf(url, 'XAA.head');
    const choose = (silence: boolean) => ({
      silence,
      drafts: false,
      meetings: true,
      journals: true,
    });
    await put(xaa.token, url, '/me/notices', choose(true));
    expect(await xaa.get('/me/notices')).toMatchObject({ mail: choose(true), mails: true });
    const registry = app.get(CouncilRegistry);
    await registry.disableAccount('XBB.adviser', 'operator');
    await registry.endAccreditation('XCC.adviser', 'XCC', WARRANT);
    await underSilence(url, UNTIL);
    await ended('sent', 2 * (EVERYBODY - 2) - 1);
    expect(subjects('XAA.head')).toHaveLength(1);
    expect([...to('XBB.adviser'), ...to('XCC.adviser')]).toEqual([]);
  });

  it('that waits is dropped when its person leaves meanwhile', async () => {
    const { url, app } = await start(post.env, true);
    await only('XBB.head');
    post.manners = 'later';
    await circulate(url);
    await eventually(async () => (await states())[0]?.code === 451, 'a first attempt');
    await app.get(CouncilRegistry).endAccreditation('XBB.head', 'XBB', WARRANT);
    post.manners = 'takes';
    await ended('dropped', 1);
    expect(post.taken).toEqual([]);
  });
});

describe('a mail server', () => {
  it('that asks to come again later is asked again, and takes it once', async () => {
    const { url } = await start(post.env, true);
    await only('XAA.head');
    post.manners = 'later';
    await circulate(url);
    await eventually(async () => ((await states())[0]?.attempts ?? 0) >= 2, 'two attempts');
    expect(await states()).toMatchObject([{ person: 'XAA.head', code: 451 }]);
    post.manners = 'takes';
    await ended('sent', 1);
    expect(post.taken).toHaveLength(1);
    expect(await states()).toMatchObject([{ code: 250 }]);
  });

  it('that refuses an addressee is not asked again, and the Secretariat sees it', async () => {
    const { url } = await start(post.env, true);
    await only('XAA.head');
    post.manners = 'refuses';
    await circulate(url);
    await ended('refused', 1);
    const visits = post.visits;
    expect((await troubles(url)).troubles).toEqual([
      {
        ...{ person: 'XAA.head', state: 'refused', code: 550 },
        name: { en: 'XAA.head', ru: 'XAA.head' },
        ...{ symbol: expect.stringMatching(/^PC\.DD\//), at: expect.any(Number) },
      },
    ]);
    post.manners = 'takes';
    await circulate(url);
    await post.has(1);
    expect(post.visits).toBe(visits + 1);
    expect((await states()).map(({ state }) => state).sort()).toEqual(['refused', 'sent']);
  });

  it('that says nothing is left after its time, and holds up neither the council nor the mail for ever', async () => {
    post.manners = 'silent';
    const { url } = await start(post.env, true);
    await only('XAA.head');
    await circulate(url);
    const told = await (await windowOf(url, 'XAA.head')).get<NoticesAnswer>('/notices');
    expect(told.notices).toHaveLength(1);
    await eventually(() => post.visits >= 2, 'a second visit');
    post.manners = 'takes';
    await ended('sent', 1);
    expect(post.handed).toBe(1);
  });

  it('that falls silent when it has the message leaves it unsure: it is shown, and never sent again', async () => {
    post.manners = 'silentAtTheEnd';
    const { url } = await start(post.env, true);
    await only('XAA.head');
    await circulate(url);
    await ended('unsure', 1);
    post.manners = 'takes';
    await circulate(url);
    await post.has(1);
    expect(post.handed).toBe(2);
    expect((await states()).map(({ state }) => state).sort()).toEqual(['sent', 'unsure']);
    expect(await troubles(url)).toMatchObject({
      mails: true,
      waiting: 0,
      troubles: [{ state: 'unsure' }],
    });
  });
});

describe('whatever crashes', () => {
  it('between the decision and the mail nothing is lost: the next server sends it', async () => {
    await (await start({}, true)).close();
    servers.pop();
    // No mail server is known to this one: it decides, and is no more.
    const doomed = await startServerProcess({ ...urls(), env: UNSAFE });
    await circulate(doomed.url);
    await doomed.kill();
    expect(await outbox()).toBe(5);
    await start(post.env);
    await ended('sent', EVERYBODY);
    expect(post.taken).toHaveLength(EVERYBODY);
  });

  it('while a message is handed over, it is unsure, and nobody sends it twice', async () => {
    const { url } = await start({}, true);
    await only('XAA.head');
    post.manners = 'silentAtTheEnd';
    const env = { ...post.env, ...UNSAFE, MAIL_TIMEOUT: '60' };
    const doomed = await startServerProcess({ ...urls(), env });
    await circulate(url);
    await eventually(() => post.handed === 1, 'the message');
    await doomed.kill();
    expect(await states()).toMatchObject([{ state: 'sending' }]);
    post.manners = 'takes';
    const next = await start(post.env);
    await ended('unsure', 1);
    await circulate(url);
    await post.has(1);
    expect(post.handed).toBe(2);
    expect((await troubles(next.url)).troubles).toMatchObject([{ state: 'unsure' }]);
  });

  it('a server without mail lets nothing pile up', async () => {
    const { url } = await start({}, true);
    await circulate(url);
    await asSuperuser(database, 'UPDATE notice_outbox SET at = at - 3600001');
    await circulate(url);
    await eventually(async () => (await outbox()) === 5, 'the later notices alone');
    expect(await states()).toEqual([]);
  });
});

const to = (person: string): readonly Taken[] =>
  post.taken.filter((message) => message.to.includes(`${person}@council.example`.toLowerCase()));
const subjects = (person: string): readonly string[] =>
  to(person)
    .map((message) => headOf(message, 'Subject'))
    .sort((a, b) => a.length - b.length);

async function put(token: string, url: string, path: string, body: object): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const request = { method: 'PUT', headers, body: JSON.stringify(body) };
  expect((await fetch(`${url}/api/v1${path}`, request)).status).toBe(200);
}
