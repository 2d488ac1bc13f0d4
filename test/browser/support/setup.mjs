/**
 * Before the suite in a browser: the cluster and its template as for every suite on PostgreSQL, and the
 * browser, unpacked once. What browsers write (profiles, caches) lies in the cluster's temporary folder and
 * goes with it, also when this run is killed.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import setUpPostgres from '../../support/setup.mjs';

const PRESS = '../../../dist/server/apps/server/src/press/chromium.js';

export default async () => {
  await setUpPostgres();
  // The press's own, as the server that was built for these tests finds it.
  const { chromiumAt } = await import(PRESS);
  const { executable } = await chromiumAt(process.env.CHROMIUM);
  const profiles = join(globalThis.testCluster.home, 'browsers');
  mkdirSync(profiles, { mode: 0o700 });
  // Jest's workers inherit the environment.
  process.env.TEST_CHROMIUM = executable;
  process.env.TMPDIR = profiles;
};
