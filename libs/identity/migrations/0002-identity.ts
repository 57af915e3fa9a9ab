import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Persons apart from their profiles, tenants, networks with charter and acceptance, memberships, sign-in, audit. */
export class Identity implements MigrationInterface {
  name = 'Identity0000000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Any change of what an actor may do wakes the processes that keep actors for a few seconds.
      create function app.actor_changed() returns trigger language plpgsql as $$
      begin perform pg_notify('actor_changed', ''); return null; end $$;

      -- The seats a person may act for on a day; the steering library's migration gives it its body.
      create function app.person_seats(person uuid, today date) returns table (seat_id uuid, body_id uuid, capacity text)
        language sql stable as $$ select null::uuid, null::uuid, null::text where false $$;

      create table tenant (
        id uuid primary key,
        slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
        kind text not null check (kind in ('municipality', 'county', 'association', 'partner')),
        name text not null check (length(name) between 1 and 120),
        country text not null check (country in ('DK', 'NO', 'SE')),
        language text not null check (language in ('da', 'nb', 'nn', 'sv', 'en')),
        population integer check (population > 0),
        setting text check (setting in ('coast', 'inland')),
        colour text check (colour ~ '^#[0-9a-f]{6}$'),
        mailbox text check (length(mailbox) <= 254),
        website text check (length(website) <= 500),
        accessibility_statement text check (length(accessibility_statement) <= 500),
        belongs_to uuid references tenant,
        editor_for_public boolean not null default false,
        priorities jsonb not null default '[]',
        is_example boolean not null default false,
        retention_days integer not null default 730 check (retention_days between 30 and 3650),
        first_day jsonb not null default '{}',
        created_at timestamptz not null,
        ended_on date,
        check (belongs_to <> id)
      );
      create index tenant_belongs_to on tenant (belongs_to) where belongs_to is not null;
      call app.protect('tenant');
      grant select, update on tenant to tandem_app;
      create policy app_select on tenant for select to tandem_app using (true);
      create policy app_update on tenant for update to tandem_app
        using (id = any((select app.tenant_ids())::uuid[])) with check (id = any((select app.tenant_ids())::uuid[]));

      create table tenant_succession (
        predecessor_id uuid not null references tenant,
        successor_id uuid not null references tenant,
        kind text not null check (kind in ('merge', 'split')),
        since date not null,
        primary key (predecessor_id, successor_id),
        check (predecessor_id <> successor_id)
      );
      call app.protect('tenant_succession');
      grant select on tenant_succession to tandem_app;
      create policy app_select on tenant_succession for select to tandem_app using (true);

      create table municipality_code (
        country text not null check (country in ('DK', 'NO', 'SE')),
        code text not null check (code ~ '^[0-9]{2,4}$'),
        valid_from date not null,
        valid_to date check (valid_to > valid_from),
        tenant_id uuid not null references tenant,
        primary key (country, code, valid_from)
      );
      create index municipality_code_tenant on municipality_code (tenant_id);
      call app.protect('municipality_code');
      grant select on municipality_code to tandem_app;
      create policy app_select on municipality_code for select to tandem_app using (true);

      create table person (
        id uuid primary key,
        created_at timestamptz not null,
        is_operator boolean not null default false,
        erased_at timestamptz
      );
      call app.protect('person');
      grant select on person to tandem_app;
      create policy app_select on person for select to tandem_app using (id = (select app.person_id()));

      create table membership (
        id uuid primary key,
        person_id uuid not null references person,
        tenant_id uuid not null references tenant,
        role text not null check (role in ('reader', 'author', 'editor', 'admin')),
        since timestamptz not null,
        ended_at timestamptz,
        unique (person_id, tenant_id),
        unique (tenant_id, id)
      );
      create index membership_tenant on membership (tenant_id, person_id);
      create trigger membership_changed after insert or update or delete on membership
        for each statement execute function app.actor_changed();
      call app.protect('membership');

