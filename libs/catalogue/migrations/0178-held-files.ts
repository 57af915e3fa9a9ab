import type { MigrationInterface, QueryRunner } from 'typeorm';

const mine = 'tenant_id = any((select app.tenant_ids())::uuid[])';
const writes = 'tenant_id = any((select app.writes_for())::uuid[])';
const me = '(select app.person_id())';

/**
 * Files of what is no entry: an answer, a note of a log, a gathering. As with attachments, nobody can say of a file that something has
 * it except by sending all of its bytes: the application role writes no row, it only says who may read one and what it shows.
 */
export class HeldFiles implements MigrationInterface {
  name = 'HeldFiles0000000000178';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table held_file (
        -- The id of what has it, of whatever table.
        holder_id uuid not null,
        sha text not null check (sha ~ '^[0-9a-f]{64}$'),
        tenant_id uuid not null references tenant,
        networks uuid[] not null default '{}',
        is_public boolean not null default false,
        name text not null check (length(name) between 1 and 200),
        type text not null,
        size bigint not null check (size > 0),
        width integer,
        height integer,
        -- What a picture shows, for those who do not see it.
        alt text not null default '' check (length(alt) <= 300),
        -- Until it is clean only who sent it reads it; infected ones have no bytes any more.
        state text not null check (state in ('checking', 'clean', 'infected')),
        scans integer not null default 0,
        -- Null: at once.
        scan_at timestamptz,
        uploaded_by uuid not null references person,
        uploaded_at timestamptz not null,
        -- Null while what has it is still being written, for a day.
        held_at timestamptz,
        primary key (holder_id, sha)
      );
      create index held_file_sha on held_file (sha);
      create index held_file_tenant on held_file (tenant_id);
      create index held_file_checking on held_file (scans, scan_at, uploaded_at) where state = 'checking';
      create index held_file_unheld on held_file (uploaded_at) where held_at is null;
      call app.protect('held_file');
      grant select, delete, update (networks, is_public, held_at, alt) on held_file to tandem_app;
      create policy app_select on held_file for select to tandem_app using (
        (${mine} or is_public or networks && (select app.network_ids()))
        and (state = 'clean' and held_at is not null or uploaded_by = ${me}));
      create policy app_update on held_file for update to tandem_app using (${writes}) with check (${writes});
      create policy app_delete on held_file for delete to tandem_app using (${writes});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table held_file');
  }
}
