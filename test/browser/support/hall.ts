import { randomUUID } from 'node:crypto';
import { type Browser, chromium } from 'playwright-core';
import { type Settings } from '@shanyrak/council';
import { type EventsAnswer } from '@shanyrak/protocol';
import { ARGUMENTS } from '../../../apps/server/src/press';
import { circulatePaper, type Paper } from '../../support/paper';
import { type FreshDatabase, freshDatabase } from '../../support/postgres';
import { type ServerProcess, startServerProcess } from '../../support/server-process';
import { setFromTheBeginning } from '../../support/settings';
import { Window } from '../../support/window';
import { PASSWORD, PEOPLE, type Person } from './people';
import { Screen, type ScreenOptions } from './screen';
import { Seat } from './seat';
import { Watch } from './watch';

/** How long the Chair waits for a word; every window that is asked in a hall runs through to its end. */
const ASK_WINDOW = 1_000;

export interface HallOptions {
  /** Whether the demonstration council sits here, with its draft on the table. */
  readonly demonstration?: boolean;
  /** What this council has settled otherwise, from its beginning. */
  readonly settings?: Partial<Settings>;
}

/**
 * The demonstration council in one hall: a server process on a database of its own, one browser, and
 * as many screens before it as a spec opens.
 */
export class Hall {
  /** Looks over the shoulder of every screen. */
  readonly watch = new Watch();

  private constructor(
    private readonly database: FreshDatabase,
    private readonly browser: Browser,
    private readonly options: HallOptions,
    private server: ServerProcess,
  ) {}

  static async open(options: HallOptions = {}): Promise<Hall> {
    const database = await freshDatabase();
    try {
      await setFromTheBeginning(database.ownerUrl, { askWindow: ASK_WINDOW, ...options.settings });
      const [browser, server] = await both(openBrowser(), serve(database, options));
      return new Hall(database, browser, options, server);
    } catch (error) {
      await database.drop();
      throw error;
    }
  }

  /** `http://127.0.0.1:port`, without a slash at its end. */
  get url(): string {
    return this.server.url;
  }

  /** A screen of its own: another browser, as it were, which shares nothing with the others. */
  screen(options: ScreenOptions = {}): Promise<Screen> {
    return Screen.open(this.browser, this.url, this.watch, options);
  }

  /** Somebody who has taken a seat, before a screen of their own. */
  async seat(person: Person, options: ScreenOptions = {}): Promise<Seat> {
    return Seat.take(await this.screen(options), person);
  }

  /** Somebody signed in without a screen: for what a spec finds done. */
  window(person: Person): Promise<Window> {
    return Window.open(this.url, person.email, PASSWORD);
  }

  /** A paper that Akrenia has submitted and the Secretariat has circulated; answers the draft's id. */
  async layPaper(paper: Paper): Promise<string> {
    const [sponsor, officer] = await Promise.all([
      this.window(PEOPLE.akrenia),
      this.window(PEOPLE.documents),
    ]);
    const stream = await circulatePaper({ sponsor, officer }, () => randomUUID(), paper);
    return stream.slice(stream.indexOf(':') + 1);
  }

  /** The server stands still, and its clients with it, until it goes on. */
  standStill(): void {
    process.kill(this.server.pid, 'SIGSTOP');
  }

  goOn(): void {
    process.kill(this.server.pid, 'SIGCONT');
  }

  /** How many acts of this type the record of a draft holds of somebody's delegation. */
  async actsOf(person: Person, draft: string, type: string): Promise<number> {
    const window = await this.window(person);
    const answer = await window.get<EventsAnswer>(`/drafts/${draft}/events?since=0`);
    if (answer.audience !== 'members') throw new Error('Observers have no record of acts.');
    const { delegation } = answer.context.actor;
    return answer.events.filter((one) => one.type === type && one.by.delegation === delegation)
      .length;
  }

  /** SIGKILL, without a word to anybody. */
  async kill(): Promise<void> {
    await this.server.kill();
  }

  /** The server once more, at the same address. */
  async restart(): Promise<void> {
    const port = Number(new URL(this.url).port);
    this.server = await serve(this.database, this.options, port);
  }

  /** Throws where a screen met what nobody should meet. */
  wasInOrder(): void {
    const { faults } = this.watch;
    if (faults.length > 0) throw new Error(`Nobody should have met:\n${faults.join('\n')}`);
  }

  /** At the end of a spec: everybody leaves, and all was in order. */
  async leave(): Promise<void> {
    for (const context of this.browser.contexts()) await context.close();
    this.wasInOrder();
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
    await this.database.drop();
  }
}

function openBrowser(): Promise<Browser> {
  const executablePath = process.env['TEST_CHROMIUM'];
  if (!executablePath)
    throw new Error('TEST_CHROMIUM is unset: this must run after test/browser/support/setup.mjs.');
  return chromium.launch({ executablePath, args: [...ARGUMENTS] });
}

function serve(
  { appUrl, ownerUrl }: FreshDatabase,
  { demonstration = true }: HallOptions,
  port?: number,
): Promise<ServerProcess> {
  return startServerProcess({
    databaseUrl: appUrl,
    migrationsUrl: ownerUrl,
    ...(port !== undefined && { port }),
    env: demonstration ? { DEMO: '1' } : {},
  });
}

/** Both, or neither: what has been opened is closed again. */
async function both(
  opening: Promise<Browser>,
  starting: Promise<ServerProcess>,
): Promise<[Browser, ServerProcess]> {
  const [browser, server] = await Promise.allSettled([opening, starting]);
  if (browser.status === 'fulfilled' && server.status === 'fulfilled')
    return [browser.value, server.value];
  if (browser.status === 'fulfilled') await browser.value.close();
  if (server.status === 'fulfilled') await server.value.kill();
  throw browser.status === 'rejected' ? browser.reason : (server as PromiseRejectedResult).reason;
}
