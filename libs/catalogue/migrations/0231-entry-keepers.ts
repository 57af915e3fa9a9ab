import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What changes hands without a new version: who looks after an entry, and whom its readers write to. */
export class EntryKeepers implements MigrationInterface {
  name = 'EntryKeepers0000000000231';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table entry
        -- Null: who published the newest version.
        add column kept_by uuid references person,
        -- Of the newest version, in place of what its text says; null: as it says.
        add column contact jsonb check (contact is null or jsonb_typeof(contact) = 'object');
      grant update (kept_by, contact) on entry to tandem_app;
      create index entry_kept_by on entry (kept_by) where kept_by is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table entry drop column kept_by, drop column contact');
  }
}
