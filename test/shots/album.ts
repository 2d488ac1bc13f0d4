import { type Page } from 'playwright-core';
import { LANGUAGES, SIZES } from '../browser/support/screen';
import { type Window } from './council';

const QUALITY = 62;

export interface State {
  readonly reached: () => Promise<unknown>;
  readonly left: () => Promise<unknown>;
  /** What is brought into sight. */
  readonly at?: string;
}

/** Where the pictures go: each screen in both languages, wide and narrow. */
export class Album {
  constructor(private readonly folder: string) {}

  /**
   * Of what the window shows, with `at` in sight, or of the page at `path`; the window speaks English
   * again then.
   */
  async picture(name: string, window: Window, path?: string, at?: string): Promise<void> {
    for (const language of LANGUAGES) {
      await window.speaks(language);
      if (path !== undefined) await window.goes(path);
      await this.take(`${name}-${language}`, window, at);
    }
    await window.speaks('en');
  }

  /**
   * Of a state that one comes into by a few presses and leaves again: the palette, an earlier moment, a
   * list that is unfolded. `reached` and `left` find what they press by keys or by its place, since
   * they are done in both languages.
   */
  async state(name: string, window: Window, { reached, left, at }: State): Promise<void> {
    for (const language of LANGUAGES) {
      await window.speaks(language);
      await reached();
      await this.take(`${name}-${language}`, window, at);
      await left();
    }
    await window.speaks('en');
  }

  async take(name: string, { page }: Window, at?: string): Promise<void> {
    for (const [size, viewport] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport);
      await page.evaluate('document.fonts.ready.then(() => true)');
      await isThere(page);
      await atRest(page);
      if (at !== undefined) {
        // A room that has become narrow first brings back the place where one was.
        for (let time = 1; time <= 3; time++) {
          await page.locator(at).first().evaluate(beforeTheEyes);
          await atRest(page);
        }
      }
      await this.save(`${name}-${size}`, page);
    }
    await page.setViewportSize(SIZES.wide);
  }

  /** At the size that the window has now. */
  async takeOne(name: string, { page }: Window): Promise<void> {
    await page.evaluate('document.fonts.ready.then(() => true)');
    await this.save(name, page);
  }

  private async save(name: string, page: Page): Promise<void> {
    const path = `${this.folder}/${name}.jpg`;
    await page.screenshot({ path, type: 'jpeg', quality: QUALITY });
    process.stderr.write(`${path}\n`);
  }
}

/** Until what is pictured has come: a heading, and nothing that is still asked for or saved. */
async function isThere(page: Page): Promise<void> {
  await page.locator('h1, h2').filter({ visible: true }).first().waitFor();
  const onItsWay = page.locator('[aria-busy="true"], .mantine-Loader-root');
  await onItsWay.first().waitFor({ state: 'detached' });
}

/** Until what was set in motion has come to rest: two frames, and every animation that ends. */
const atRest = (page: Page): Promise<unknown> =>
  page.evaluate(`new Promise((rested) => requestAnimationFrame(() => requestAnimationFrame(rested)))
    .then(() => Promise.allSettled(document.getAnimations()
      .filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity)
      .map(({ finished }) => finished)))
    .then(() => true)`);

/** Runs in the page. */
const beforeTheEyes = (element: Shown): void => element.scrollIntoView({ block: 'center' });

interface Shown {
  scrollIntoView(how: { readonly block: 'center' }): void;
}
