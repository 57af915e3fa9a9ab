import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many came is for everybody who may read of a gathering; who it was, for themselves and its coordinators. */
export class WhoCame implements MigrationInterface {
  name = 'WhoCame0000000000214';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.came_to(asked uuid) returns integer
        language sql stable security definer set search_path = public, pg_temp
        as $$ select count(*)::integer from sign_up where gathering_id = asked and state = 'attended' $$;
      revoke execute on function app.came_to(uuid) from public;
      grant execute on function app.came_to(uuid) to tandem_app, tandem_system;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function app.came_to(uuid)');
  }
}
