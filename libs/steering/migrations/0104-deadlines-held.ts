import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A round's deadline stands, but where its case is taken out of a list, which only moves it on. */
export class DeadlinesHeld implements MigrationInterface {
  name = 'DeadlinesHeld0000000000104';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A policy sees the row as it was or as it is, and not both.
      create function app.deadline_is_held() returns trigger language plpgsql as $$
      begin
        if current_user = 'tandem_app' and (old.consent_list_id is null or old.taken_out_at is not null or new.taken_out_at is null
            or new.deadline < old.deadline) then
          raise exception 'a deadline is moved by taking a case out of its list' using errcode = '42501';
        end if;
        return new;
      end $$;
      create trigger round_deadline_held before update of deadline, taken_out_at on round
        for each row execute function app.deadline_is_held();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop trigger round_deadline_held on round; drop function app.deadline_is_held();');
  }
}
