import type { MigrationInterface, QueryRunner } from 'typeorm';
import { decisions, rounds } from './0005-steering-rounds.js';

const member = 'network_id = any((select app.network_ids())::uuid[])';
const me = '(select app.person_id())';
/** Bodies and their seats, cases with their papers, rounds with frozen roster and rules, ballots, and the chained decisions. */
export class Steering implements MigrationInterface {
  name = 'Steering0000000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(bodies);
    await runner.query(cases);
    await runner.query(rounds);
    await runner.query(decisions);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function app.person_seats(person uuid, today date) returns table (seat_id uuid, body_id uuid, capacity text)
        language sql stable as $$ select null::uuid, null::uuid, null::text where false $$;
      drop table steering_notice, decision_name, decision, ballot_change, ballot, attendance, round_seat, round, case_paper, proposal,
        seat_holding, seat, rule_set, body_name, body cascade;
      drop extension btree_gist;
    `);
  }
}

const bodies = `
  create extension if not exists btree_gist;

  -- That a body exists, what it is called and whose its seats are is shown on public pages; who sits in them is not.
  create table body (
    id uuid primary key,
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    kind text not null check (kind in ('steering_group', 'working_group', 'board', 'council', 'following_group', 'committee')),
    network_id uuid references network,
    tenant_id uuid references tenant,
    -- The law wants it to meet: no rounds between meetings.
    statutory boolean not null default false,
    abbreviation text check (length(abbreviation) between 1 and 20),
    secretary_id uuid references person,
    plan jsonb not null default '[]',
    created_at timestamptz not null,
    ended_on date,
    unique (network_id, id),
    check (num_nonnulls(network_id, tenant_id) = 1)
  );
  create index body_tenant on body (tenant_id) where tenant_id is not null;
  call app.protect('body');
  grant select on body to tandem_app;
  create policy app_select on body for select to tandem_app using (true);

  create table body_name (
    body_id uuid not null references body,
    language text not null check (language in ('da', 'nb', 'nn', 'sv', 'en')),
    name text not null check (length(name) between 1 and 160),
    mandate text not null default '' check (length(mandate) <= 4000),
    primary key (body_id, language)
  );
  call app.protect('body_name');
  grant select on body_name to tandem_app;
  create policy app_select on body_name for select to tandem_app using (true);

  create table rule_set (
    body_id uuid not null references body,
    version integer not null check (version > 0),
    rules jsonb not null,
    effective_on date not null,
    primary key (body_id, version)
  );
  call app.protect('rule_set');
  grant select on rule_set to tandem_app;
  create policy app_select on rule_set for select to tandem_app using (true);

  create table seat (
    id uuid primary key,
    body_id uuid not null references body,
    number integer not null check (number > 0),
    role text not null check (role in ('chair', 'vice_chair', 'secretary', 'member')),
    tenant_id uuid references tenant,
    sector text check (sector in ('business', 'education', 'culture', 'citizens', 'civil_society')),
    unique (body_id, number),
    unique (body_id, id),
    check (num_nonnulls(tenant_id, sector) > 0)
  );
  call app.protect('seat');
  grant select on seat to tandem_app;
  create policy app_select on seat for select to tandem_app using (true);

  -- A seat without a holder today is vacant, to be named by its tenant.
  create table seat_holding (
    id uuid primary key,
    body_id uuid not null,
    seat_id uuid not null,
    person_id uuid not null references person,
    capacity text not null check (capacity in ('holder', 'deputy')),
    since date not null,
    until date check (until >= since),
    named_by uuid references person,
    named_at timestamptz not null,
    foreign key (body_id, seat_id) references seat (body_id, id),
    -- One holder and one deputy a day.
    exclude using gist (seat_id with =, capacity with =, daterange(since, until, '[]') with &&)
  );
  create index seat_holding_person on seat_holding (person_id);
  create trigger seat_holding_changed after insert or update or delete on seat_holding
    for each statement execute function app.actor_changed();
  call app.protect('seat_holding');
  grant select, insert on seat_holding to tandem_app;
  grant update (until) on seat_holding to tandem_app;
  create policy app_select on seat_holding for select to tandem_app using (person_id = ${me}
    or body_id in (select b.id from body b where b.network_id = any((select app.network_ids())::uuid[])
                   or b.tenant_id = any((select app.tenant_ids())::uuid[])));
  create policy app_insert on seat_holding for insert to tandem_app with check (named_by = ${me}
    and seat_id in (select s.id from seat s where s.tenant_id = any((select app.tenant_ids())::uuid[])));
  create policy app_update on seat_holding for update to tandem_app
    using (seat_id in (select s.id from seat s where s.tenant_id = any((select app.tenant_ids())::uuid[])))
    with check (seat_id in (select s.id from seat s where s.tenant_id = any((select app.tenant_ids())::uuid[])));

