import type { MigrationInterface, QueryRunner } from 'typeorm';

const own = 'tenant_id = any((select app.tenant_ids())::uuid[])';
const writes = 'tenant_id = any((select app.writes_for())::uuid[])';

/** What those who use an entry saw of the results it claims: a result is confirmed by them, and by nobody who wrote it. */
export class ClaimOutcomes implements MigrationInterface {
  name = 'ClaimOutcomes0000000000233';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table claim_outcome (
        id uuid primary key,
        entry_id uuid not null,
        owner_id uuid not null,
        -- The version it was said of, and the claim's place in it.
        version integer not null,
        place smallint not null check (place >= 0),
        -- Of the claim's words and figures (claim-key.ts): it goes on to versions that say the very same.
        claim_key text not null check (claim_key ~ '^[0-9a-f]{64}$'),
        -- Who uses it, by which use.
        tenant_id uuid not null references tenant,
        subject_id uuid not null,
        saw text not null check (saw in ('same', 'other')),
        value double precision,
        unit text check (length(unit) <= 60),
        day text check (length(day) <= 10),
        words text not null default '' check (length(words) <= 500),
        -- The use's, while it is one.
        networks uuid[] not null default '{}',
        is_public boolean not null default false,
        recorded_by uuid references person,
        since date not null,
        unique (tenant_id, subject_id, claim_key),
        check (tenant_id <> owner_id),
        foreign key (owner_id, entry_id, version) references entry_version (tenant_id, entry_id, number)
      );
      create index claim_outcome_entry on claim_outcome (entry_id);
      create index claim_outcome_tenant on claim_outcome (tenant_id);
      call app.protect('claim_outcome');
      grant select, insert, delete,
        update (version, place, saw, value, unit, day, words, networks, is_public, recorded_by, since) on claim_outcome to tandem_app;
      create policy app_select on claim_outcome for select to tandem_app
        using (${own} or is_public or networks && (select app.network_ids()));
      create policy app_insert on claim_outcome for insert to tandem_app
        with check (${writes} and recorded_by = (select app.person_id()));
      create policy app_update on claim_outcome for update to tandem_app using (${writes}) with check (${writes});
      create policy app_delete on claim_outcome for delete to tandem_app using (${writes});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table claim_outcome');
  }
}
