/**
 * Programs beside the product that work on the built server and on a PostgreSQL of their own in a temporary
 * folder, durable as in earnest: the story, the bench. They start the server processes themselves, by
 * SERVER_MAIN, on the addresses in <NAME>_DATABASE_URL (the server's role) and <NAME>_MIGRATIONS_URL (the
 * owner's). Database, folder and program go when this ends, however it ends.
 */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { MAIN, build } from './build.mjs';
import { prepareDatabase, startPg, sweepTemporaryHomes, temporaryHome } from './pg.mjs';
import { isAlive, onEnd, signal, until } from './processes.mjs';
import { wordsOf } from './trouble.mjs';

/** How long the program may take to end the servers that it started, in milliseconds. */
const FAREWELL = 20_000;

/**
 * Runs the TypeScript program with this command's arguments and exits as it does.
 *   name  of the database, and of the variables that tell its addresses
 *   what  others are told holds the folder
 */
export async function runOnOwnDatabase({ program, name, what }) {
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
    opening = startPg(temporaryHome(), { what });
    const cluster = await opening;
    const { appUrl, ownerUrl } = await prepareDatabase(cluster.url(), name);
    if (ending) return;
    child = spawn(
      process.execPath,
      ['--import', './tools/typescript.mjs', program, ...process.argv.slice(2)],
      {
        stdio: ['ignore', 'inherit', 'inherit'],
        env: {
          ...process.env,
          [`${name.toUpperCase()}_DATABASE_URL`]: appUrl,
          [`${name.toUpperCase()}_MIGRATIONS_URL`]: ownerUrl,
          SERVER_MAIN: resolve(MAIN),
          FOLLOWS_PID: String(process.pid),
        },
      },
    );
    const code = await new Promise((done) => child.once('exit', done));
    await end(code ?? 1);
  } catch (error) {
    console.error(wordsOf(error));
    await end(1);
  }
}
