/** `npm run story`: plays test/stories/story/main.ts against the built server and a PostgreSQL of its own. */
import { runOnOwnDatabase } from './own-database.mjs';

await runOnOwnDatabase({
  program: 'test/stories/story/main.ts',
  name: 'story',
  what: 'a story',
});
