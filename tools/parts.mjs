/**
 * The parts of `npm test`: static checks, each of which passes or fails as one, and the suites of Jest, of
 * which every test counts. Each part runs in a process group of its own with a time limit.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { build } from './build.mjs';
import { sweepTemporaryHomes } from './pg.mjs';
import { isAlive, onEnd, signal, until } from './processes.mjs';
import { wordsOf } from './trouble.mjs';

const say = (words) => console.error(words);

const checks = [
  { name: 'types', minutes: 5, run: ['typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit'] },
  {
    name: 'types web',
    minutes: 5,
    run: ['typescript/bin/tsc', '-p', 'apps/web/tsconfig.json', '--noEmit'],
  },
  { name: 'lint', minutes: 10, run: ['eslint/bin/eslint.js', '.', '--max-warnings', '0'] },
  {
    name: 'format',
    minutes: 3,
    run: ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'],
  },
  {
    name: 'boundaries',
    minutes: 3,
    run: [
      ...['dependency-cruiser/bin/dependency-cruiser.mjs', 'libs', 'apps', 'migrations', 'test'],
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
    ],
  },
];

/** The suites by name; `built` ones run the built server. */
export const suites = {
  unit: { minutes: 10 },
  api: { minutes: 15, built: true },
  live: { minutes: 15, built: true },
  stories: { minutes: 20, built: true },
  browser: { minutes: 8, built: true },
  faults: { minutes: 30, built: true },
};

/** What an operator has set for his council is nothing that tests may touch. */
function environment() {
  const env = { ...process.env };
  for (const name of [
    'DATABASE_URL',
    'MIGRATIONS_URL',
    'DATA_DIR',
    'PORT',
    'DEMO',
    'EMBEDDED',
    'NODE_ENV',
  ])
    delete env[name];
  return env;
}

let current;
let interrupted = false;
const endGroup = (pid) => {
  try {
    signal(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // The group has gone with its last process.
  }
};

/** Runs Node on `args`; resolves to the exit code, or to null when the time limit ended it. */
function run(args, minutes) {
  const child = spawn(process.execPath, args, {
    // Standard output is for the last line alone.
    stdio: ['ignore', 2, 2],
    detached: process.platform !== 'win32',
    env: environment(),
  });
  current = child.pid;
  let late = false;
  const limit = setTimeout(() => {
    late = true;
    endGroup(child.pid);
  }, minutes * 60_000);
  return new Promise((resolve) =>
    child.once('exit', (code) => {
      clearTimeout(limit);
      // What a part leaves behind in its group must not outlive it.
      endGroup(child.pid);
      // Once interrupted, nothing further is begun.
      if (interrupted) return;
      current = undefined;
      resolve(late ? null : (code ?? 1));
    }),
  );
}

/** `{name, passed, failed, remark, seconds}` of one piece of work that answers `{passed, failed, remark}`. */
async function timed(name, work) {
  say(`\n── ${name}`);
  const begun = Date.now();
  const result = await work();
  return { name, remark: '', ...result, seconds: (Date.now() - begun) / 1000 };
}

const outcome = (code, minutes) =>
  code === 0
    ? { passed: 1, failed: 0 }
    : { passed: 0, failed: 1, remark: code === null ? `ended after ${minutes} minutes` : '' };

/** Types, lint, format, boundaries: one result each. */
export async function staticChecks() {
  const results = [];
  for (const {
    name,
    minutes,
    run: [tool, ...args],
  } of checks)
    results.push(
      await timed(name, async () =>
        outcome(await run([`node_modules/${tool}`, ...args], minutes), minutes),
      ),
    );
  return results;
}

/** The built server, which the suites over it need: one result. */
export const buildPart = () =>
  timed('build', () =>
    build(say).then(
      () => outcome(0),
      (error) => {
        say(wordsOf(error));
        return outcome(1);
      },
    ),
  );

/** One suite of Jest: every test counts, a file that could not run counts as one failure. */
export const suitePart = (name, extra = []) =>
  timed(name, async () => {
    mkdirSync('dist', { recursive: true });
    const file = `dist/.${name}.${process.pid}.json`;
    try {
      const code = await run(
        [
          ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
          ...['node_modules/jest/bin/jest.js', '--selectProjects', name],
          ...['--json', `--outputFile=${file}`, ...extra],
        ],
        suites[name].minutes,
      );
      return count(code, file, suites[name].minutes);
    } finally {
      rmSync(file, { force: true });
    }
  });

function count(code, file, minutes) {
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return outcome(code || 1, minutes);
  }
  const {
    numPassedTests: passed,
    numFailedTests,
    numRuntimeErrorTestSuites,
    numPendingTests,
  } = report;
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  const remarks = [
    code === null && `ended after ${minutes} minutes`,
    passed + failed === 0 && 'no tests',
    numPendingTests > 0 && `${numPendingTests} skipped`,
  ];
  return {
    passed,
    failed: failed || (code === 0 && passed > 0 ? 0 : 1),
    remark: remarks.filter(Boolean).join(', '),
  };
}

/** Sweeps what dead runs left; from here on, a signal ends the part under way and everything that it started. */
export async function begin() {
  onEnd(async () => {
    interrupted = true;
    if (current) {
      endGroup(current);
      await until(() => !isAlive(current), 5000);
    }
    await sweep();
    say('Interrupted.');
    process.exit(130);
  });
  await sweep();
}

async function sweep() {
  for (const home of await sweepTemporaryHomes())
    say(`Swept ${home}, left by a run that was killed.`);
}

/** Prints the table and, last on standard output, the sum. Sets the exit code. */
export async function finish(results) {
  await sweep();
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  say('');
  for (const { name, passed, failed, remark, seconds } of results) {
    const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed`;
    say(
      `${failed ? 'FAIL' : 'ok  '} ${name.padEnd(11)}${counts} ${seconds.toFixed(1).padStart(7)} s  ${remark}`,
    );
  }
  process.exitCode = sum('failed') > 0 ? 1 : 0;
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
}
