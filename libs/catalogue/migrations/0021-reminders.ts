import type { MigrationInterface, QueryRunner } from 'typeorm';

/** «Not known yet» with a day to ask again: the day stands beside the draft, so that those which are due are found by an index. */
export class Reminders implements MigrationInterface {
  name = 'Reminders0000000000021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- ask_on: the first day that an open place is to be asked about again. asked_through: the day up to which that was done by mail.
      alter table entry_draft add column ask_on date, add column asked_through date;
      create index entry_draft_ask_on on entry_draft (ask_on) where ask_on is not null and deleted_at is null;
      grant update (ask_on) on entry_draft to tandem_app;
      update entry_draft set ask_on = (
        select min((unknown->>'remindOn' || substr('-01-01', length(unknown->>'remindOn') - 3))::date)
        from jsonb_array_elements(content->'unknowns') unknown where unknown->>'remindOn' is not null);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table entry_draft drop column ask_on, drop column asked_through');
  }
}
