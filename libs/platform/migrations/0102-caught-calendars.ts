import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An invitation in the local mailbox has its calendar part, as one that is sent has. */
export class CaughtCalendars implements MigrationInterface {
  name = 'CaughtCalendars0000000000102';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table caught_mail add calendar jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table caught_mail drop calendar');
  }
}
