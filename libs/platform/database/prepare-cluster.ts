import pg from 'pg';

/** The roles that sign in. `tandem_search` owns the search views and never does. */
export const loginRoles = ['tandem_owner', 'tandem_app', 'tandem_system'] as const;
export type LoginRole = (typeof loginRoles)[number];
export type RolePasswords = Record<LoginRole, string>;

/**
 * Creates roles and database where they are missing; run again, it changes nothing but passwords.
 * Needs a superuser, and Postgres 15 or newer. Schemas and tables are left to the migrations.
 */
export async function prepareCluster(superuserUrl: string, passwords: RolePasswords, database = 'tandem'): Promise<void> {
  const client = await connected(superuserUrl);
  try {
    // Held to the end: two commands on one folder may come to this at the same moment.
    await client.query(`select pg_advisory_lock(hashtext('tandem roles'))`);
    for (const role of loginRoles) await ensureRole(client, role, `login password ${pg.escapeLiteral(passwords[role])}`);
    await ensureRole(client, 'tandem_search', 'nologin');
    // What a person asks for takes milliseconds: a statement that runs away must not keep a connection from the others.
    await client.query(`alter role tandem_app set statement_timeout = '30s'`);
    // The admin option carries the right to hand views over to tandem_search, in 15 as in 16 and later.
    await client.query('grant tandem_search to tandem_owner with admin option');
    await ensureDatabase(client, database);
    await closePublicSchema(superuserUrl, database);
  } finally {
    await client.end();
  }
}

async function closePublicSchema(superuserUrl: string, database: string): Promise<void> {
  const url = new URL(superuserUrl);
  url.pathname = `/${database}`;
  const inside = await connected(url.href);
  try {
    const { rows } = await inside.query(`select 1 where has_schema_privilege('public', 'public', 'create')`);
    if (rows.length > 0) await inside.query('revoke create on schema public from public');
  } finally {
    await inside.end();
  }
}

async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

async function ensureRole(client: pg.Client, role: string, login: string): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [role]);
  const verb = found.rowCount ? 'alter' : 'create';
  await client.query(`${verb} role ${role} ${login} nosuperuser nobypassrls nocreatedb nocreaterole noreplication`);
}

async function ensureDatabase(client: pg.Client, database: string): Promise<void> {
  const name = pg.escapeIdentifier(database);
  const found = await client.query('select 1 from pg_database where datname = $1', [database]);
  if (!found.rowCount) await client.query(`create database ${name} owner tandem_owner`);
  // Only where it is missing: a command beside this one may be granting too, as the owner.
  const { rows } = await client.query<{ open: boolean; closed: boolean }>(
    `select has_database_privilege('public', $1, 'connect') as open,
            not (has_database_privilege('tandem_app', $1, 'connect') and has_database_privilege('tandem_system', $1, 'connect')) as closed`,
    [database],
  );
  if (rows[0]?.open) await client.query(`revoke all on database ${name} from public`);
  if (rows[0]?.open || rows[0]?.closed) await client.query(`grant connect on database ${name} to tandem_app, tandem_system`);
}
