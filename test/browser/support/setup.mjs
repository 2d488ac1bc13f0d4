/**
 * Before the suite in a browser: the cluster and its template as for every suite on PostgreSQL, and the
 * browser, unpacked once. What browsers write (profiles, caches) lies in the cluster's temporary folder and
 * goes with it, also when this run is killed.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumAt } from '../../../tools/chromium.mjs';
import setUpPostgres from '../../support/setup.mjs';

export default async () => {
  const chromium = await chromiumAt();
  await setUpPostgres();
  const profiles = join(globalThis.testCluster.home, 'browsers');
  mkdirSync(profiles, { mode: 0o700 });
  // Jest's workers inherit the environment.
  process.env.TEST_CHROMIUM = chromium;
  process.env.TMPDIR = profiles;
};
