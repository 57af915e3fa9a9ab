import type { MigrationInterface, QueryRunner } from 'typeorm';

const mine = `person_id = (select app.person_id()) and tenant_id = any((select app.writes_for())::uuid[])`;

/** What somebody sent to be read, until it has become drafts or a day has passed: seen by that person alone. */
export class Imports implements MigrationInterface {
  name = 'Imports0000000000024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table entry_import (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        person_id uuid not null references person,
        state text not null check (state in ('reading', 'understood', 'failed', 'saved', 'discarded')),
        source text not null check (source in ('file', 'text', 'html', 'url')),
        name text check (length(name) <= 500),
        -- What was sent, until it has been read.
        bytes bytea check (octet_length(bytes) <= 25000000 and (bytes is null or state = 'reading')),
        problem jsonb check (case state when 'failed' then problem is not null when 'discarded' then true else problem is null end),
        many boolean not null default false,
        total integer check (total >= 0),
        columns jsonb,
        created_at timestamptz not null,
        ended_at timestamptz,
        expires_at timestamptz not null,
        unique (tenant_id, id)
      );
      create index entry_import_mine on entry_import (person_id, created_at desc);
      create index entry_import_expiry on entry_import (expires_at);
      create index entry_import_reading on entry_import (created_at) where state = 'reading';
      call app.protect('entry_import');
      grant select, insert on entry_import to tandem_app;
      grant update (state, bytes, ended_at) on entry_import to tandem_app;
      create policy app_select on entry_import for select to tandem_app using (${mine});
      create policy app_insert on entry_import for insert to tandem_app with check (${mine} and state = 'reading');
      create policy app_update on entry_import for update to tandem_app using (${mine}) with check (${mine});

      -- One draft to be: the only one of a document, or one of a folder or a table.
      create table import_item (
        import_id uuid not null,
        number integer not null check (number > 0),
        tenant_id uuid not null,
        person_id uuid not null references person,
        name text check (length(name) <= 200),
        problem jsonb,
        -- Until it is saved; then draft_id names what became of it.
        draft jsonb,
        draft_id uuid,
        primary key (import_id, number),
        foreign key (tenant_id, import_id) references entry_import (tenant_id, id) on delete cascade
      );
      create index import_item_person on import_item (person_id);
      call app.protect('import_item');
      grant select, delete on import_item to tandem_app;
      grant update (draft, draft_id) on import_item to tandem_app;
      create policy app_select on import_item for select to tandem_app using (${mine});
      create policy app_update on import_item for update to tandem_app using (${mine}) with check (${mine});
      create policy app_delete on import_item for delete to tandem_app using (${mine});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table import_item; drop table entry_import;');
  }
}