      create table network (
        id uuid primary key,
        slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 60),
        is_example boolean not null default false,
        founded_on date,
        created_at timestamptz not null
      );
      call app.protect('network');
      grant select on network to tandem_app;
      create policy app_select on network for select to tandem_app using (true);

      create table network_name (
        network_id uuid not null references network,
        language text not null check (language in ('da', 'nb', 'nn', 'sv', 'en')),
        name text not null check (length(name) between 1 and 120),
        purpose text not null default '' check (length(purpose) <= 2000),
        primary key (network_id, language)
      );
      call app.protect('network_name');
      grant select on network_name to tandem_app;
      create policy app_select on network_name for select to tandem_app using (true);

      create table network_tenant (
        network_id uuid not null references network,
        tenant_id uuid not null references tenant,
        role text not null check (role in ('member', 'partner', 'coordinator')),
        invited_at timestamptz not null,
        -- Data opens at this moment: the administrator accepted the charter.
        joined_at timestamptz,
        left_at timestamptz,
        primary key (network_id, tenant_id)
      );
      create index network_tenant_tenant on network_tenant (tenant_id);
      create trigger network_tenant_changed after insert or update or delete on network_tenant
        for each statement execute function app.actor_changed();
      call app.protect('network_tenant');
      grant select, insert, update on network_tenant to tandem_app;
      create policy app_select on network_tenant for select to tandem_app using (true);
      -- A coordinator invites; the invited tenant joins and leaves.
      create policy app_insert on network_tenant for insert to tandem_app
        with check (network_id = any((select app.network_ids())::uuid[]) and joined_at is null);
      create policy app_update on network_tenant for update to tandem_app
        using (tenant_id = any((select app.tenant_ids())::uuid[])) with check (tenant_id = any((select app.tenant_ids())::uuid[]));

      create policy app_select on membership for select to tandem_app using (
        person_id = (select app.person_id())
        or tenant_id = any((select app.tenant_ids())::uuid[])
        or tenant_id in (select t.tenant_id from network_tenant t
                         where t.network_id = any((select app.network_ids())::uuid[]) and t.joined_at is not null and t.left_at is null));
      grant select, update on membership to tandem_app;
      create policy app_update on membership for update to tandem_app
        using (tenant_id = any((select app.tenant_ids())::uuid[])) with check (tenant_id = any((select app.tenant_ids())::uuid[]));

      create table charter (
        network_id uuid not null references network,
        version integer not null check (version > 0),
        texts jsonb not null,
        effective_on date not null,
        primary key (network_id, version)
      );
      call app.protect('charter');
      grant select on charter to tandem_app;
      create policy app_select on charter for select to tandem_app using (true);

      create table charter_acceptance (
        network_id uuid not null,
        version integer not null,
        tenant_id uuid not null references tenant,
        person_id uuid not null references person,
        accepted_at timestamptz not null,
        primary key (network_id, version, tenant_id),
        foreign key (network_id, version) references charter
      );
      call app.protect('charter_acceptance');
      grant select, insert on charter_acceptance to tandem_app;
      create policy app_select on charter_acceptance for select to tandem_app using (true);
      create policy app_insert on charter_acceptance for insert to tandem_app
        with check (tenant_id = any((select app.tenant_ids())::uuid[]) and person_id = (select app.person_id()));

      -- The name is known to colleagues of the tenant and its networks, the address to the tenant alone.
      create table person_profile (
        person_id uuid primary key references person,
        name text not null check (length(name) between 1 and 120),
        title text check (length(title) <= 120),
        language text not null check (language in ('da', 'nb', 'nn', 'sv', 'en')),
        time_zone text not null default 'Europe/Oslo' check (length(time_zone) <= 60)
      );
      call app.protect('person_profile');
      grant select, update on person_profile to tandem_app;
      create policy app_select on person_profile for select to tandem_app using (
        person_id = (select app.person_id()) or exists (select from membership m where m.person_id = person_profile.person_id));
      create policy app_update on person_profile for update to tandem_app
        using (person_id = (select app.person_id())) with check (person_id = (select app.person_id()));

      create table person_email (
        person_id uuid primary key references person,
        email text not null unique check (email = lower(email) and length(email) between 3 and 254)
      );
      call app.protect('person_email');
      grant select on person_email to tandem_app;
      create policy app_select on person_email for select to tandem_app using (
        person_id = (select app.person_id())
        or exists (select from membership m where m.person_id = person_email.person_id
                   and m.tenant_id = any((select app.tenant_ids())::uuid[])));

      create table credential (
        person_id uuid primary key references person,
        password_hash text not null,
        changed_at timestamptz not null
      );
      call app.protect('credential');

      create table password_reset (
        id uuid primary key,
        person_id uuid not null references person,
        requested_at timestamptz not null,
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create index password_reset_person on password_reset (person_id);
      call app.protect('password_reset');

      create table session (
        id uuid primary key,
        token_hash text not null unique,
        person_id uuid not null references person,
        device text not null check (length(device) <= 120),
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        expires_at timestamptz not null,
        ended_at timestamptz
      );
      create index session_person on session (person_id);
      create trigger session_changed after update or delete on session for each statement execute function app.actor_changed();
      call app.protect('session');
      grant select on session to tandem_app;
      grant update (ended_at) on session to tandem_app;
      create policy app_select on session for select to tandem_app using (person_id = (select app.person_id()));
      create policy app_update on session for update to tandem_app
        using (person_id = (select app.person_id())) with check (person_id = (select app.person_id()));

      create table invitation (
        id uuid primary key,
        -- The inviting tenant; with new_tenant it is the sponsor of the tenant that acceptance creates.
        tenant_id uuid not null references tenant,
        new_tenant jsonb,
        network_id uuid references network,
        email text not null check (email = lower(email) and length(email) between 3 and 254),
        role text not null check (role in ('reader', 'author', 'editor', 'admin')),
        language text not null check (language in ('da', 'nb', 'nn', 'sv', 'en')),
        invited_by uuid references person,
        invited_at timestamptz not null,
        expires_at timestamptz not null,
        sent_at timestamptz,
        accepted_at timestamptz,
        accepted_by uuid references person,
        revoked_at timestamptz,
        unique (tenant_id, id)
      );
      create unique index invitation_open on invitation (tenant_id, email)
        where accepted_at is null and revoked_at is null and new_tenant is null;
      call app.protect('invitation');
      grant select, insert, update on invitation to tandem_app;
      create policy app_select on invitation for select to tandem_app using (tenant_id = any((select app.tenant_ids())::uuid[]));
      create policy app_insert on invitation for insert to tandem_app
        with check (tenant_id = any((select app.tenant_ids())::uuid[]) and invited_by = (select app.person_id()));
      create policy app_update on invitation for update to tandem_app
        using (tenant_id = any((select app.tenant_ids())::uuid[])) with check (tenant_id = any((select app.tenant_ids())::uuid[]));

      create table audit_log (
        id uuid primary key,
        at timestamptz not null,
        person_id uuid,
        tenant_id uuid,
        action text not null,
        subjects jsonb not null default '{}'
      );
      create index audit_log_tenant on audit_log (tenant_id, at desc, id desc);
      call app.protect('audit_log');
      revoke update, delete on audit_log from tandem_system;
      grant select, insert on audit_log to tandem_app;
      create policy app_select on audit_log for select to tandem_app using (tenant_id = any((select app.tenant_ids())::uuid[]));
      create policy app_insert on audit_log for insert to tandem_app with check (person_id is not distinct from (select app.person_id()));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table audit_log, invitation, session, password_reset, credential, person_email, person_profile, charter_acceptance, charter,
        network_tenant, network_name, network, membership, person, municipality_code, tenant_succession, tenant cascade;
      drop function app.person_seats(uuid, date);
      drop function app.actor_changed();
    `);
  }
}
