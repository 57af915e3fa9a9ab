import { runMigrations } from 'bullmq';
import pg from 'pg';

/** Brings the queue's own schema up to date as the owner, and lets the system role use it. After `migrate`; may be run again. */
export async function migrateQueue(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, options: '-c lock_timeout=5s' });
  await client.connect();
  try {
    await runMigrations(client, 'bullmq');
    // Temporary tables: the queue adds several jobs through one.
    await client.query(`do $$ begin execute format('grant temporary on database %I to tandem_system', current_database()); end $$`);
    // Create: the queue makes a sequence for each queue name when it is first used.
    await client.query(`
      grant usage, create on schema bullmq to tandem_system;
      grant select, insert, update, delete on all tables in schema bullmq to tandem_system;
      grant usage, select, update on all sequences in schema bullmq to tandem_system;
      grant execute on all functions in schema bullmq to tandem_system`);
  } finally {
    await client.end();
  }
}
