import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** Addresses of a migrated database of one's own, by role. */
export interface TestDatabase {
  name: string;
  app: string;
  owner: string;
  system: string;
  superuser: string;
  /** Ends every connection to it and removes it; call it in afterAll. */
  drop(): Promise<void>;
}

/** A clone of the migrated template, for one test file; empty except for what migrations put in. */
export function aDatabase(): Promise<TestDatabase> {
  return cloneOf('template_tandem');
}

/** The run's server, by role; `DATABASE` stands where a database's name belongs, the superuser's is at `postgres`. */
export function testAddresses(): Record<'app' | 'owner' | 'system' | 'superuser', string> {
  const server = process.env['TANDEM_TEST_POSTGRES'];
  if (!server) throw new Error('This test needs a database: it belongs in a project with a global setup, see test/README.md');
  return JSON.parse(server);
}

export async function cloneOf(template: string): Promise<TestDatabase> {
  const addresses = testAddresses();
  const name = `test_${randomBytes(6).toString('hex')}`;
  const at = (address: string) => address.replace('DATABASE', name);
  await asSuperuser(addresses.superuser, `create database ${name} template ${template} owner tandem_owner strategy file_copy`);
  return {
    name,
    app: at(addresses.app),
    owner: at(addresses.owner),
    system: at(addresses.system),
    superuser: addresses.superuser.replace('/postgres?', `/${name}?`),
    drop: () => asSuperuser(addresses.superuser, `drop database ${name} with (force)`),
  };
}

/** `superuser` of a test's database changes it behind the product's back. */
export async function asSuperuser(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
