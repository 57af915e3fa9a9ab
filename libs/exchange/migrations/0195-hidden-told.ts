import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of which hiding its writer was told, by the instant of it; the jobs alone write it. */
export class HiddenTold implements MigrationInterface {
  name = 'HiddenTold0000000000195';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table thread add column hidden_told timestamptz;
      alter table reply add column hidden_told timestamptz;
      create index thread_hidden on thread (hidden_at) where hidden_at is not null;
      create index reply_hidden on reply (hidden_at) where hidden_at is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index thread_hidden, reply_hidden;
      alter table reply drop column hidden_told;
      alter table thread drop column hidden_told;
    `);
  }
}
