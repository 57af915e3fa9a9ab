import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A tenant's whole catalogue as a file: who asked for it, how far it is, and until when it can be fetched. */
export class CatalogueExports implements MigrationInterface {
  name = 'CatalogueExports0000000000047';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table catalogue_export (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        asked_by uuid not null references person,
        asked_at timestamptz not null,
        done integer not null default 0,
        total integer,
        -- Either it is there, or it came to nothing; until then it is being made.
        ready_at timestamptz,
        failed_at timestamptz,
        size bigint,
        sha256 text,
        expires_at timestamptz,
        check (ready_at is null or failed_at is null)
      );
      -- One at a time: whoever presses again is shown the one that is being made.
      create unique index catalogue_export_running on catalogue_export (tenant_id) where ready_at is null and failed_at is null;
      create index catalogue_export_tenant on catalogue_export (tenant_id, asked_at desc);
      call app.protect('catalogue_export');
      grant select, insert on catalogue_export to tandem_app;
      create policy app_select on catalogue_export for select to tandem_app using (tenant_id = any((select app.manages())::uuid[]));
      create policy app_insert on catalogue_export for insert to tandem_app
        with check (tenant_id = any((select app.manages())::uuid[]) and asked_by = (select app.person_id())
          and ready_at is null and failed_at is null and sha256 is null and expires_at is null);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table catalogue_export');
  }
}
