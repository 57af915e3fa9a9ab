import type { MigrationInterface, QueryRunner } from 'typeorm';

const me = '(select app.person_id())';
const inNetwork = 'network_id = any((select app.network_ids())::uuid[])';
const own = 'tenant_id = any((select app.tenant_ids())::uuid[])';
/** Authors of the tenant, and whoever promised it as long as they are its people. */
const keeps = `(tenant_id = any((select app.writes_for())::uuid[]) or ${own} and person_id = ${me})`;

/** What was promised to a network, by when, and how it went. */
export class Commitments implements MigrationInterface {
  name = 'Commitments0000000000212';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table commitment (
        id uuid primary key,
        network_id uuid not null references network,
        -- Where it was made; null where it was made between gatherings.
        gathering_id uuid,
        tenant_id uuid not null references tenant,
        -- Who answers for it; null once erased.
        person_id uuid references person,
        what text not null check (length(what) between 1 and 500),
        language text not null check (language in ('da', 'nb', 'nn', 'sv', 'en')),
        due_on date not null,
        is_public boolean not null,
        state text not null check (state in ('open', 'done', 'dropped')),
        -- What came of it, or why it was dropped.
        outcome text not null default '' check (length(outcome) <= 2000),
        outcome_url text not null default '' check (length(outcome_url) <= 500),
        made_at timestamptz not null,
        settled_at timestamptz,
        foreign key (network_id, gathering_id) references gathering (network_id, id),
        check ((state = 'open') = (settled_at is null)),
        check (state <> 'dropped' or outcome <> '')
      );
      create index commitment_of_network on commitment (network_id, due_on, id);
      create index commitment_of_gathering on commitment (gathering_id) where gathering_id is not null;
      create index commitment_open on commitment (due_on) where state = 'open';
      call app.protect('commitment');
      grant select, insert on commitment to tandem_app;
      grant update (state, outcome, outcome_url, settled_at) on commitment to tandem_app;
      create policy app_select on commitment for select to tandem_app using (is_public or ${inNetwork} or ${own});
      create policy app_insert on commitment for insert to tandem_app with check (tenant_id = any((select app.writes_for())::uuid[])
        and ${inNetwork} and person_id = ${me} and state = 'open' and exists (select from network_tenant n
          where n.network_id = commitment.network_id and n.tenant_id = commitment.tenant_id and n.joined_at is not null and n.left_at is null));
      create policy app_update on commitment for update to tandem_app using (${keeps}) with check (${keeps});

      create table commitment_notice (
        commitment_id uuid not null references commitment,
        -- A week before the day, the day after it, and each month until somebody says how it went.
        number integer not null check (number >= 0),
        planned_at timestamptz not null,
        sent_at timestamptz,
        primary key (commitment_id, number)
      );
      call app.protect('commitment_notice');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table commitment_notice, commitment');
  }
}
