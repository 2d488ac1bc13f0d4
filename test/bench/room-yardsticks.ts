import { type Page } from 'playwright-core';
import { median } from './figures';
import { type RoomBench } from './room-bench';
import { pressed } from './room-acts';
import { openWindow } from './room-browser';
import { scrolled } from './room-calm';
import { type RoomFigures } from './room-figures';

/**
 * What the same browser does at the same time with next to nothing: a page of one button that changes
 * one text on a press, known work of a few milliseconds, and the text of the room as dead paper, the
 * same elements under the same style sheets without a line of script.
 */
export async function measureYardsticks(bench: RoomBench): Promise<RoomFigures['yardsticks']> {
  const { page } = bench;
  const paper = await page.evaluate<string>(`document.documentElement.outerHTML`);
  const bare = await openWindow(bench.context, bench.token);
  await bare.route('**/bare', (route) => route.fulfill({ contentType: 'text/html', body: BARE }));
  await bare.goto('/bare');
  const press = await presses(bare, bench.plan.acts);
  const work = await knownWork(bare);
  const dead = paper.replace(/<script\b[^>]*>.*?<\/script>|<link rel="modulepreload"[^>]*>/gs, '');
  await bare.route('**/paper', (route) => route.fulfill({ contentType: 'text/html', body: dead }));
  const shown: number[] = [];
  for (let n = 0; n <= bench.plan.loads; n += 1) {
    await bare.goto('/paper');
    const at = await bare.evaluate<number>(`watched.first('.provision')`);
    if (n > 0) shown.push(at);
  }
  const scroll = await scrolled(bench, bare);
  await bare.close();
  return { press, work, scroll, shown: median(shown) };
}

const BARE = `<!doctype html><title>Bare</title><button>Press</button><p id="said">0</p><script>
  addEventListener('keydown', () => { said.textContent = Number(said.textContent) + 1; });
</script>`;

async function presses(page: Page, count: number): Promise<number[]> {
  const took: number[] = [];
  for (let n = 1; n <= count; n += 1) {
    const looks = `said.textContent === '${n}'`;
    took.push(await pressed(page, 'keydown', looks, () => page.keyboard.press('j')));
    await page.waitForTimeout(60);
  }
  return took;
}

/** Two million steps of arithmetic, the median of many; milliseconds by the clock. */
function knownWork(page: Page): Promise<number> {
  return page.evaluate<number>(`(() => {
    const times = [];
    for (let n = 0; n < 25; n += 1) {
      const begun = performance.now();
      let x = 2013;
      for (let step = 0; step < 2e6; step += 1) { x ^= x << 13; x ^= x >>> 17; x ^= x << 5; }
      times.push(performance.now() - begun + (x === 0 ? 1 : 0));
    }
    return times.sort((a, b) => a - b)[12];
  })()`);
}
