import type { MigrationInterface, QueryRunner } from 'typeorm';

const me = '(select app.person_id())';
/** The draft's own policy decides who sees it; who writes for one of its tenants may ask for it. */
const readable = 'draft_id in (select id from entry_draft)';
const writable = `draft_id in (select id from entry_draft
  where tenant_id = any((select app.writes_for())::uuid[]) or co_owners && (select app.writes_for()))`;

/** Drafts whose texts were sent to a translation service, and how far that is. The texts themselves stand in the draft alone. */
export class MachineTranslations implements MigrationInterface {
  name = 'MachineTranslations0000000000070';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table entry add column is_machine boolean not null default false;
      grant update (is_machine) on entry to tandem_app;

      create table machine_translation (
        id uuid primary key,
        tenant_id uuid not null,
        draft_id uuid not null,
        asked_by uuid not null references person,
        asked_at timestamptz not null,
        -- To whom it was sent.
        host text not null,
        done integer not null default 0,
        total integer,
        -- What the draft has of it; null until it has.
        filled integer,
        -- An error's code: of the last attempt while it is being made, else why it came to nothing.
        failure text,
        ended_at timestamptz,
        foreign key (tenant_id, draft_id) references entry_draft (tenant_id, id) on delete cascade
      );
      -- One at a time: whoever presses again is shown the one that is being made.
      create unique index machine_translation_running on machine_translation (draft_id) where ended_at is null;
      create index machine_translation_draft on machine_translation (draft_id, asked_at desc);
      call app.protect('machine_translation');
      grant select, insert on machine_translation to tandem_app;
      grant update (done, total, filled, failure, ended_at) on machine_translation to tandem_app;
      create policy app_select on machine_translation for select to tandem_app using (${readable});
      create policy app_insert on machine_translation for insert to tandem_app
        with check (asked_by = ${me} and ended_at is null and ${writable});
      -- The worker fills the draft as the person who asked, and says so in the same transaction.
      create policy app_update on machine_translation for update to tandem_app
        using (asked_by = ${me} and ended_at is null and ${writable}) with check (asked_by = ${me} and ${writable});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table machine_translation; alter table entry drop column is_machine;');
  }
}
