import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { appRole } from '../apps/server/src/platform/app-role';

/**
 * Who sits in a reading that is in session: leases that every process renews for its own sockets
 * and that run out by themselves. Nothing of it outlives the session, hence it is not even logged.
 */
export class Rooms1764000000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      CREATE UNLOGGED TABLE presence (
        stream text NOT NULL,
        delegation text NOT NULL,
        process uuid NOT NULL,
        expires timestamptz NOT NULL,
        PRIMARY KEY (stream, delegation, process)
      );

      GRANT SELECT, INSERT, UPDATE, DELETE ON presence TO ${app};
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
