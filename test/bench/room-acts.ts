import { type Page } from 'playwright-core';
import { eventually } from '../support/deadline';
import { type RoomBench } from './room-bench';
import { addressOf } from './room-address';
import { longest, type Task, tasksDuring } from './room-browser';
import { type RoomFigures } from './room-figures';

/**
 * One's own acts, from the press to the frame that shows them; and what holds the page while one
 * writes. Every act is pressed anew only when the one before has been confirmed, as a person would.
 */
const PATIENCE = 60_000;
const WORDS = 'textarea, [contenteditable="true"]';

export async function measureActs(
  bench: RoomBench,
): Promise<Pick<RoomFigures, 'focus' | 'stance' | 'proposal' | 'typing' | 'typingLong'>> {
  const { say } = bench;
  const focus = await focusMoved(bench);
  say(`Focus moved: ${focus.map(Math.round).join(' ')}`);
  const stance = await stancesTaken(bench);
  say(`Stances: ${stance.map(Math.round).join(' ')}`);
  const proposal = await proposalsMade(bench);
  say(`Proposals: ${proposal.map(Math.round).join(' ')}`);
  const typing = await lettersTyped(bench);
  say(`Typing: ${JSON.stringify(typing)}`);
  await bench.page.goto(addressOf(bench.longProvision));
  await bench.page.locator('.provision').nth(1).waitFor();
  const typingLong = await lettersInLongProvision(bench);
  say(`Typing into 20,000 characters: ${JSON.stringify(typingLong)}`);
  return { focus, stance, proposal, typing, typingLong };
}

/** Presses, and answers after how long the page looked so. `looks` is an expression of the page's. */
export async function pressed(
  page: Page,
  type: 'keydown' | 'click',
  looks: string,
  press: () => Promise<void>,
): Promise<number> {
  await page.evaluate(`watched.arm(${JSON.stringify(type)}, () => ${looks})`);
  await press();
  return page.evaluate<number>('watched.painted()');
}

/** Nothing of one's own is on its way any more. */
function confirmed(page: Page): Promise<void> {
  return looksSo(
    page,
    `!document.querySelector('.on-the-way') && !document.querySelector('[aria-busy="true"]')`,
  );
}

/** The page's own policy lets no string be run in it; a question from outside is none of its script. */
function looksSo(page: Page, looks: string): Promise<void> {
  return eventually(() => page.evaluate<boolean>(looks), looks, PATIENCE);
}

async function focusMoved({ page, plan }: RoomBench): Promise<number[]> {
  const took: number[] = [];
  await page.keyboard.press('Escape');
  for (let n = 0; n < plan.acts; n += 1) {
    const before = await page.evaluate<string>(NOW_IN_FOCUS);
    const looks = `(${NOW_IN_FOCUS}) !== ${JSON.stringify(before)}`;
    took.push(await pressed(page, 'keydown', looks, () => page.keyboard.press('j')));
    await page.waitForTimeout(60);
  }
  return took;
}

/** The row in focus, and that what stands beside the text speaks of it. */
const NOW_IN_FOCUS = `
  (document.querySelector('.provision[data-focus="true"]')?.id ?? '') + ' ' +
  (document.querySelector('.focus-panel h2')?.textContent ?? '')`;

async function stancesTaken(bench: RoomBench): Promise<number[]> {
  const { page, plan } = bench;
  const [provision] = foreign(bench);
  await turnTo(page, provision!);
  const button = page.locator('.focus-panel .amendment .acts button[aria-pressed]').first();
  const PRESSED = `document.querySelector('.focus-panel .amendment .acts button[aria-pressed]').getAttribute('aria-pressed')`;
  const took: number[] = [];
  for (let n = 0; n < plan.acts; n += 1) {
    const before = await page.evaluate<string>(PRESSED);
    const looks = `${PRESSED} !== ${JSON.stringify(before)}`;
    took.push(await pressed(page, 'click', looks, () => button.click()));
    await confirmed(page);
  }
  return took;
}

async function proposalsMade(bench: RoomBench): Promise<number[]> {
  const { page, plan } = bench;
  const took: number[] = [];
  for (const [n, provision] of foreign(bench)
    .slice(1, plan.proposals + 1)
    .entries()) {
    const words = await beginToWrite(page, provision);
    const own = `wording${n}`;
    await words.press('End');
    await page.keyboard.insertText(` ${own}`);
    const looks = `document.getElementById('p-${provision}').textContent.includes('${own}') && !document.querySelector('.composer')`;
    took.push(await pressed(page, 'keydown', looks, () => page.keyboard.press('Control+Enter')));
    await confirmed(page);
  }
  return took;
}

async function lettersTyped(bench: RoomBench): Promise<Task> {
  const provision = foreign(bench)[bench.plan.proposals + 2]!;
  const words = await beginToWrite(bench.page, provision);
  await words.press('End');
  const held = await letters(bench);
  await bench.page.keyboard.press('Escape');
  return held;
}

async function lettersInLongProvision(bench: RoomBench): Promise<Task> {
  const { page } = bench;
  await page.locator('.provision').nth(1).locator('button.label').click();
  await page.getByRole('button', { name: /^Propose a change/ }).click();
  await page.locator('.composer').locator(WORDS).first().press('Control+End');
  return letters(bench);
}

/** At the pace of somebody who types well. */
async function letters({ browser, page, plan }: RoomBench): Promise<Task> {
  const text = ' and shall report to the Permanent Body on how it was carried out in each of the';
  // The first letters open what had not been needed before.
  await page.keyboard.type(' so');
  await page.waitForTimeout(1_000);
  const { tasks } = await tasksDuring(browser, page, async () => {
    await page.keyboard.type(text.repeat(3).slice(0, plan.letters), { delay: 90 });
    await page.waitForTimeout(1_500);
  });
  return longest(tasks);
}

async function beginToWrite(page: Page, provision: string) {
  await turnTo(page, provision);
  await page.getByRole('button', { name: /^Propose a change/ }).click();
  return page.locator('.composer').locator(WORDS).first();
}

async function turnTo(page: Page, provision: string): Promise<void> {
  const label = page.locator(`[id="p-${provision}"] button.label`).first();
  await label.click();
  await looksSo(
    page,
    `document.getElementById('p-${provision}').dataset.focus === 'true' &&
     document.querySelector('.focus-panel .amendment') !== null`,
  );
}

/** Provisions that the one at the screen has not amended, and others have. */
function foreign({ laid, own }: RoomBench): string[] {
  const { draft } = laid.past;
  const all = Object.values(draft.amendments);
  return draft.order.filter((id) => {
    const here = all.filter(({ change }) => change.provision === id);
    return here.length > 2 && here.every(({ sponsor }) => sponsor !== own);
  });
}
