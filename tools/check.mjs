/** `npm run check`: the fast part of the tests (types, lint, format, boundaries, unit). */
import { begin, finish, staticChecks, suitePart } from './parts.mjs';

await begin();
await finish([...(await staticChecks()), await suitePart('unit')]);
