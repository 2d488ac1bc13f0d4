/**
 * The entry of every npm script: `node tools/run.mjs <what> [arguments]` runs tools/<what>.mjs.
 * It is started by whatever Node.js (20 or later) started npm, before node_modules may exist: installs the
 * packages if they are absent or out of date, then goes on with the Node.js 24 that came with them.
 * Its own words go to standard error: standard output belongs to what it runs.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, realpathSync, statSync, utimesSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lock } from './lock.mjs';

const NEEDED = 24;
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const [what = 'start', ...rest] = process.argv.slice(2);
const say = (words) => console.error(words);

const changedAt = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0);

/** npm writes node_modules/.package-lock.json last: absent is never finished, older than the lock is out of date. */
function installed() {
  const at = changedAt('node_modules/.package-lock.json');
  return at > 0 && at >= changedAt('package-lock.json');
}

/** Two first starts at one moment in one clone must not install over each other: the second waits and looks again. */
async function install() {
  mkdirSync('dist', { recursive: true });
  const release = await lock('dist/.install.lock', 'npm ci', ({ pid } = {}) =>
    say(`Waiting for the installation that process ${pid} is making here …`),
  );
  try {
    return installed() || npmCi();
  } finally {
    release();
  }
}

function npmCi() {
  say('Installing the packages (npm ci) …');
  // NODE_ENV=production would leave out what builds the product.
  const args =
    'ci --include=dev --include=optional --ignore-scripts --no-audit --no-fund --loglevel=error';
  // The npm that started us, not whichever comes first on PATH.
  const npm = process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, process.env.npm_execpath]
    : ['npm'];
  const [command, ...before] = npm;
  const { status } = spawnSync(command, [...before, ...args.split(' ')], {
    stdio: ['ignore', 2, 2],
    shell: command === 'npm' && process.platform === 'win32',
  });
  if (status !== 0) return false;
  const now = new Date();
  utimesSync('node_modules/.package-lock.json', now, now);
  return true;
}

/** The project's own Node.js if there is one for this machine and it runs here, else the one that runs this file. */
function findNode() {
  const executable = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = join(root, 'node_modules', `node-${platform}`, 'bin', executable);
  if (!existsSync(own) || realpathSync(own) === realpathSync(process.execPath))
    return process.execPath;
  return spawnSync(own, ['--version']).status === 0 ? own : process.execPath;
}

process.chdir(root);
if (!existsSync(`tools/${what}.mjs`)) {
  say(`There is no "${what}" here. CONTRIBUTING.md names the commands of this repository.`);
  process.exit(2);
}
if (!installed() && !(await install())) {
  say('The packages could not be installed: npm ci failed (its words stand above).');
  if (what === 'test' || what === 'check') console.log('0 passed, 1 failed');
  process.exit(1);
}

const node = findNode();
if (node === process.execPath && Number(process.versions.node.split('.')[0]) < NEEDED) {
  say(
    `Shanyrak needs Node.js ${NEEDED}. No build of it that runs on ${platform} came with the packages, ` +
      `and this is Node.js ${process.versions.node}.\nInstall Node.js ${NEEDED} or later and run the same command again.`,
  );
  process.exit(1);
}

const child = spawn(node, [join('tools', `${what}.mjs`), ...rest], {
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
    FOLLOWS_PID: String(process.pid),
  },
});
// Handling a signal keeps this process until the child has cleaned up and gone.
for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(name, () => child.kill(name));
if (process.env.npm_lifecycle_event) {
  const shell = process.ppid;
  setInterval(() => process.ppid !== shell && child.kill('SIGTERM'), 250).unref();
}
child.on('error', (error) => {
  say(`${node} does not start: ${error.message}`);
  process.exit(1);
});
child.on('exit', (code) => process.exit(code ?? 1));
