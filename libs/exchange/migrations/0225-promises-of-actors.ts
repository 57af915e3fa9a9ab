import type { MigrationInterface, QueryRunner } from 'typeorm';

const own = 'tenant_id = any((select app.tenant_ids())::uuid[])';
const writes = 'tenant_id = any((select app.writes_for())::uuid[])';
const audience = 'is_public or networks && (select app.network_ids())';

/** An actor of a partnership promises any number of things. */
export class PromisesOfActors implements MigrationInterface {
  name = 'PromisesOfActors0000000000225';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table partnership_promise (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        actor_id uuid not null,
        what text not null check (length(what) between 1 and 500),
        due_on date,
        state text not null default 'open' check (state in ('open', 'kept', 'dropped')),
        -- What came of it, or why it was dropped: the tenant's words.
        outcome text not null default '' check (length(outcome) <= 2000),
        -- Its actor's: whom that said yes to being shown to.
        networks uuid[] not null default '{}',
        is_public boolean not null default false,
        position integer not null,
        foreign key (tenant_id, actor_id) references partnership_actor (tenant_id, id),
        check (state <> 'open' or outcome = '')
      );
      create index partnership_promise_of on partnership_promise (actor_id, position);
      call app.protect('partnership_promise');
      grant select, insert, delete on partnership_promise to tandem_app;
      grant update (what, due_on, state, outcome, networks, is_public) on partnership_promise to tandem_app;
      create policy app_select on partnership_promise for select to tandem_app using (${own} or ${audience});
      -- Shown to others only once its actor has said yes to it, by the link in its mail.
      create policy app_insert on partnership_promise for insert to tandem_app with check (${writes} and not is_public and networks = '{}');
      create policy app_update on partnership_promise for update to tandem_app using (${writes}) with check (${writes});
      create policy app_delete on partnership_promise for delete to tandem_app using (${writes});
    `);
    await runner.query(`
      create function app.shown_promises_stand() returns trigger language plpgsql as $$
      begin
        if current_user = 'tandem_app' and (new.is_public and not old.is_public or not old.is_public and not new.networks <@ old.networks
          or (new.is_public or new.networks <> '{}') and (new.what, new.due_on) is distinct from (old.what, old.due_on)) then
          raise insufficient_privilege using message = 'an actor says yes by itself to what it promises';
        end if;
        return new;
      end $$;
      create trigger shown_promises_stand before update on partnership_promise
        for each row execute function app.shown_promises_stand();
      -- The actor's own columns go with a later release: the one before this still reads and writes them.
      insert into partnership_promise (id, tenant_id, actor_id, what, due_on, state, networks, is_public, position)
        select gen_random_uuid(), tenant_id, id, promise, promise_by, promise_state, networks, is_public, 0
        from partnership_actor where promise <> '';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update partnership_actor a set promise = p.what, promise_by = p.due_on, promise_state = p.state from partnership_promise p
        where p.actor_id = a.id and p.id = (select f.id from partnership_promise f where f.actor_id = a.id order by f.position, f.id limit 1);
      drop table partnership_promise;
      drop function app.shown_promises_stand();
    `);
  }
}
