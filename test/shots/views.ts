import { type Window } from './council';
import { type Album } from './album';

/**
 * Every way to read the text, and every moment of it: with brackets alone, two languages side by side,
 * as one delegation would have it, as it stood; and what helps with the room, the keys and the history.
 */
export async function views(akrenia: Window, id: string, album: Album): Promise<void> {
  const { page } = akrenia;
  const { provisions } = await akrenia.draft(id);
  const op5 = Object.values(provisions).find(({ label }) => label === 'OP5')!;
  for (const [name, view] of [
    ['brackets', 'Brackets only'],
    ['languages', 'Two languages'],
    ['delegation', 'One delegation'],
  ] as const) {
    await akrenia.chooses(view);
    await album.picture(name, akrenia, undefined, '.view-choice');
  }
  await akrenia.chooses('Rolling');
  await album.state('past', akrenia, {
    reached: () => page.keyboard.press('t'),
    left: () => page.keyboard.press('Escape'),
  });
  await album.state('keys', akrenia, {
    reached: () => page.keyboard.press('Shift+?'),
    left: () => page.keyboard.press('Escape'),
  });
  await page.locator(`[id="p-${op5.id}"] .label`).click();
  await album.state('history', akrenia, {
    reached: async () => {
      await page.locator('details.history:not([open]) > summary').click();
      await page.locator('details.history .happenings').waitFor();
    },
    left: () => page.locator('details.history[open] > summary').click(),
    at: 'details.history',
  });
  await page.locator('.focus-panel > header > button').click();
}
