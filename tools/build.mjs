/**
 * Builds what is stale. A part is fresh while the contents of its sources are those that it was built from:
 * times of files say nothing after a checkout. Everything that is said goes to standard error.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { lock } from './lock.mjs';
import { Trouble, wordsOf } from './trouble.mjs';

const SERVER = 'dist/server/apps/server/src';
/** The entries of the built server: the process that serves, the command line, the migrations alone. */
export const MAIN = `${SERVER}/main.js`;
export const CLI = `${SERVER}/cli.js`;
export const MIGRATE = `${SERVER}/migrate.js`;

const parts = {
  server: {
    sources: [
      ...['apps/server/**/*', 'libs/**/*', 'migrations/**/*'],
      ...['tsconfig.json', 'nest-cli.json', 'package-lock.json'],
    ],
    result: MAIN,
    run: ['node_modules/@nestjs/cli/bin/nest.js', 'build', 'server'],
  },
  client: {
    sources: ['apps/web/**/*', 'libs/**/*', 'package-lock.json'],
    result: 'dist/web/index.html',
    run: [
      ...['node_modules/vite/bin/vite.js', 'build', '--config', 'apps/web/vite.config.mts'],
      ...['--logLevel', 'warn'],
    ],
  },
};

function digestOf(patterns) {
  const files = globSync(patterns).filter(
    (file) => !/\.spec\.tsx?$/.test(file) && statSync(file).isFile(),
  );
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** `{code, words}`: what the compiler answered and said. A build ends with the process that wanted it. */
function compile(args) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const kill = () => child.kill();
  process.once('exit', kill);
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (words += chunk));
  return new Promise((resolve) =>
    child.on('close', (code) => {
      process.off('exit', kill);
      resolve({ code: code ?? 1, words });
    }),
  );
}

async function buildPart(name, { sources, result, run }, say) {
  const wanted = digestOf(sources);
  const stamp = `dist/.${name}`;
  if (existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const begun = Date.now();
  rmSync(stamp, { force: true });
  const { code, words } = await compile(run);
  if (code !== 0)
    throw new Trouble(`The ${name} does not build:\n${words}`, 'Mend what the compiler names.');
  writeFileSync(stamp, wanted);
  say(`Built the ${name} in ${((Date.now() - begun) / 1000).toFixed(1)} s.`);
}

/** Builds the stale parts, one build at a time in a clone. Throws Trouble with the compiler's words. */
export async function build(say = console.error) {
  mkdirSync('dist', { recursive: true });
  const release = await lock('dist/.build.lock', 'a build');
  try {
    for (const [name, part] of Object.entries(parts)) await buildPart(name, part, say);
  } finally {
    release();
  }
}

if (import.meta.main)
  await build().catch((error) => {
    console.error(wordsOf(error));
    process.exitCode = 1;
  });
