/** `npm start`: everything that a council needs, on http://localhost:PORT. */
import { launch } from './launcher.mjs';

await launch();
