import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';

export type Migration = new () => MigrationInterface;

/** Brings the schema up to date as the owner; all pending migrations in one transaction. Returns the names of those that ran. */
export async function migrate(ownerUrl: string, migrations: readonly Migration[]): Promise<string[]> {
  const source = await ownerSource(ownerUrl, migrations);
  try {
    const ran = await source.runMigrations({ transaction: 'all' });
    await source.query(protectOwnTable);
    return ran.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}

/** Two starts, or two releases, may want to bring one database up to date at the same moment: the later waits for the earlier. */
export async function oneMigratesAtATime<T>(ownerUrl: string, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('tandem migrate'))`);
    return await work();
  } finally {
    await client.end();
  }
}

/** TypeORM makes its table itself; it gets its policies like every other, and readiness may read it. */
const protectOwnTable = `do $$ begin
  if not exists (select from pg_policies where schemaname = 'public' and tablename = 'migration') then call app.protect('migration'); end if;
end $$`;

/** Takes back the newest migration; for tests and for an operator who must. */
export async function migrateDown(ownerUrl: string, migrations: readonly Migration[]): Promise<void> {
  const source = await ownerSource(ownerUrl, migrations);
  try {
    await source.undoLastMigration({ transaction: 'all' });
  } finally {
    await source.destroy();
  }
}

async function ownerSource(url: string, migrations: readonly Migration[]): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations: [...migrations],
    migrationsTableName: 'migration',
    installExtensions: false,
    poolSize: 1,
    extra: { options: '-c lock_timeout=5s' },
  });
  return source.initialize();
}
