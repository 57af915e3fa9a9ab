import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom colleagues of other municipalities may turn to: those who said yes, and nobody before they did. */
export class MayBeAsked implements MigrationInterface {
  name = 'MayBeAsked0000000000120';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table person_profile add column may_be_asked boolean not null default false;
      grant update (may_be_asked) on person_profile to tandem_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table person_profile drop column may_be_asked');
  }
}
