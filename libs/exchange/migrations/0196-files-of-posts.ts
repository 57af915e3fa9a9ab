import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The files of a post are read by the network that reads its words. Whoever takes those out of sight writes for another tenant, so the
 * database follows, whatever the statement.
 */
export class FilesOfPosts implements MigrationInterface {
  name = 'FilesOfPosts0000000000196';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.files_follow_post() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        update held_file set networks = array[new.network_id], out_of_sight = new.hidden_at is not null
          where holder_id = new.id and uploaded_by = new.person_id and held_at is not null;
        return null;
      end $$;
      revoke execute on function app.files_follow_post() from public;
      create trigger files_follow after update of network_id, hidden_at on thread for each row execute function app.files_follow_post();
      create trigger files_follow after update of network_id, hidden_at on reply for each row execute function app.files_follow_post();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger files_follow on thread;
      drop trigger files_follow on reply;
      drop function app.files_follow_post();
    `);
  }
}
