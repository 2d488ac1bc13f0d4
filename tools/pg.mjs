/**
 * The embedded PostgreSQL (design 7): the front door of tools/pg/, for the launchers and for the tests.
 * Types for TypeScript stand in pg.d.mts.
 */
export { DatabaseTrouble } from './pg/trouble.mjs';
export { examine } from './pg/folder.mjs';
export { startPg } from './pg/cluster.mjs';
export { prepareDatabase } from './pg/roles.mjs';
export { sweepTemporaryHomes, temporaryHome } from './pg/temporary.mjs';
