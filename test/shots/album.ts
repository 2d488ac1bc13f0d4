import { LANGUAGES, SIZES } from '../browser/support/screen';
import { type Window } from './council';

const QUALITY = 62;

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

  async take(name: string, { page }: Window, at?: string): Promise<void> {
    for (const [size, viewport] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport);
      await page.evaluate('document.fonts.ready.then(() => true)');
      await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
      if (at !== undefined) await page.locator(at).first().evaluate(toTheTop);
      const path = `${this.folder}/${name}-${size}.jpg`;
      await page.screenshot({ path, type: 'jpeg', quality: QUALITY });
      process.stderr.write(`${path}\n`);
    }
    await page.setViewportSize(SIZES.wide);
  }
}

/** Runs in the page. */
const toTheTop = (element: { scrollIntoView(): void }): void => element.scrollIntoView();
