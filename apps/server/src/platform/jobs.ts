import { type Pool } from 'pg';
import { type Db, getConstructionPlans, getMigrationPlans, PgBoss } from 'pg-boss';
import { type QueryRunner } from 'typeorm';

/** The schema in which pg-boss keeps its jobs, beside the council's own. */
export const JOBS = 'jobs';

/**
 * Brings the tables of pg-boss to the release of it that is installed, as the database's owner: the
 * server's own role neither makes nor alters a table. Every later release of pg-boss with another
 * schema comes with a migration that calls this again.
 */
export async function bringJobsToDate(runner: QueryRunner): Promise<void> {
  const [found] = (await runner.query(`SELECT to_regclass('${JOBS}.version') AS name`)) as {
    name: string | null;
  }[];
  if (!found?.name) return void (await runner.query(withinOurs(getConstructionPlans(JOBS))));
  const [at] = (await runner.query(`SELECT version FROM ${JOBS}.version`)) as { version: number }[];
  await runner.query(withinOurs(getMigrationPlans(JOBS, at!.version)));
}

/** A queue of this process, on the server's own connections; `trouble` hears what goes wrong beside the work. */
export async function openJobs(
  pool: Pool,
  queue: string,
  trouble: (error: Error) => void,
): Promise<PgBoss> {
  const boss = new PgBoss({
    ...{ db: asDb(pool), schema: JOBS, migrate: false, createSchema: false },
    ...{ schedule: false, reindex: false, monitorVacuum: false, registerInstance: false },
    ...{ superviseIntervalSeconds: 30, openTelemetry: { enabled: false } },
  });
  boss.on('error', trouble);
  await boss.start();
  await boss.createQueue(queue);
  return boss;
}

/** The server's own connections, or one that is in a transaction. */
export const asDb = (asker: Pick<Pool, 'query'>): Db => ({
  executeSql: (text, values) => asker.query(text, values),
});

/** Its plans are transactions of their own, with time-outs; a migration is one already, without them. */
function withinOurs(plans: string): string {
  return plans.replace(/^\s*(BEGIN|COMMIT|SET LOCAL [^;]+);\s*$/gm, '');
}
