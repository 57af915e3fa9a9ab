import type { MigrationInterface, QueryRunner } from 'typeorm';

const me = '(select app.person_id())';
const own = 'tenant_id = any((select app.tenant_ids())::uuid[])';
const writes = 'tenant_id = any((select app.writes_for())::uuid[])';
const audience = 'is_public or networks && (select app.network_ids())';
const releases = `${writes}
  and networks <@ array(select n.network_id from network_tenant n
    where n.tenant_id = partnership.tenant_id and n.joined_at is not null and n.left_at is null)
  and (not is_public or tenant_id = any((select app.edits_for())::uuid[])
    or not (select t.editor_for_public from tenant t where t.id = partnership.tenant_id))`;

/** Partnerships across the groups of actors: who said yes to what, by themselves. */
export class Partnerships implements MigrationInterface {
  name = 'Partnerships0000000000224';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table partnership (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        title text not null check (length(title) between 1 and 200),
        language text not null check (language in ('da', 'nb', 'nn', 'sv', 'en')),
        purpose text not null default '' check (length(purpose) <= 2000),
        goals smallint[] not null default '{}' check (cardinality(goals) <= 17),
        state text not null check (state in ('forming', 'active', 'ended')),
        -- The entry whose named partners it grew from.
        entry_id uuid references entry,
        networks uuid[] not null default '{}',
        is_public boolean not null default false,
        is_example boolean not null default false,
        -- Grows with every change of what an actor says yes to.
        revision integer not null default 1,
        created_by uuid not null references person,
        created_at timestamptz not null,
        updated_by uuid not null references person,
        updated_at timestamptz not null,
        unique (tenant_id, id)
      );
      create index partnership_tenant on partnership (tenant_id, updated_at desc, id desc);
      create index partnership_updated on partnership (updated_at desc, id desc);
      call app.protect('partnership');
      grant select, insert on partnership to tandem_app;
      grant update (title, language, purpose, goals, state, networks, is_public, revision, updated_by, updated_at) on partnership to tandem_app;
      create policy app_select on partnership for select to tandem_app using (${own} or ${audience});
      create policy app_insert on partnership for insert to tandem_app with check (${releases} and created_by = ${me});
      create policy app_update on partnership for update to tandem_app using (${writes}) with check (${releases} and updated_by = ${me});

      create table partnership_actor (
        id uuid primary key,
        tenant_id uuid not null,
        partnership_id uuid not null,
        name text not null check (length(name) between 1 and 200),
        actor_group text not null check (actor_group in ('business', 'education', 'citizens', 'municipality', 'culture', 'civil_society')),
        -- What it brings, and what it has promised.
        role text not null default '' check (length(role) <= 500),
        promise text not null default '' check (length(promise) <= 500),
        promise_by date,
        promise_state text not null default 'open' check (promise_state in ('open', 'kept', 'dropped')),
        state text not null default 'named' check (state in ('named', 'invited', 'confirmed', 'declined', 'withdrawn')),
        -- Whom it said yes to being shown to: no wider than the partnership was then.
        networks uuid[] not null default '{}',
        is_public boolean not null default false,
        answered_at timestamptz,
        removed_at timestamptz,
        position integer not null,
        unique (tenant_id, id),
        foreign key (tenant_id, partnership_id) references partnership (tenant_id, id),
        check (state = 'confirmed' or (not is_public and networks = '{}'))
      );
      create index partnership_actor_of on partnership_actor (partnership_id, position);
      call app.protect('partnership_actor');
      grant select, insert on partnership_actor to tandem_app;
      grant update (name, actor_group, role, promise, promise_by, promise_state, state, networks, is_public, removed_at) on partnership_actor to tandem_app;
      create policy app_select on partnership_actor for select to tandem_app
        using (${own} or state = 'confirmed' and removed_at is null and (${audience}));
      -- That an actor says yes is written by the link in its mail alone; others can make fewer see it.
      create policy app_insert on partnership_actor for insert to tandem_app with check (${writes} and state = 'named');
      create policy app_update on partnership_actor for update to tandem_app using (${writes}) with check (${writes});

      -- Where it is written to: for the tenant's own people, and never shown.
      create table partnership_contact (
        actor_id uuid primary key,
        tenant_id uuid not null,
        email text not null check (length(email) between 3 and 254),
        language text not null check (language in ('da', 'nb', 'nn', 'sv', 'en')),
        asked_by uuid references person,
        asked_at timestamptz,
        sent_at timestamptz,
        foreign key (tenant_id, actor_id) references partnership_actor (tenant_id, id)
      );
      create index partnership_contact_unsent on partnership_contact (asked_at) where sent_at is null and asked_at is not null;
      call app.protect('partnership_contact');
      grant select, insert on partnership_contact to tandem_app;
      grant update (email, language, asked_by, asked_at, sent_at) on partnership_contact to tandem_app;
      create policy app_select on partnership_contact for select to tandem_app using (${writes});
      create policy app_insert on partnership_contact for insert to tandem_app with check (${writes});
      create policy app_update on partnership_contact for update to tandem_app using (${writes}) with check (${writes});
    `);
    await runner.query(`
      create function app.only_actors_confirm() returns trigger language plpgsql as $$
      begin
        if current_user = 'tandem_app' and new.state = 'confirmed'
          and (old.state <> 'confirmed' or new.is_public and not old.is_public or not old.is_public and not new.networks <@ old.networks) then
          raise insufficient_privilege using message = 'an actor says yes by itself';
        end if;
        return new;
      end $$;
      create trigger only_actors_confirm before update on partnership_actor for each row execute function app.only_actors_confirm();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table partnership_contact, partnership_actor, partnership; drop function app.only_actors_confirm()');
  }
}
