import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever sent a table may say where its columns go: it is read anew, and so kept until it has become drafts. */
export class ImportColumns implements MigrationInterface {
  name = 'ImportColumns0000000000071';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table entry_import
        -- When its columns were given other places, and the last reading begun; what an earlier one still has to say is past.
        add column reread_at timestamptz,
        drop constraint entry_import_check,
        add constraint entry_import_bytes_check check (octet_length(bytes) <= 25000000
          and (bytes is null or state = 'reading' or (state = 'understood' and columns is not null)));
      grant update (columns, reread_at) on entry_import to tandem_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke update (columns, reread_at) on entry_import from tandem_app;
      update entry_import set bytes = null where state <> 'reading';
      alter table entry_import
        drop column reread_at,
        drop constraint entry_import_bytes_check,
        add constraint entry_import_check check (octet_length(bytes) <= 25000000 and (bytes is null or state = 'reading'));
    `);
  }
}
