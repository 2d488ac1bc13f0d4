import { type QueryRunner } from 'typeorm';

/**
 * The role to which migrations grant what the server may do, quoted for SQL. It is the one of
 * DATABASE_URL (see `ownersDatabase`); the bootstrap of an embedded database calls it `shanyrak_app`.
 * Where there is no such role, the owner itself is the server.
 */
export async function appRole(runner: QueryRunner): Promise<string> {
  const rows = (await runner.query(
    `SELECT quote_ident(coalesce(
       (SELECT rolname FROM pg_roles
         WHERE rolname = coalesce(nullif(current_setting('shanyrak.app_role', true), ''), 'shanyrak_app')),
       current_user)) AS role`,
  )) as { role: string }[];
  return rows[0]!.role;
}
