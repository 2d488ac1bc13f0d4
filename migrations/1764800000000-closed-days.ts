import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { appRole } from '../apps/server/src/platform/app-role';

/**
 * On which days the mission and the capital of a delegation do not work, as it declares it (practice
 * 2.22). Null, or no row: not declared. What stood before a declaration is in the council's book.
 */
export class ClosedDays1764800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      CREATE TABLE closed_days (
        delegation text PRIMARY KEY REFERENCES participants,
        mission jsonb,
        capital jsonb,
        declared_at bigint NOT NULL
      );
      GRANT SELECT, INSERT, UPDATE ON closed_days TO ${app};
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
