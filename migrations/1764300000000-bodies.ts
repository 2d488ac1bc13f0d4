import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { appRole } from '../apps/server/src/platform/app-role';

/**
 * The bodies of the council, as data (domain 1.2): what each is from an instant on. Where the table
 * says nothing the defaults of `libs/council` hold, so that an older council needs no rows.
 */
export class Bodies1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const app = await appRole(runner);
    await runner.query(`
      CREATE TABLE bodies (
        code text NOT NULL CHECK (code ~ '^[A-Z]{2,10}$'),
        from_at bigint NOT NULL,
        until_at bigint CHECK (until_at >= from_at),
        body jsonb NOT NULL,
        cites text NOT NULL CHECK (cites <> ''),
        PRIMARY KEY (code, from_at)
      );
      GRANT SELECT, INSERT, UPDATE ON bodies TO ${app};
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only.'));
  }
}
