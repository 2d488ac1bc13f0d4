/**
 * `npm run bench`: measures the built server on a PostgreSQL of its own, and the text engine
 * (docs/performance.md); with `--text` the text engine alone, which needs neither; with `--room` what
 * one feels in the room, in a real browser.
 */
import { spawnSync } from 'node:child_process';
import { runOnOwnDatabase } from './own-database.mjs';

const args = process.argv.slice(2);
if (args.includes('--text')) {
  const program = ['--import', './tools/typescript.mjs', 'test/bench/text-alone.ts'];
  const { status } = spawnSync(process.execPath, [...program, ...args], { stdio: 'inherit' });
  process.exit(status ?? 1);
}
const program = args.includes('--room') ? 'test/bench/room.ts' : 'test/bench/main.ts';
await runOnOwnDatabase({ program, name: 'bench', what: 'a benchmark' });