  create or replace function app.person_seats(person uuid, today date) returns table (seat_id uuid, body_id uuid, capacity text)
    language sql stable as $$
      select h.seat_id, h.body_id, h.capacity from seat_holding h join body b on b.id = h.body_id
      where h.person_id = person and h.since <= today and (h.until is null or h.until >= today)
        and (b.ended_on is null or b.ended_on > today) $$;
`;

const cases = `
  -- One case for each entry and network until it is decided; a new version after a send-back continues it.
  create table proposal (
    id uuid primary key,
    network_id uuid not null,
    body_id uuid not null,
    entry_id uuid not null,
    version integer not null,
    tenant_id uuid not null,
    co_owners uuid[] not null default '{}',
    title text not null,
    language text not null,
    pitch text not null default '' check (length(pitch) <= 2000),
    state text not null check (state in ('proposed', 'voting', 'approved', 'rejected', 'sent_back', 'lapsed', 'no_quorum')),
    proposed_by uuid not null references person,
    proposed_at timestamptz not null,
    moved_at timestamptz not null,
    unique (network_id, id),
    foreign key (network_id, body_id) references body (network_id, id),
    foreign key (tenant_id, entry_id) references entry (tenant_id, id),
    foreign key (entry_id, version) references entry_version (entry_id, number)
  );
  create unique index proposal_open on proposal (network_id, entry_id) where state in ('proposed', 'voting', 'sent_back', 'no_quorum');
  create index proposal_newest on proposal (network_id, moved_at desc, id desc);
  call app.protect('proposal');
  grant select, insert on proposal to tandem_app;
  grant update (version, title, language, pitch, state, moved_at) on proposal to tandem_app;
  create policy app_select on proposal for select to tandem_app using (${member} or tenant_id = any((select app.tenant_ids())::uuid[]));
  create policy app_insert on proposal for insert to tandem_app with check (${member} and proposed_by = ${me}
    and (tenant_id = any((select app.tenant_ids())::uuid[]) or co_owners && (select app.tenant_ids())));
  create policy app_update on proposal for update to tandem_app using (${member}) with check (${member});

  create table case_paper (
    network_id uuid not null,
    proposal_id uuid not null,
    version integer not null,
    background text not null check (length(background) <= 20000),
    assessment text not null check (length(assessment) <= 20000),
    recommendation text not null check (length(recommendation) between 1 and 2000),
    recommended text not null check (recommended in ('approve', 'reject', 'send_back')),
    -- Tenants that would earn by an approval.
    paid_tenants uuid[] not null default '{}',
    written_by uuid not null references person,
    written_at timestamptz not null,
    primary key (proposal_id, version),
    foreign key (network_id, proposal_id) references proposal (network_id, id)
  );
  call app.protect('case_paper');
  grant select, insert, update on case_paper to tandem_app;
  create policy app_select on case_paper for select to tandem_app
    using (${member} or proposal_id in (select p.id from proposal p where p.tenant_id = any((select app.tenant_ids())::uuid[])));
  create policy app_insert on case_paper for insert to tandem_app with check (${member} and written_by = ${me});
  create policy app_update on case_paper for update to tandem_app using (${member}) with check (${member} and written_by = ${me});
`;
