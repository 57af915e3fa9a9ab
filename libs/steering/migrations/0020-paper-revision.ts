import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two who write a case paper at once: the second one is shown what the first one saved. */
export class PaperRevision implements MigrationInterface {
  name = 'PaperRevision0000000000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table case_paper add column revision integer not null default 1;
      grant update (revision) on case_paper to tandem_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table case_paper drop column revision');
  }
}
