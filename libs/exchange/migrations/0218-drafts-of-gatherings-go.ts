import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A draft that is given up is gone: called off, its network would hear of what it never saw. */
export class DraftsOfGatheringsGo implements MigrationInterface {
  name = 'DraftsOfGatheringsGo0000000000218';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      grant delete on gathering to tandem_app;
      create policy app_delete on gathering for delete to tandem_app
        using (state = 'draft' and network_id = any((select app.coordinates())::uuid[]));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy app_delete on gathering;
      revoke delete on gathering from tandem_app;
    `);
  }
}
