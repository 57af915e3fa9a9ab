import type { Database } from './database.js';
import type { Migration } from './migrate.js';
import { defineSystemTask } from './system-task.js';

const readMigrations = defineSystemTask(
  'platform.read-migrations',
  'readiness and doctor compare the schema with the release; it is no tenant’s content',
);

/** Names of migrations that the database has not seen; all of them where it has seen none. */
export async function pendingMigrations(database: Database, migrations: readonly Migration[]): Promise<string[]> {
  const names = migrations.map((Each) => new Each().name ?? Each.name);
  const ran = await database.system(readMigrations, async (transaction) => {
    const [table] = await transaction.query<{ found: boolean }>(`select to_regclass('public.migration') is not null as found`);
    return table?.found ? transaction.query<{ name: string }>('select name from migration') : [];
  });
  const seen = new Set(ran.map((row) => row.name));
  return names.filter((name) => !seen.has(name));
}
