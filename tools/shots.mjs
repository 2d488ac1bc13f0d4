/**
 * `npm run shots`: pictures of every screen, in both languages, wide and narrow, into docs/pictures. A
 * demonstration of its own on a temporary database is walked through by its own people, act by act.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { chromium } from 'playwright-core';
import { MAIN, build } from './build.mjs';
import { ARGUMENTS, chromiumAt } from './chromium.mjs';
import { prepareDatabase, startPg, sweepTemporaryHomes, temporaryHome } from './pg.mjs';
import { isAlive, onEnd, signal, until } from './processes.mjs';
import { walk } from './shots/walk.mjs';
import { wordsOf } from './trouble.mjs';

const FOLDER = 'docs/pictures';
const FAREWELL = 15_000;

let opening;
let server;
let browser;
let ending = false;
const end = async (code) => {
  if (ending) return;
  ending = true;
  await browser?.close().catch(() => {});
  if (server && isAlive(server.pid)) {
    signal(server.pid, 'SIGTERM');
    if (!(await until(() => !isAlive(server.pid), FAREWELL))) signal(server.pid, 'SIGKILL');
  }
  await opening?.then((cluster) => cluster.remove()).catch(() => {});
  process.exit(code);
};
onEnd((code) => void end(code || 130));

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

try {
  await build();
  await sweepTemporaryHomes();
  opening = startPg(temporaryHome(), { what: 'the pictures' });
  const cluster = await opening;
  const { appUrl, ownerUrl } = await prepareDatabase(cluster.url(), 'pictures');
  const port = await freePort();
  server = spawn(process.execPath, ['--enable-source-maps', MAIN], {
    stdio: ['pipe', 'ignore', 'inherit'],
    env: {
      ...process.env,
      ...{ DATABASE_URL: appUrl, MIGRATIONS_URL: ownerUrl, PORT: String(port) },
      ...{ DEMO: '1', LAUNCHED: '1' },
    },
  });
  const url = `http://127.0.0.1:${port}`;
  const ready = async () => (await fetch(`${url}/health/ready`).catch(() => null))?.ok ?? false;
  await until(async () => !isAlive(server.pid) || (await ready()), 120_000);
  browser = await chromium.launch({ executablePath: await chromiumAt(), args: ARGUMENTS });
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  await walk({ browser, url, folder: FOLDER, say: (words) => console.error(words) });
  await end(0);
} catch (error) {
  console.error(wordsOf(error));
  await end(1);
}
