import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { ARGUMENTS, chromiumAt } from '../../apps/server/src/press';

/**
 * One window of a real browser, watched from within (room-watch.mjs) and from without: the browser's
 * own trace tells every task of the page's thread, by the clock and in processor time. On a machine
 * that others share, only the latter says what the page itself did.
 */
export interface Task {
  readonly wall: number;
  readonly cpu: number;
}

export interface Watched<T> {
  readonly answer: T;
  /** The tasks of the page's own thread, in milliseconds. */
  readonly tasks: readonly Task[];
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

export async function openBrowser(): Promise<Browser> {
  const { executable } = await chromiumAt(process.env['CHROMIUM']);
  return chromium.launch({ executablePath: executable, args: [...ARGUMENTS] });
}

export async function openWindow(context: BrowserContext, token: string): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript({ path: 'test/bench/room-watch.mjs' });
  await page.addInitScript({
    content: `if (location.protocol === 'http:') sessionStorage.setItem('shanyrak.token', '${token}')`,
  });
  page.setDefaultTimeout(120_000);
  return page;
}

/** Every task of the page while something happens. */
export async function tasksDuring<T>(
  browser: Browser,
  page: Page,
  happening: () => Promise<T>,
): Promise<Watched<T>> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
  const answer = await happening();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  return { answer, tasks: tasksIn(trace.traceEvents) };
}

function tasksIn(events: readonly TraceEvent[]): Task[] {
  const threads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks: { wall: number; cpu: number }[] = [];
  const ofThePage = events
    .filter(({ name, pid, tid }) => PARTS.has(name) && threads.has(`${pid} ${tid}`))
    .sort((a, b) => a.ts - b.ts);
  for (const { name, dur = 0, tdur = 0 } of ofThePage) {
    // What a task has promised is kept right after it, and nothing comes between.
    if (name !== CHECKPOINT || tasks.length === 0) tasks.push({ wall: 0, cpu: 0 });
    const task = tasks.at(-1)!;
    task.wall += dur / 1_000;
    task.cpu += tdur / 1_000;
  }
  return tasks;
}

const CHECKPOINT = 'BlinkScheduler_PerformMicrotaskCheckpoint';
const PARTS: ReadonlySet<string> = new Set(['ThreadControllerImpl::RunTask', CHECKPOINT]);

/** The longest of these, by either measure. */
export function longest(tasks: readonly Task[]): Task {
  return {
    wall: Math.max(0, ...tasks.map(({ wall }) => wall)),
    cpu: Math.max(0, ...tasks.map(({ cpu }) => cpu)),
  };
}
