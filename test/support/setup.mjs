/**
 * Before a suite on PostgreSQL: one cluster, durable as in earnest (health looks at that), and in it a template
 * that the built server's own command has migrated. postgres.ts copies it for every spec.
 */
import { existsSync } from 'node:fs';
import { build } from '../../tools/build.mjs';
import { migrate } from '../../tools/database.mjs';
import { prepareDatabase, startPg, sweepTemporaryHomes, temporaryHome } from '../../tools/pg.mjs';

const TEMPLATE = 'template_shanyrak';

export default async () => {
  await sweepTemporaryHomes();
  const cluster = await startPg(temporaryHome(), { fast: true, what: 'a test run' });
  globalThis.testCluster = cluster;
  try {
    const { appUrl, ownerUrl } = await prepareDatabase(cluster.url(), TEMPLATE);
    if (existsSync('apps/server/src/migrate.ts')) {
      await build();
      await migrate({ DATABASE_URL: appUrl, MIGRATIONS_URL: ownerUrl });
    }
  } catch (error) {
    await cluster.remove();
    throw error;
  }
  // Jest's workers inherit the environment.
  process.env.TEST_POSTGRES = cluster.url();
  process.env.TEST_TEMPLATE = TEMPLATE;
};
