import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A translation knows which version of the original it says, and a tenant has one for each language. */
export class Translations implements MigrationInterface {
  name = 'Translations0000000000032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Null: made before versions were noted, or nobody knows.
      alter table entry add column translation_of_version integer check (translation_of_version > 0);
      alter table entry_draft add column translation_of_version integer check (translation_of_version > 0);
      grant update (translation_of_version) on entry to tandem_app;
      grant update (translation_of_version) on entry_draft to tandem_app;

      create unique index entry_draft_translation on entry_draft (translation_of, tenant_id, (content->>'language'))
        where translation_of is not null and deleted_at is null;

      -- A foreign key does not ask who may read what it refers to.
      create policy app_translates on entry_draft as restrictive for insert to tandem_app
        with check (translation_of is null or translation_of in (select id from entry));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy app_translates on entry_draft;
      drop index entry_draft_translation;
      alter table entry_draft drop column translation_of_version;
      alter table entry drop column translation_of_version;
    `);
  }
}
