import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds what nobody has answered on the entries of a tenant, for the front page of those who look after them. */
export class QuestionsOnEntries implements MigrationInterface {
  name = 'QuestionsOnEntries0000000000193';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index thread_unanswered on thread (entry_owner_id, written_at)
        where entry_id is not null and kind = 'question' and reply_count = 0 and accepted_reply_id is null and hidden_at is null and locked_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index thread_unanswered');
  }
}
