/**
 * What `npm start` and `npm run dev` keep running: the database, then the server on it. They end together,
 * the server first, whoever of launcher, server and database goes, and however (CONTRIBUTING.md, Lifecycle).
 */
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { createServer } from 'node:net';
import { MAIN, build } from './build.mjs';
import { dataFolder, openEmbedded, operatorsDatabase } from './database.mjs';
import { isAlive, onEnd, signal, until } from './processes.mjs';
import { Trouble, wordsOf } from './trouble.mjs';

const say = (words) => console.error(words);
/** How long the server may drain its rooms, in milliseconds. */
const FAREWELL = 15_000;

/** The port that PORT names (3000 when unset; a free one for 0), if nobody listens there. */
async function portToServe() {
  const wanted = process.env.PORT || '3000';
  if (!/^\d{1,5}$/.test(wanted) || Number(wanted) > 65535)
    throw new Trouble(`PORT is "${wanted}".`, 'Give a number from 0 to 65535.');
  const probe = createServer();
  return new Promise((resolve, reject) => {
    probe.once('error', ({ code }) =>
      reject(
        new Trouble(
          `Port ${wanted} cannot be used (${code}).`,
          'If an earlier Shanyrak holds it, stop that one; or choose another port: PORT=3001 npm start',
        ),
      ),
    );
    probe.listen(Number(wanted), '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** The server as a process: its standard input ends when we do, which tells it to go even if we were killed. */
function startServer(env) {
  const child = spawn(process.execPath, ['--enable-source-maps', MAIN], {
    stdio: ['pipe', 'inherit', 'inherit'],
    // The terminal's Ctrl-C is ours to pass on.
    detached: process.platform !== 'win32',
    env: { ...process.env, ...env, LAUNCHED: '1' },
  });
  child.stdin.on('error', () => {});
  const exited = new Promise((resolve) =>
    child.once('exit', (code, signalName) =>
      resolve({ code: code ?? 1, how: signalName ?? `code ${code}` }),
    ),
  );
  const stop = async () => {
    signal(child.pid, 'SIGTERM');
    if (!(await until(() => !isAlive(child.pid), FAREWELL))) signal(child.pid, 'SIGKILL');
    await exited;
  };
  return { pid: child.pid, exited, stop };
}

/** Resolves to true as soon as the server is ready, to false when it has ended before. */
async function becomesReady(server, port) {
  const ready = async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
    return answer?.ok ?? false;
  };
  await until(async () => !isAlive(server.pid) || (await ready()), Infinity);
  return isAlive(server.pid);
}

function sayWhatToOpen(port, embedded) {
  say(`\nShanyrak is ready.`);
  say(`  The table     http://localhost:${port}`);
  say(`  The contract  http://localhost:${port}/api/docs`);
  if (embedded)
    say(`  Its data lie in ${dataFolder()}; the demonstration listens on this machine alone.`);
  say('  Ctrl-C ends it.\n');
}

/** Calls `change` after files in `folders` have changed and come to rest. */
function watchFolders(folders, change) {
  let rest;
  for (const folder of folders)
    watch(folder, { recursive: true }, () => {
      clearTimeout(rest);
      rest = setTimeout(change, 200);
    });
}

/**
 * Builds, starts and keeps running. With `watched` folders the server is built and started anew after each
 * change in them, and its end waits for the next change instead of ending everything.
 */
export async function launch({ watched = [] } = {}) {
  const developing = watched.length > 0;
  let opening;
  let server;
  let ending = false;
  const end = async (code) => {
    if (ending) return;
    ending = true;
    await server?.stop();
    await opening?.then((database) => database.close()).catch(() => {});
    process.exit(code);
  };
  onEnd((code) => void end(code));

  const serve = (env) => {
    server = startServer(env);
    const mine = server;
    void mine.exited.then(({ code, how }) => {
      if (ending || mine !== server) return;
      say(`The server has ended by itself (${how}).`);
      if (developing) say('It starts again after the next change.');
      else void end(code);
    });
    void becomesReady(mine, env.PORT).then(async (ready) => {
      if (!ready || ending) return;
      (await opening)?.publish();
      sayWhatToOpen(env.PORT, env.EMBEDDED);
    });
  };

  try {
    const port = await portToServe();
    await build();
    let env = { ...operatorsDatabase(), PORT: String(port) };
    if (!env.DATABASE_URL) {
      opening = openEmbedded(dataFolder(), { log: say, what: 'a running Shanyrak' });
      const { env: addresses, cluster } = await opening;
      env = { ...env, ...addresses, EMBEDDED: '1' };
      void cluster.exited.then(() => {
        if (ending) return;
        say(`The database has ended unexpectedly. Its last words:\n${cluster.lastWords()}`);
        void end(1);
      });
    }
    if (ending) return;
    serve(env);
    let turn = Promise.resolve();
    const again = async () => {
      await build();
      const before = server;
      server = undefined;
      await before.stop();
      if (!ending) serve(env);
    };
    watchFolders(watched, () => (turn = turn.then(again).catch((error) => say(wordsOf(error)))));
  } catch (error) {
    say(wordsOf(error));
    await end(1);
  }
}
