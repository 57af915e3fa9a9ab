import pg from 'pg';
import { isStuckSql } from '#libs/catalogue';
import { Clock, type Config, openDatabase, pendingMigrations } from '#libs/platform';
import { entities, migrations } from '../../api/product.js';
import type { Databases } from '../databases.js';
import { bad, type Finding, finding, good, note, reason } from './finding.js';

const oldest = 15;
const roles = { app: 'Application role', system: 'System role', owner: 'Owner role' };

/** Each role's connection, the role check of the start, the schema, and the state of the outbox. */
export async function checkDatabase(config: Config, { urls }: Databases): Promise<Finding[]> {
  const connections = await Promise.all((['app', 'system', 'owner'] as const).map((role) => checkRole(roles[role], urls[role])));
  const replicas = await Promise.all(config.DATABASE_REPLICA_URLS.map((url, index) => checkRole(`Replica ${index + 1}`, url)));
  const findings = [...connections, ...replicas];
  if (connections.some(({ state }) => state === 'bad')) return findings;
  return [
    ...findings,
    ...(await finding('Database', 'See docs/guides/running.md, «Postgres of your own»', () => checkInside(config, urls))),
  ];
}

async function checkRole(what: string, url: string): Promise<Finding> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string; number: number }>(
      `select current_setting('server_version') as version, current_setting('server_version_num')::int / 10000 as number`,
    );
    const { version = '', number = 0 } = rows[0] ?? {};
    return number < oldest
      ? bad(what, `Postgres ${version} is too old`, `Use Postgres ${oldest} or newer`)
      : good(what, `answers, Postgres ${version}`);
  } catch (error) {
    return bad(what, reason(error), 'Check host, port, user and password in its address, and that the server takes connections from here');
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function checkInside(config: Config, urls: Databases['urls']): Promise<Finding[]> {
  const database = await openDatabase({ application: urls.app, system: urls.system, poolSize: 2 }, entities, new Clock());
  try {
    const pending = await pendingMigrations(database, migrations);
    const schema =
      pending.length === 0
        ? good('Schema', 'up to date')
        : bad('Schema', `${pending.length} migrations have not run`, 'Run: tandem migrate');
    const findings = [good('Row-level security', 'the application role cannot get past it'), schema];
    return pending.length === 0 ? [...findings, ...(await checkContent(config, urls.system))] : findings;
  } finally {
    await database.close();
  }
}

async function checkContent(config: Config, systemUrl: string): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: systemUrl });
  await client.connect();
  try {
    return [...(config.isDemo ? [] : await checkForDemo(client)), await checkOutbox(client), ...(await checkStuckFiles(client))];
  } finally {
    await client.end();
  }
}

async function checkForDemo(client: pg.Client): Promise<Finding[]> {
  const { rowCount } = await client.query(`select 1 from audit_log where action = 'demo.loaded' limit 1`);
  if (!rowCount) return [];
  return [
    bad(
      'Content',
      'the demo was loaded into this database',
      'Begin with an empty database: another TANDEM_DATA, or other DATABASE_… addresses',
    ),
  ];
}

async function checkStuckFiles(client: pg.Client): Promise<Finding[]> {
  const { rows } = await client.query<{ stuck: number }>(`select count(distinct sha)::int as stuck from attachment where ${isStuckSql}`);
  const stuck = rows[0]?.stuck ?? 0;
  if (stuck === 0) return [];
  const mend = 'Check that StreamMaxLength of clamd is 26 MB or more, and that FILES_URL has all files; they are tried again within a day';
  return [note('Attachments', `${stuck} could not be scanned`, mend)];
}

async function checkOutbox(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ dead: number; late: number }>(
    `select count(*) filter (where state = 'dead')::int as dead,
       count(*) filter (where state = 'waiting' and run_at < now() - interval '5 minutes')::int as late from job_request`,
  );
  const { dead = 0, late = 0 } = rows[0] ?? {};
  if (late > 0) return note('Jobs', `${late} have waited for more than five minutes`, 'Is a worker running? Start one: tandem worker');
  if (dead > 0) return note('Jobs', `${dead} were given up`, 'What kept them: tandem jobs. Once that is mended: tandem jobs revive --all');
  return good('Jobs', 'none waits too long, none was given up');
}
