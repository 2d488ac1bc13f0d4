import { measureFanOut, type FanOutPlan } from './fan-out';
import { type Figures } from './figures';
import { type GrowthPlan, measureGrowth } from './growth';
import { type Addresses, type House, openHouse } from './house';
import { measureJoin } from './join';
import { measureLoop } from './loop';
import { page } from './page';
import { QUICK_TEXT, WHOLE_TEXT, measureText } from './text';
import { textPage } from './text-page';

/**
 * `npm run bench`: what an act costs from the press to the last screen in the room, relative to a
 * bare broadcast and to a bare INSERT on this machine at this moment (issue 3, item 5).
 *   --json           ends standard output with one object; the rest goes to standard error
 *   --quick          under three minutes: fewer commands, a shorter past
 *   --profile DIR    leaves the server's CPU profile there
 *   --text           the text engine alone (issue 4): text-alone.ts, without a database
 */
interface Plan {
  readonly join: number;
  readonly growth: GrowthPlan;
  readonly fanOut: FanOutPlan;
}

const WHOLE: Plan = {
  join: 7,
  growth: { rounds: 7, commands: 60, past: 200_000 },
  fanOut: { rounds: 9, sequential: 40, burst: [960, 640, 480] },
};
const QUICK: Plan = {
  join: 5,
  growth: { rounds: 5, commands: 40, past: 20_000 },
  fanOut: { rounds: 5, sequential: 20, burst: [480, 320, 192] },
};

const say = (words: string): void => console.error(words);

async function measure(house: House, at: Addresses, quick: boolean): Promise<Figures> {
  const plan = quick ? QUICK : WHOLE;
  const join = await measureJoin(house, plan.join, say);
  const growth = await measureGrowth(house, plan.growth, say);
  const fanOut = await measureFanOut(house, plan.fanOut, say);
  const loop = await measureLoop(at, house.pool, house.guests, say);
  const { past } = plan.growth;
  return { ...fanOut, growth, loop, past, join, rounds: plan.fanOut.rounds, quick };
}

async function main(): Promise<void> {
  const { argv } = process;
  const begun = performance.now();
  const at = addresses();
  const house = await openHouse(at);
  try {
    const quick = argv.includes('--quick');
    const figures = await measure(house, at, quick);
    const text = measureText(quick ? QUICK_TEXT : WHOLE_TEXT, say);
    const json = argv.includes('--json');
    (json ? process.stderr : process.stdout).write(page(figures) + textPage(text));
    say(`It took ${Math.round((performance.now() - begun) / 1_000)} seconds.`);
    if (json) process.stdout.write(`${JSON.stringify({ ...figures, text })}\n`);
    if (figures.faults > 0) throw new Error('A room did not hear every number once, in order.');
  } finally {
    await house.close();
  }
}

function addresses(): Addresses {
  const { BENCH_DATABASE_URL: databaseUrl, BENCH_MIGRATIONS_URL: migrationsUrl } = process.env;
  if (!databaseUrl || !migrationsUrl)
    throw new Error('It is run by `npm run bench`, which gives it a database of its own.');
  const at = process.argv.indexOf('--profile');
  return { databaseUrl, migrationsUrl, profile: at < 0 ? null : (process.argv[at + 1] ?? null) };
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
