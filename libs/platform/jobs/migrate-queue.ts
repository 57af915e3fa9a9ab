import { runMigrations } from 'bullmq';
import pg from 'pg';
import { SchemaBehind } from '../database/pending-migrations.js';
import type { Transaction } from '../database/transaction.js';

/**
 * Temporary tables: the queue adds several jobs through one. Create: it makes a sequence for each queue name at its first use,
 * which then belongs to the system role; nobody else could grant anything on it.
 */
const grants = `do $$
  declare made record;
  begin
    execute format('grant temporary on database %I to tandem_system', current_database());
    grant usage, create on schema bullmq to tandem_system;
    grant select, insert, update, delete on all tables in schema bullmq to tandem_system;
    grant execute on all functions in schema bullmq to tandem_system;
    for made in select oid::regclass as name from pg_class
      where relkind = 'S' and relnamespace = 'bullmq'::regnamespace and pg_has_role(relowner, 'usage')
    loop
      execute format('grant usage, select, update on sequence %s to tandem_system', made.name);
    end loop;
  end $$`;

/** Brings the queue's own schema up to date as the owner, and lets the system role use it. After `migrate`; may be run again. */
export async function migrateQueue(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, options: '-c lock_timeout=5s' });
  await client.connect();
  try {
    await runMigrations(client, 'bullmq');
    await client.query(grants);
  } finally {
    await client.end();
  }
}

/** The queue itself would try for ever to find its tables. Throws SchemaBehind. */
export async function refuseMissingQueue(transaction: Transaction): Promise<void> {
  const [queue] = await transaction.query<{ usable: boolean | null }>(
    `select has_schema_privilege(to_regnamespace('bullmq')::oid, 'usage') as usable`,
  );
  if (!queue?.usable) throw new SchemaBehind('The queue has no schema `bullmq` in this database.');
}
