import pg from 'pg';
import { createLog, readConfig } from '#libs/platform';
import { loadDemo } from '../../apps/cli/demo/load-demo.js';
import { aDatabase, cloneOf, type TestDatabase, testAddresses } from './database.js';

const template = 'template_demo';

/** A clone of the demo, as `tandem start` loads it; loaded once in a run, by whichever test file comes first. */
export async function aDemoDatabase(): Promise<TestDatabase> {
  const client = new pg.Client({ connectionString: testAddresses().superuser });
  await client.connect();
  try {
    // Test files run in processes of their own; the lock goes with the connection.
    await client.query(`select pg_advisory_lock(hashtext('${template}'))`);
    const { rows } = await client.query('select 1 from pg_database where datname = $1', [template]);
    if (rows.length === 0) await loadTemplate(client);
  } finally {
    await client.end();
  }
  return cloneOf(template);
}

async function loadTemplate(client: pg.Client): Promise<void> {
  const database = await aDatabase();
  await loadDemo({ config: readConfig({ FILES_URL: testFiles() }), urls: database, log: createLog('silent'), say: () => undefined });
  await client.query(`alter database ${database.name} rename to ${template}`);
}

/** Where the demo's files are, and what a test adds to them; the run's own. */
export function testFiles(): string {
  return `file://${process.env['TANDEM_TEST_FILES']}`;
}
