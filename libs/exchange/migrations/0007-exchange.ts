import type { MigrationInterface, QueryRunner } from 'typeorm';

const own = 'tenant_id = any((select app.tenant_ids())::uuid[])';

/** What became of an entry elsewhere: a tenant's use of a version, with its own audience. */
export class Exchange implements MigrationInterface {
  name = 'Exchange0000000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table adoption (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        entry_id uuid not null,
        version integer not null,
        state text not null check (state in ('considering', 'declined', 'piloting', 'adopted', 'adapted', 'stopped')),
        networks uuid[] not null default '{}',
        is_public boolean not null default false,
        -- What had to be changed, what it took, or why it ended.
        note text not null default '' check (length(note) <= 2000),
        own_entry_id uuid references entry,
        since date not null,
        recorded_by uuid references person,
        updated_at timestamptz not null,
        unique (tenant_id, entry_id),
        unique (tenant_id, id),
        foreign key (entry_id, version) references entry_version (entry_id, number),
        -- Thinking about it is the tenant's own business.
        check (state <> 'considering' or (not is_public and networks = '{}'))
      );
      create index adoption_entry on adoption (entry_id);
      call app.protect('adoption');
      grant select, insert, update on adoption to tandem_app;
      create policy app_select on adoption for select to tandem_app using (${own} or is_public or networks && (select app.network_ids()));
      create policy app_insert on adoption for insert to tandem_app with check (${own} and recorded_by = (select app.person_id()));
      create policy app_update on adoption for update to tandem_app using (${own}) with check (${own});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table adoption');
  }
}
