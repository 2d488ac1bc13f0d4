import { Pool } from 'pg';
import { loadavg } from 'node:os';
import { KNOWS_THE_ROOM } from '../browser/support/screen';
import { startServerProcess } from '../support/server-process';
import { Hall } from './hall';
import { seatGuests } from './house';
import { layLongProvision } from './loop';
import { measureActs } from './room-acts';
import { type RoomBench, type RoomPlan } from './room-bench';
import { openBrowser, openWindow } from './room-browser';
import { type RoomFigures } from './room-figures';
import { measureCalm } from './room-calm';
import { roomPage } from './room-page';
import { measureYardsticks } from './room-yardsticks';
import { lay } from './table';

/**
 * `npm run bench -- --room`: what one feels in the room (issue 5, item 6). One server on a database of
 * its own, one real browser, and in it the room of a draft of 200 provisions with 1,500 amendments;
 * every act is pressed as a hand would press it, and watched until it is painted. Beside each figure
 * stands a yardstick from the same run.
 *   --json    ends standard output with one object; the rest goes to standard error
 *   --quick   the same draft, fewer repetitions
 */
const WHOLE: RoomPlan = {
  acts: 60,
  proposals: 24,
  letters: 120,
  bursts: 9,
  scrolls: 60,
  loads: 5,
  rest: 15_000,
};
const QUICK: RoomPlan = {
  acts: 24,
  proposals: 10,
  letters: 40,
  bursts: 4,
  scrolls: 30,
  loads: 3,
  rest: 8_000,
};

const say = (words: string): void => console.error(words);

async function main(): Promise<void> {
  const { BENCH_DATABASE_URL: databaseUrl, BENCH_MIGRATIONS_URL: migrationsUrl } = process.env;
  if (!databaseUrl || !migrationsUrl)
    throw new Error(
      'It is run by `npm run bench -- --room`, which gives it a database of its own.',
    );
  const { argv } = process;
  const quick = argv.includes('--quick');
  const load = loadavg()[0]!;
  const server = await startServerProcess({ databaseUrl, migrationsUrl, env: { DEMO: '1' } });
  const pool = new Pool({ connectionString: databaseUrl, max: 20 });
  const browser = await openBrowser();
  try {
    const guests = await seatGuests(server.url);
    const laid = await lay(pool, 'a long draft', 30, { provisions: 200, amendments: 1_500 });
    const long = await layLongProvision(pool, 'a long paragraph', 41);
    say('A draft of 200 provisions with 1,500 amendments lies on the table.');
    const { token, delegation } = guests[0]!;
    const others = guests.slice(1);
    const room = [{ size: others.length, stream: laid.past.stream }];
    const hall = await Hall.open(server.url, others, room);
    const context = await browser.newContext({
      ...{ baseURL: server.url, viewport: { width: 1440, height: 900 }, locale: 'en-GB' },
    });
    await context.addInitScript(KNOWS_THE_ROOM);
    const page = await openWindow(context, token);
    const bench: RoomBench = {
      ...{ browser, context, page, token, own: delegation!, hall, laid, say, url: server.url },
      ...{ longProvision: long.stream, plan: quick ? QUICK : WHOLE },
    };
    const calm = await measureCalm(bench);
    const acts = await measureActs(bench);
    const yardsticks = await measureYardsticks(bench);
    hall.close();
    const figures: RoomFigures = { ...calm, ...acts, yardsticks, load, quick };
    const json = argv.includes('--json');
    (json ? process.stderr : process.stdout).write(roomPage(figures));
    if (json) process.stdout.write(`${JSON.stringify({ room: figures })}\n`);
  } finally {
    await browser.close();
    await pool.end();
    await server.stop();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
