import { type Browser, chromium } from 'playwright-core';
import { ARGUMENTS } from '../../../tools/chromium.mjs';
import { type FreshDatabase, freshDatabase } from '../../support/postgres';
import { type ServerProcess, startServerProcess } from '../../support/server-process';
import { Screen, type ScreenOptions } from './screen';
import { Watch } from './watch';

/** A password that everybody in the demonstration has. */
export const PASSWORD = 'shanyrak';

export interface HallOptions {
  /** Whether the demonstration council sits here, with its draft on the table. */
  readonly demonstration?: boolean;
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

  /** The owner’s address of the database, for what only an operator can do. */
  get databaseUrl(): string {
    return this.database.ownerUrl;
  }

  /** A screen of its own: another browser, as it were, which shares nothing with the others. */
  screen(options: ScreenOptions = {}): Promise<Screen> {
    return Screen.open(this.browser, this.url, this.watch, options);
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

  /** At the end of each spec: everybody leaves, and nothing went wrong that nobody was told of. */
  async leave(): Promise<void> {
    for (const context of this.browser.contexts()) await context.close();
    const { faults } = this.watch;
    if (faults.length > 0) throw new Error(`Nobody should have met:\n${faults.join('\n')}`);
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
    throw new Error('TEST_CHROMIUM is unset: this spec must run in the project `browser`.');
  return chromium.launch({ executablePath, args: ARGUMENTS });
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
    env: { LOG_LEVEL: 'info', ...(demonstration && { DEMO: '1' }) },
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
