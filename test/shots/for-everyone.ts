import { type Page } from 'playwright-core';
import { LANGUAGES } from '../browser/support/screen';
import { type Album } from './album';
import { type Council, type Window } from './council';

/**
 * The room for whoever is not at a desk in it: the wall of the hall, the sheet of paper, the newcomer
 * who is shown round, and whoever reads by lamp light or in high contrast.
 */
export async function tour(council: Council, room: string, album: Album): Promise<void> {
  const newcomer = await council.window(council.headOf('XBE'), { newcomer: true });
  for (const language of LANGUAGES) {
    await newcomer.goes('/drafts');
    await newcomer.speaks(language);
    await newcomer.page.evaluate(`localStorage.removeItem('shanyrak.shownRound')`);
    await newcomer.goes(room);
    const { page } = newcomer;
    for (const step of ['text', 'act', 'line']) {
      await page.locator(`.tour[data-step="${step}"]`).waitFor();
      await album.take(`tour-${step}-${language}`, newcomer);
      await page.locator('.tour .mantine-Group-root button').last().click();
    }
  }
  await newcomer.speaks('en');
}

/** What the hall sees now: on a projector, and by lamp light. */
export async function wall(hall: Window, room: string, album: Album, name: string): Promise<void> {
  const { page } = hall;
  for (const language of LANGUAGES) {
    await hall.goes('/drafts');
    await hall.speaks(language);
    await page.setViewportSize({ width: 1920, height: 1080 });
    await hall.goes(`${room}/wall`);
    await page.locator('.wall-row').first().waitFor();
    // The hand has left the mouse, and the hint the wall.
    await page.locator('.wall[data-rests="true"]').waitFor();
    await album.takeOne(`${name}-${language}`, hall);
    await inDark(page, () => album.takeOne(`${name}-${language}-dark`, hall));
  }
}

/** A sheet, as the printer sets it; what stands in its margins only a printer shows. */
export async function paper(window: Window, album: Album): Promise<void> {
  const { page } = window;
  for (const language of LANGUAGES) {
    await window.speaks(language);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 794, height: 1123 });
    await album.takeOne(`paper-${language}`, window);
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1440, height: 900 });
  }
  await window.speaks('en');
}

/** The same screen by lamp light and in high contrast. */
export async function otherColours(
  window: Window,
  album: Album,
  name: string,
  at: string,
): Promise<void> {
  await inDark(window.page, () => album.picture(`${name}-dark`, window, undefined, at));
  const colours = window.page.locator('.colours select');
  await colours.selectOption('contrast');
  await album.picture(`${name}-contrast`, window, undefined, at);
  await colours.selectOption('auto');
}

async function inDark(page: Page, pictured: () => Promise<void>): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await pictured();
  await page.emulateMedia({ colorScheme: 'light' });
}
