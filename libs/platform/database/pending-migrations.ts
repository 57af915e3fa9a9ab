import type { Database } from './database.js';
import type { Migration } from './migrate.js';
import { defineSystemTask } from './system-task.js';

/** This release needs what the database does not have yet: the process does not start. */
export class SchemaBehind extends Error {
  constructor(what: string) {
    super(`${what} Run \`tandem migrate\` of this release first, with DATABASE_DIRECT_URL set.`);
    this.name = 'SchemaBehind';
  }
}

const readMigrations = defineSystemTask(
  'platform.read-migrations',
  'readiness and doctor compare the schema with the release; it is no tenant’s content',
);

/** For processes that nobody asks whether they are ready. Throws SchemaBehind. */
export async function refuseSchemaBehind(database: Database, migrations: readonly Migration[]): Promise<void> {
  const pending = await pendingMigrations(database, migrations);
  if (pending.length > 0) throw new SchemaBehind(`The database is behind: ${pending.length} migrations have not run.`);
}

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
