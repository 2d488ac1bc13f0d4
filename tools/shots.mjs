/** `npm run shots`: pictures of every screen, in both languages, wide and narrow, into docs/pictures. */
import { runOnOwnDatabase } from './own-database.mjs';

await runOnOwnDatabase({ program: 'test/shots/main.ts', name: 'shots', what: 'the pictures' });
