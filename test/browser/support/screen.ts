import { type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';
import { eventually } from '../../support/deadline';
import { obstaclesOn } from './accessible';
import { type Watch } from './watch';

export const LANGUAGES = ['en', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A screen on a table, and one in a hand. */
export const SIZES = {
  wide: { width: 1440, height: 900 },
  narrow: { width: 390, height: 844 },
} as const;
export type Size = keyof typeof SIZES;

export interface ScreenOptions {
  readonly language?: Language;
  readonly size?: Size;
  /** Without script only public pages are read. */
  readonly script?: boolean;
  /** Whether a newcomer sits here, who is shown round. */
  readonly newcomer?: boolean;
}

/** What is looked for on a screen: something by its role, or words. */
export type Sight = Locator | string | RegExp;

/** Whoever sits here has been shown round before (apps/web/src/help/tour-seen.ts). */
export const KNOWS_THE_ROOM = `localStorage.setItem('shanyrak.shownRound', '["*"]')`;

/** How long a screen may take to show what is waited for, in milliseconds. */
const PATIENCE = 20_000;

/** Two drawings of the page: whatever was to be drawn has been. */
const TWO_FRAMES = `new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))`;

/**
 * One window of a browser, as somebody sits before it. What stands on it is named by role and by the
 * words that a reader sees or hears, never by how it is made.
 */
export class Screen {
  /** How often this window has loaded a page: once, as long as nobody had to load it anew. */
  loads = 0;

  private constructor(
    readonly page: Page,
    readonly language: Language,
    private readonly context: BrowserContext,
    private readonly watch: Watch,
  ) {
    page.on('load', () => (this.loads += 1));
  }

  /** A window of a browser that shares nothing with any other. */
  static async open(
    browser: Browser,
    url: string,
    watch: Watch,
    { language = 'en', size = 'wide', script = true, newcomer = false }: ScreenOptions,
  ): Promise<Screen> {
    const context = await browser.newContext({
      baseURL: url,
      viewport: SIZES[size],
      locale: language === 'en' ? 'en-GB' : 'ru-RU',
      timezoneId: 'Asia/Almaty',
      colorScheme: 'light',
      reducedMotion: 'reduce',
      javaScriptEnabled: script,
    });
    if (!newcomer) await context.addInitScript(KNOWS_THE_ROOM);
    return Screen.inContext(context, language, watch);
  }

  /** A second window of the same browser. */
  another(): Promise<Screen> {
    return Screen.inContext(this.context, this.language, this.watch);
  }

  /** The window of its own in which a link on this one opens. */
  async opensBeside(link: Locator): Promise<Screen> {
    const [page] = await Promise.all([this.context.waitForEvent('page'), link.click()]);
    page.setDefaultTimeout(PATIENCE);
    await this.watch.follow(page);
    return new Screen(page, this.language, this.context, this.watch);
  }

  private static async inContext(
    context: BrowserContext,
    language: Language,
    watch: Watch,
  ): Promise<Screen> {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await watch.follow(page);
    return new Screen(page, language, context, watch);
  }

  /** Opens an address of this council. */
  async open(path: string): Promise<void> {
    await this.page.goto(path);
  }

  /** Somebody turns to this window again: what it shows is asked for anew. */
  async turnsBack(): Promise<void> {
    await this.page.evaluate(`window.dispatchEvent(new Event('visibilitychange'))`);
  }

  pastes(field: Locator, words: string): Promise<void> {
    return pasteInto(field, words);
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name });
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  link(name: string | RegExp): Locator {
    return this.page.getByRole('link', { name });
  }

  /** Waits until it is there to be seen. */
  async sees(what: Sight): Promise<void> {
    await this.locate(what).first().waitFor();
  }

  /** Waits until nothing of it is to be seen any more. */
  seesNoMore(what: Sight): Promise<void> {
    const it = this.locate(what).filter({ visible: true });
    return this.until(async () => (await it.count()) === 0, `the end of ${String(what)}`);
  }

  /** Waits until this window stands at an address. */
  async isAt(path: string | RegExp): Promise<void> {
    await this.page.waitForURL(({ pathname }) =>
      typeof path === 'string' ? pathname === path : path.test(pathname),
    );
  }

  /**
   * Turns the wheel until something stands so many pixels below the upper edge, and rests there. Each
   * turn has come to an end before the next: two at once would go too far.
   */
  async wheelsTo(what: Locator, top: number): Promise<void> {
    const farFrom = async (): Promise<number> => Math.round((await what.boundingBox())!.y) - top;
    const atRest = async (): Promise<number> => {
      let [last, now] = [NaN, await farFrom()];
      while (now !== last) {
        await this.drawn();
        [last, now] = [now, await farFrom()];
      }
      return now;
    };
    for (let far = await atRest(); far !== 0; far = await atRest()) {
      const before = far;
      await this.page.mouse.wheel(0, far);
      await this.until(async () => (await farFrom()) !== before, 'a turn of the wheel');
    }
  }

  until(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
    return eventually(condition, what, PATIENCE);
  }

  /** What would keep anybody from this page, at a table or in the hand: nothing, on every screen. */
  async obstacles(): Promise<readonly string[]> {
    const found: string[] = [];
    for (const size of ['narrow', 'wide'] as const) {
      await this.resize(size);
      found.push(...(await obstaclesOn(this.page, { colours: this.language === 'en' })));
    }
    return found;
  }

  /** Whatever the last key or turn of the wheel has brought about is there: where the caret stands too. */
  async drawn(): Promise<void> {
    await this.page.evaluate(TWO_FRAMES);
  }

  async resize(size: Size): Promise<void> {
    await this.page.setViewportSize(SIZES[size]);
    await this.drawn();
  }

  private locate(what: Sight): Locator {
    return typeof what === 'string' || what instanceof RegExp ? this.page.getByText(what) : what;
  }
}

/** Pastes words from elsewhere into a field. */
export async function pasteInto(field: Locator, words: string): Promise<void> {
  await field.focus();
  await field.page().evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(words)});
    const paste = { clipboardData, bubbles: true, cancelable: true };
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', paste));
  }`);
}
