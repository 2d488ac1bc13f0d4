/** `npm run dev`: as `npm start`, and the server is built and started anew after each change. */
import { launch } from './launcher.mjs';

await launch({ watched: ['apps/server', 'libs', 'migrations'] });
