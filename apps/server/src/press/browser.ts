import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type LaunchOptions } from 'playwright-core';
import { ARGUMENTS, chromiumAt } from './chromium';

/** How long it may take to start, and to end when it is asked to, in milliseconds. */
const START = 30_000;
const FAREWELL = 2_000;

/**
 * What it is started with beside what the tests use: it finds no address, whatever asks for one, and
 * compiles no script, as there is none to run.
 */
const SHUT = ['--host-resolver-rules=MAP * ~NOTFOUND', '--js-flags=--jitless', '--disable-gpu'];

interface Running {
  readonly browser: Browser;
  readonly pid: number;
  /** Where it may write: a folder that goes with it. */
  readonly home: string;
  readonly ended: Promise<void>;
}

/**
 * One Chromium, at most, for one process of ours: started when it is first asked for, again after it has
 * died, gone when it is closed. It is driven over a pipe, hears on no port, and ends by itself when the
 * pipe breaks: whoever kills us leaves none behind. Of our environment it gets what it needs to run, and
 * no address of a database.
 */
export class OneBrowser {
  private opening: Promise<Running> | null = null;
  /** Until this machine has shown that it cannot. */
  private guarded = process.getuid?.() !== 0;

  /**
   *   named  another browser than the package's
   *   warn   is told what an operator should know
   */
  constructor(
    private readonly named: string | undefined,
    private readonly warn: (words: string) => void,
  ) {}

  /** Throws where none can be started. */
  async open(): Promise<Browser> {
    if (!this.opening) {
      const opening = this.start();
      const forget = (): void => void (this.opening === opening && (this.opening = null));
      opening.then(({ ended }) => ended.then(forget), forget);
      this.opening = opening;
    }
    return (await this.opening).browser;
  }

  /** In good order where it still listens; resolves when it is gone. */
  close(): Promise<void> {
    return this.end(({ browser }) => browser.close());
  }

  /** At once, whatever it is doing; resolves when it is gone. */
  kill(): Promise<void> {
    return this.end(() => Promise.resolve());
  }

  private async end(farewell: (running: Running) => Promise<void>): Promise<void> {
    const running = await this.opening?.catch(() => null);
    if (!running) return;
    this.opening = null;
    const { browser, pid, ended } = running;
    let limit: NodeJS.Timeout | undefined;
    const late = new Promise<void>((done) => (limit = setTimeout(done, FAREWELL)));
    await Promise.race([farewell(running).catch(() => undefined), late]);
    clearTimeout(limit);
    // While we hear from it, its number is its own.
    if (browser.isConnected()) killAll(pid);
    await ended;
  }

  private async start(): Promise<Running> {
    const { executable, fonts } = await chromiumAt(this.named);
    const home = mkdtempSync(join(tmpdir(), 'shanyrak-press-'));
    const leave = (): void => rmSync(home, { recursive: true, force: true, maxRetries: 3 });
    try {
      const browser = await this.launch({
        executablePath: executable,
        args: [...ARGUMENTS, ...SHUT],
        env: {
          ...{ HOME: home, TMPDIR: home, LANG: 'C.UTF-8', TZ: 'UTC' },
          ...(process.env['PATH'] && { PATH: process.env['PATH'] }),
          ...(fonts && { FONTCONFIG_FILE: fonts }),
        },
      });
      const ended = new Promise<void>((done) => browser.once('disconnected', () => done()));
      void ended.then(leave);
      return { browser, pid: await pidOf(browser), home, ended };
    } catch (error) {
      leave();
      throw error;
    }
  }

  /**
   * With Chromium's own guard around what reads the page, where the machine allows it: it needs name spaces
   * of users, which containers often lack, and does not work for root.
   */
  private async launch(options: LaunchOptions): Promise<Browser> {
    // Loaded when something is printed: it takes a third of a second.
    const { chromium } = await import('playwright-core');
    const ours = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false, timeout: START };
    const { guarded: chromiumSandbox } = this;
    try {
      return await chromium.launch({ ...options, ...ours, chromiumSandbox });
    } catch (error) {
      if (!chromiumSandbox || !/sandbox/i.test(String(error))) throw error;
      this.guarded = false;
      this.warn('Chromium prints without its sandbox, which this machine does not allow');
      return this.launch(options);
    }
  }
}

async function pidOf(browser: Browser): Promise<number> {
  try {
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    await session.detach();
    return processInfo.find(({ type }) => type === 'browser')!.id;
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** It leads a group of processes, all of which are its own. */
function killAll(pid: number): void {
  for (const one of process.platform === 'win32' ? [pid] : [-pid, pid])
    try {
      process.kill(one, 'SIGKILL');
    } catch {
      // It has gone by itself.
    }
}
