/** `npm run bench`: measures the built server on a PostgreSQL of its own (docs/performance.md). */
import { runOnOwnDatabase } from './own-database.mjs';

await runOnOwnDatabase({ program: 'test/bench/main.ts', name: 'bench', what: 'a benchmark' });
