import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A notice of the year wheel is known by an id of its own, which the mail's links carry, and says which meeting it is about. */
export class WheelNotices implements MigrationInterface {
  name = 'WheelNotices0000000000090';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Nothing has written one yet.
      alter table wheel_notice add column id uuid not null, add column meeting_on date not null, add constraint wheel_notice_id unique (id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table wheel_notice drop constraint wheel_notice_id, drop column id, drop column meeting_on');
  }
}
