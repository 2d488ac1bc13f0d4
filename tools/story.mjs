/**
 * `npm run story`: plays test/stories/story/main.ts against the built server and a PostgreSQL of its own in a
 * temporary folder. The story starts the server processes itself, by SERVER_MAIN on its two addresses.
 */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { MAIN, build } from './build.mjs';
import { prepareDatabase, startPg, sweepTemporaryHomes, temporaryHome } from './pg.mjs';
import { isAlive, onEnd, signal, until } from './processes.mjs';
import { wordsOf } from './trouble.mjs';

const STORY = 'test/stories/story/main.ts';
/** How long the story may take to end the servers that it started, in milliseconds. */
const FAREWELL = 20_000;

let opening;
let child;
let ending = false;
const end = async (code) => {
  if (ending) return;
  ending = true;
  if (child && isAlive(child.pid)) {
    signal(child.pid, 'SIGTERM');
    if (!(await until(() => !isAlive(child.pid), FAREWELL))) signal(child.pid, 'SIGKILL');
  }
  await opening?.then((cluster) => cluster.remove()).catch(() => {});
  process.exit(code);
};
onEnd((code) => void end(code || 130));

try {
  await build();
  await sweepTemporaryHomes();
  opening = startPg(temporaryHome(), { what: 'a story' });
  const cluster = await opening;
  const { appUrl, ownerUrl } = await prepareDatabase(cluster.url(), 'story');
  if (!ending) {
    child = spawn(
      process.execPath,
      ['--import', './tools/typescript.mjs', STORY, ...process.argv.slice(2)],
      {
        stdio: ['ignore', 'inherit', 'inherit'],
        env: {
          ...process.env,
          STORY_DATABASE_URL: appUrl,
          STORY_MIGRATIONS_URL: ownerUrl,
          SERVER_MAIN: resolve(MAIN),
          FOLLOWS_PID: String(process.pid),
        },
      },
    );
    const code = await new Promise((done) => child.once('exit', done));
    await end(code ?? 1);
  }
} catch (error) {
  console.error(wordsOf(error));
  await end(1);
}
