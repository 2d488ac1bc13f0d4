import { type Page } from 'playwright-core';
import { type RoomBench } from './room-bench';
import { addressOf } from './room-address';
import { longest, type Task, tasksDuring } from './room-browser';
import { type RoomFigures, type Scrolled } from './room-figures';
import { many } from './rooms';
import { median } from './figures';

/**
 * What one does not do oneself: the first sight of the room, a burst of others' acts, the page passing
 * by, and a room that is left alone, in which nothing may stir.
 */
export async function measureCalm(
  bench: RoomBench,
): Promise<Pick<RoomFigures, 'firstDraw' | 'burst' | 'scroll' | 'rest'>> {
  const { say } = bench;
  const firstDraw = await drawnFirst(bench);
  say(`First draw: ${JSON.stringify(firstDraw)}`);
  const rest = await leftAlone(bench);
  say(`Left alone: ${JSON.stringify(rest)}`);
  const burst = await bursts(bench);
  say(`Bursts: ${JSON.stringify(burst)}`);
  const scroll = await scrolled(bench, bench.page);
  say(`Scrolling: ${JSON.stringify(scroll)}`);
  return { firstDraw, rest, burst, scroll };
}

/** From the address to the text on the screen; the files of the client are in the browser already. */
async function drawnFirst(bench: RoomBench): Promise<RoomFigures['firstDraw']> {
  const { browser, page, laid, plan } = bench;
  const shown: number[] = [];
  const held: Task[] = [];
  for (let n = 0; n <= plan.loads; n += 1) {
    await page.goto('/drafts');
    const { answer, tasks } = await tasksDuring(browser, page, async () => {
      await page.goto(addressOf(laid.past.stream));
      const at = await page.evaluate<number>(`watched.first('.provision')`);
      await page.waitForTimeout(500);
      return at;
    });
    // The first load fills the browser's own store.
    if (n === 0) continue;
    shown.push(answer);
    held.push(longest(tasks));
  }
  return { shown: median(shown), task: middle(held) };
}

const middle = (tasks: readonly Task[]): Task => ({
  wall: median(tasks.map(({ wall }) => wall)),
  cpu: median(tasks.map(({ cpu }) => cpu)),
});

async function leftAlone({ browser, page, plan }: RoomBench): Promise<RoomFigures['rest']> {
  await page.waitForTimeout(1_000);
  await page.evaluate('watched.stirs()');
  const { tasks } = await tasksDuring(browser, page, () => page.waitForTimeout(plan.rest));
  const stirred = await page.evaluate<number>('watched.stirred()');
  const cpu = tasks.reduce((sum, task) => sum + task.cpu, 0);
  return { stirred, cpuPerMinute: (cpu * 60_000) / plan.rest, seconds: plan.rest / 1_000 };
}

/** 32 acts by others at once, while one has a paragraph in focus. */
async function bursts({ browser, page, hall, laid, plan }: RoomBench): Promise<Task> {
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.waitForTimeout(500);
  const held: Task[] = [];
  for (let n = 0; n <= plan.bursts; n += 1) {
    const { tasks } = await tasksDuring(browser, page, async () => {
      await many(hall, laid, { count: 32, inFlight: 32 });
      await page.waitForTimeout(800);
    });
    if (n > 0) held.push(longest(tasks));
  }
  return longest(held);
}

/** The page passes by under the wheel, from its top to its foot. */
export async function scrolled({ browser, plan }: RoomBench, page: Page): Promise<Scrolled> {
  await page.evaluate('scrollTo(0, 0)');
  await page.mouse.move(400, 450);
  const { answer: gaps, tasks } = await tasksDuring(browser, page, async () => {
    await page.evaluate('watched.countFrames()');
    for (let n = 0; n < plan.scrolls; n += 1) {
      await page.mouse.wheel(0, 700);
      await page.waitForTimeout(30);
    }
    return page.evaluate<number[]>('watched.gaps()');
  });
  const frame = median(gaps);
  const missed = gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / frame) - 1), 0);
  return { task: longest(tasks), frames: gaps.length, missed };
}
