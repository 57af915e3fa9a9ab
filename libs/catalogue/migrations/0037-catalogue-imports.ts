import type { MigrationInterface, QueryRunner } from 'typeorm';

const managed = 'tenant_id = any((select app.manages())::uuid[])';

/** A catalogue that comes in from a file: who sent it, what it would do, who said that it shall, and what it did. */
export class CatalogueImports implements MigrationInterface {
  name = 'CatalogueImports0000000000037';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table catalogue_import (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        asked_by uuid not null references person,
        asked_at timestamptz not null,
        name text not null check (length(name) between 1 and 200),
        size bigint,
        -- The file stands in the store, until this is over.
        received_at timestamptz,
        removed_at timestamptz,
        done integer not null default 0,
        total integer,
        plan jsonb,
        confirmed_by uuid references person,
        confirmed_at timestamptz,
        report jsonb,
        ended_at timestamptz,
        failure text,
        why text,
        check (num_nulls(confirmed_by, confirmed_at) in (0, 2))
      );
      create index catalogue_import_tenant on catalogue_import (tenant_id, asked_at desc);
      create index catalogue_import_kept on catalogue_import (asked_at) where removed_at is null;
      call app.protect('catalogue_import');
      grant select, insert on catalogue_import to tandem_app;
      grant update (size, received_at, confirmed_by, confirmed_at, done) on catalogue_import to tandem_app;
      create policy app_select on catalogue_import for select to tandem_app using (${managed});
      create policy app_insert on catalogue_import for insert to tandem_app
        with check (${managed} and asked_by = (select app.person_id()) and plan is null and confirmed_at is null and ended_at is null);
      create policy app_update on catalogue_import for update to tandem_app using (${managed} and ended_at is null)
        with check (${managed} and (confirmed_by is null or confirmed_by = (select app.person_id())));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table catalogue_import');
  }
}
