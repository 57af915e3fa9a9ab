import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file that is being looked at is seen by its sender alone; that there is one is known to all who write for its tenant. */
export class FilesBeingChecked implements MigrationInterface {
  name = 'FilesBeingChecked0000000000242';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.held_files_checking(holders uuid[]) returns boolean
        language sql stable security definer set search_path = public, pg_temp as $$
        select exists (select from held_file h where h.holder_id = any(holders) and h.state = 'checking' and h.held_at is not null
          and h.tenant_id = any(app.writes_for()))
      $$;
      revoke execute on function app.held_files_checking(uuid[]) from public;
      grant execute on function app.held_files_checking(uuid[]) to tandem_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function app.held_files_checking(uuid[])');
  }
}
