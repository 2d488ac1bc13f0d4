/**
 * `npm test` runs everything; `npm test -- <part> [arguments of Jest]` one suite.
 * Ends with the line `N passed, N failed` on standard output; everything else goes to standard error.
 */
import { begin, buildPart, finish, staticChecks, suitePart, suites } from './parts.mjs';

const [part, ...extra] = process.argv.slice(2);
if (part && !(part in suites)) {
  console.error(
    `There is no such part yet: ${part}. The parts are ${Object.keys(suites).join(', ')}.`,
  );
  process.exit(2);
}

await begin();
const results = part ? [] : await staticChecks();
const chosen = part ? [part] : Object.keys(suites);
if (chosen.some((name) => suites[name].built)) results.push(await buildPart());
for (const name of chosen) results.push(await suitePart(name, extra));
await finish(results);
