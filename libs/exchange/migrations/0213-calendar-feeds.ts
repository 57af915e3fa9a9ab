import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That a person has an address which calendars read. The address is signed, not stored: a new row is a new address, and the old one is none. */
export class CalendarFeeds implements MigrationInterface {
  name = 'CalendarFeeds0000000000213';

  async up(runner: QueryRunner): Promise<void> {
    const own = 'person_id = (select app.person_id())';
    await runner.query(`
      create table calendar_feed (
        id uuid primary key,
        person_id uuid not null unique references person,
        made_at timestamptz not null
      );
      call app.protect('calendar_feed');
      grant select, insert, delete on calendar_feed to tandem_app;
      create policy app_select on calendar_feed for select to tandem_app using (${own});
      create policy app_insert on calendar_feed for insert to tandem_app with check (${own});
      create policy app_delete on calendar_feed for delete to tandem_app using (${own});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table calendar_feed');
  }
}
