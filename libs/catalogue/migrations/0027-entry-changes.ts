import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Feeds ask when anything was last shared or taken back. */
export class EntryChanges implements MigrationInterface {
  name = 'EntryChanges0000000000027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index event_of_entries on event (occurred_at desc) where starts_with(type, 'entry.')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index event_of_entries');
  }
}
