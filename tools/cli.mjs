/**
 * `npm run --silent cli -- …`: the command line of the built server (design 6). Standard input and output are
 * the command's alone. Commands about the council work on the database of DATABASE_URL, or on the embedded
 * one: that of a running `npm start`, else started for the duration.
 */
import { spawn } from 'node:child_process';
import { CLI, build } from './build.mjs';
import { dataFolder, joinEmbedded, operatorsDatabase } from './database.mjs';
import { onEnd } from './processes.mjs';
import { wordsOf } from './trouble.mjs';

const NEED_A_DATABASE = new Set(['ledger', 'council', 'account']);

const args = process.argv.slice(2);
const askedForHelp = args.length < 2 || args.includes('--help') || args.includes('-h');
const say = (words) => console.error(words);

let child;
let asked = false;
onEnd(() => {
  asked = true;
  child?.kill('SIGTERM');
});

/** Runs the command and resolves to its exit code. */
function run(env) {
  if (asked) return 1;
  child = spawn(process.execPath, ['--enable-source-maps', CLI, ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

async function runOnDatabase() {
  const given = operatorsDatabase();
  if (given) return run(given);
  // An import brings a new database to the migrations of its file by itself.
  const untouched = args[0] === 'ledger' && args[1] === 'import';
  const { env, close } = await joinEmbedded(dataFolder(), {
    ...{ what: 'a command', log: say, untouched },
  });
  try {
    return await run(env);
  } finally {
    await close();
  }
}

try {
  await build(() => {});
  process.exitCode =
    NEED_A_DATABASE.has(args[0]) && !askedForHelp ? await runOnDatabase() : await run({});
} catch (error) {
  say(wordsOf(error));
  process.exitCode = 1;
}
// The watch for signals would keep nothing alive, but a handle of the database might.
process.exit();
