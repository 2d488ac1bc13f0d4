/** `npm run format`: Prettier over the whole repository, or over the paths that are named. */
import { spawnSync } from 'node:child_process';

const named = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/prettier/bin/prettier.cjs',
    '--write',
    '--log-level',
    'warn',
    ...(named.length > 0 ? named : ['.']),
  ],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
