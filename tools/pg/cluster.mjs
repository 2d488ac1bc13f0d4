/**
 * One running PostgreSQL on one data folder, from initdb to its end. UTF-8 and UTC whatever the environment
 * says; durable (fsync, synchronous_commit, full_page_writes) unless flags say otherwise.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { childrenOf, isAlive, signal, until } from '../processes.mjs';
import { binaries, spawnOptions, unprivileged } from './binaries.mjs';
import { examine, holdFolder, secretOf, userOf } from './folder.mjs';
import { end, endOrphan, FAREWELL } from './postmaster.mjs';
import { DatabaseTrouble, explainFileError, explainStart } from './trouble.mjs';

const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'timezone=UTC',
  'log_timezone=UTC',
  'lc_messages=C',
];

/** How long a start that another PostgreSQL's leftovers prevent is tried again, in milliseconds. */
const PATIENCE = 15_000;

/**
 * Starts the cluster of the folder `home`, making it first if there is none.
 *   flags  settings that override ours, as 'name=value'
 *   port   on 127.0.0.1; a free one when absent
 *   fast   does not sync a new cluster to the disk (for tests)
 *   what   what others are told holds the folder
 *   log    receives the words for the person who waits
 * Returns the cluster: see pg.d.mts. Throws DatabaseTrouble with words that say what to do.
 */
export async function startPg(home, { flags = [], port, fast = false, what, log = () => {} } = {}) {
  const { major } = binaries();
  const folder = holdFolder(home, what);
  const { data, release } = folder;
  try {
    const state = examine(data, major);
    const secret = secretOf(folder.home, state);
    if (state === 'empty') makeCluster(folder, secret, fast);
    await endOrphan(data, log);
    const running = await runPostgres(data, { flags, port });
    return cluster(folder, secret, running);
  } catch (error) {
    release();
    throw explainFileError(error, folder.home);
  }
}

/** initdb works beside the final place and is moved there when done: a cluster is whole or absent. */
function makeCluster({ base, data }, secret, fast) {
  for (const entry of readdirSync(base))
    if (entry.startsWith('pg.new-')) rmSync(join(base, entry), { recursive: true });
  const user = unprivileged();
  const give = (path) => user.uid !== undefined && chownSync(path, user.uid, user.gid);
  const half = join(base, `pg.new-${process.pid}`);
  const password = join(base, `pg.new-${process.pid}.password`);
  mkdirSync(half, { mode: 0o700 });
  give(half);
  writeFileSync(password, secret, { mode: 0o600 });
  give(password);
  const { status, stderr, error } = spawnSync(
    binaries().initdb,
    [
      ...[
        '-D',
        half,
        '-U',
        'postgres',
        '-A',
        'scram-sha-256',
        `--pwfile=${password}`,
        '-E',
        'UTF8',
      ],
      ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
      ...(fast ? ['--no-sync'] : []),
    ],
    spawnOptions(),
  );
  rmSync(password, { force: true });
  if (status !== 0) {
    rmSync(half, { recursive: true, force: true });
    throw explainMaking(`${stderr ?? ''}${error?.message ?? ''}`, data, user.uid);
  }
  rmSync(data, { recursive: true, force: true });
  renameSync(half, data);
}

function explainMaking(words, data, user) {
  const meaning = explainStart(words, data, user);
  if (!meaning.message.includes('is damaged')) return meaning;
  return new DatabaseTrouble(
    `No database could be made in ${data}: ${words}`,
    'See the reason above, or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Leftovers that go away by themselves: the children of a killed PostgreSQL, a port that is just being given back. */
const PASSING = /postmaster\.pid|shared memory block|could not bind|Address already in use/;

async function runPostgres(data, { flags, port }) {
  const user = userOf(data);
  for (const deadline = Date.now() + PATIENCE; ; await sleep(200)) {
    const attempt = await spawnPostgres(data, user, port ?? (await freePort()), flags);
    if (attempt.ready) return attempt;
    const words = attempt.lastWords();
    if (port && /could not bind/.test(words) && Date.now() > deadline)
      throw new DatabaseTrouble(
        `Port ${port} of 127.0.0.1 is taken.`,
        'Free it or choose another.',
      );
    if (!PASSING.test(words) || Date.now() > deadline)
      throw explainStart(words, data, user.uid ?? process.getuid?.());
  }
}

/** `{ready, child, port, exited, lastWords}` as soon as PostgreSQL accepts connections or has ended. */
async function spawnPostgres(data, user, port, flags) {
  const settings = [...SETTINGS, ...flags].flatMap((setting) => ['-c', setting]);
  const child = spawn(binaries().postgres, ['-D', data, '-p', String(port), ...settings], {
    ...spawnOptions(user),
    // Ctrl-C goes to the whole group of the terminal; the database must outlive the server that drains into it.
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let words = '';
  const exited = new Promise((resolve) => {
    child.once('exit', resolve);
    child.once('error', (error) => {
      words += error.message;
      resolve();
    });
  });
  const accepting = new Promise((resolve) =>
    child.stderr.on('data', (chunk) => {
      words = (words + chunk).slice(-8000);
      if (words.includes('ready to accept connections')) resolve(true);
    }),
  );
  // Its last words may still be on their way when it has gone already.
  const silent = new Promise((resolve) => child.once('close', resolve).once('error', resolve));
  const ready = await Promise.race([accepting, silent.then(() => false)]);
  child.stderr.unref();
  child.unref();
  return { ready, child, port, exited, lastWords: () => words };
}

function cluster({ home, base, data, release }, secret, { child, port, exited, lastWords }) {
  const { pid } = child;
  const running = {
    home,
    data,
    port,
    pid,
    exited,
    lastWords,
    url: (database = 'postgres') => `postgres://postgres:${secret}@127.0.0.1:${port}/${database}`,
    async stop() {
      await end(pid);
      release();
    },
    async kill() {
      // Stopped first, so that it starts nobody while its children are counted.
      signal(pid, 'SIGSTOP');
      const all = [...childrenOf(pid), pid];
      for (const one of all) signal(one, 'SIGKILL');
      await until(() => !all.some(isAlive), FAREWELL);
      release();
    },
    async remove() {
      await running.stop();
      for (const folder of new Set([base, home])) rmSync(folder, { recursive: true, force: true });
    },
  };
  return running;
}
