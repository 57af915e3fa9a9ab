import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The day on which a promise is due to be reminded of next: so that each hour asks for those alone, and not for all that are open. Null until
 * the first: a week before its day.
 */
export class CommitmentsToRemindOf implements MigrationInterface {
  name = 'CommitmentsToRemindOf0000000000215';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table commitment add column remind_on date;
      create index commitment_to_remind_of on commitment ((coalesce(remind_on, due_on - 7))) where state = 'open';
      drop index commitment_open;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index commitment_open on commitment (due_on) where state = 'open';
      alter table commitment drop column remind_on;
    `);
  }
}
