import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An approval that was withdrawn says why, and by which decision, to those who may read the version. */
export class WithdrawnApprovals implements MigrationInterface {
  name = 'WithdrawnApprovals0000000000154';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table entry_mark add column withdrawn_by uuid, add column withdrawn_why text check (length(withdrawn_why) <= 2000),
        add column withdrawn_why_language text,
        add check (withdrawn_at is not null or num_nonnulls(withdrawn_by, withdrawn_why, withdrawn_why_language) = 0);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table entry_mark drop column withdrawn_by, drop column withdrawn_why, drop column withdrawn_why_language');
  }
}
