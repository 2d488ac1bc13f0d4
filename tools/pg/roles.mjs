/**
 * The roles and the database of a council, made once by the superuser:
 *   shanyrak_owner  owns the database and everything that migrations make in it
 *   shanyrak_app    the server: what it may do is granted table by table by the migrations, and changing or
 *                   deleting events is not among it (design 3); row-level security binds it
 * Neither can make roles or databases, neither is a superuser.
 */
import { createHmac } from 'node:crypto';
import pg from 'pg';

export const OWNER = 'shanyrak_owner';
export const APP = 'shanyrak_app';
const HUMBLE = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';

/**
 * Makes what is absent, and sets right what is there; calling it again changes nothing.
 *   adminUrl  the superuser's, to any database of the cluster
 *   name      of the database: small letters, digits, underscores
 *   template  a database of which the new one shall be a copy (for tests)
 * Returns `{ownerUrl, appUrl}`.
 */
export async function prepareDatabase(adminUrl, name, { template = 'template0' } = {}) {
  if (![name, template].every((word) => /^[a-z][a-z0-9_]{0,62}$/.test(word)))
    throw new Error(`Not a name for a database: ${name} (from ${template})`);
  const { password } = new URL(adminUrl);
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    // Tests prepare databases side by side: the roles belong to all of them.
    await client.query(`SELECT pg_advisory_lock(hashtext('shanyrak roles'))`);
    for (const role of [OWNER, APP]) await ensureRole(client, role, passwordOf(role, password));
    await client.query(`SELECT pg_advisory_unlock(hashtext('shanyrak roles'))`);
    await ensureDatabase(client, name, template);
  } finally {
    await client.end();
  }
  const url = (role) => {
    const target = new URL(adminUrl);
    Object.assign(target, { username: role, password: passwordOf(role, password), pathname: name });
    return target.href;
  };
  return { ownerUrl: url(OWNER), appUrl: url(APP) };
}

/** Drawn from the superuser's secret, so that one file holds the secret of a cluster; the way back is closed. */
const passwordOf = (role, secret) => createHmac('sha256', secret).update(role).digest('base64url');

async function ensureRole(client, role, password) {
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
  await client.query(`${verb} ROLE ${role} ${HUMBLE} PASSWORD ${client.escapeLiteral(password)}`);
}

async function ensureDatabase(client, name, template) {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (rowCount === 0)
    await client.query(
      `CREATE DATABASE ${name} OWNER ${OWNER} TEMPLATE ${template} ENCODING 'UTF8'`,
    );
  await client.query(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${name} TO ${APP}`);
}
