import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Config } from '../platform/config';
import { Limits } from '../platform/limits';
import { problem } from '../platform/problems';
import { OneBrowser } from './browser';
import { type Page, printed } from './printed';

/** Chromium is let go when nothing has been printed for so long, in milliseconds. */
const IDLE = 60_000;
/** So many may stand in line for a download; nobody waits for ever. */
const LINE = 20;

/**
 * The printing press (decision 12): a page that was issued, as a PDF. It prints in a browser of its own,
 * one page at a time; the browser is started when something is printed and let go afterwards, and when it
 * dies the next page has a new one. A page that takes too long ends with its browser.
 */
@Injectable()
export class Press implements BeforeApplicationShutdown {
  private readonly logger = new Logger('Press');
  private readonly browser: OneBrowser;
  private turn: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private idle: NodeJS.Timeout | null = null;
  private closed = false;

  constructor(
    private readonly config: Config,
    private readonly limits: Limits,
  ) {
    this.browser = new OneBrowser(config.CHROMIUM, (words) => this.logger.warn(words));
  }

  /**
   * The page as a PDF, when its turn has come. Throws `Unprintable` where the page is not whole, and
   * whatever keeps the browser from printing: no browser, no time, a second death in a row.
   */
  async print(page: Page): Promise<Buffer> {
    const mine = this.turn.then(() => this.printInTurn(page));
    this.turn = mine.catch(() => undefined);
    this.waiting += 1;
    try {
      return await mine;
    } finally {
      this.waiting -= 1;
    }
  }

  /**
   * For somebody who waits for it: a download that is kept nowhere. Throws `too-many-requests` for an
   * account that asks too often, `unavailable` where the press does not work now or too many wait.
   */
  async now(person: string, page: Page): Promise<Buffer> {
    await this.limits.spend(person, 'print');
    if (this.waiting >= LINE) throw busy();
    try {
      return await this.print(page);
    } catch (error) {
      this.logger.error(error, 'A page could not be printed');
      throw busy();
    }
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.close();
  }

  /** Nothing more is printed; what is being printed is given up, and no browser is left. */
  async close(): Promise<void> {
    this.closed = true;
    this.restAfter(null);
    await this.browser.kill();
  }

  /** A browser may have died since it printed last, and nobody has heard of it yet: then once more. */
  private async printInTurn(page: Page): Promise<Buffer> {
    this.restAfter(null);
    try {
      return (await this.attempt(page)) ?? (await this.attempt(page)) ?? died();
    } finally {
      this.restAfter(IDLE);
    }
  }

  /** Null where the browser has died of itself. */
  private async attempt(page: Page): Promise<Buffer | null> {
    if (this.closed) throw new Error('The press is closed');
    const browser = await this.browser.open();
    const seconds = this.config.PRINT_TIMEOUT;
    let late = false;
    const limit = setTimeout(() => {
      late = true;
      void this.browser.kill();
    }, seconds * 1000);
    try {
      return await printed(browser, page, this.config.site);
    } catch (error) {
      if (late) throw new Error(`Not printed within ${seconds} seconds`, { cause: error });
      if (browser.isConnected()) throw error;
      return null;
    } finally {
      clearTimeout(limit);
    }
  }

  private restAfter(pause: number | null): void {
    if (this.idle) clearTimeout(this.idle);
    this.idle = null;
    if (pause === null || this.closed) return;
    this.idle = setTimeout(() => void this.browser.close(), pause).unref();
  }
}

const died = (): never => {
  throw new Error('Chromium has died twice over one page');
};

const busy = () => problem('unavailable', { detail: 'The press does not work now.' });
