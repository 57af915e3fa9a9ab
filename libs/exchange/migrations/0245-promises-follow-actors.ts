import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who may see an actor may see its promises, whoever writes that down: a process of a release before may know the actor alone. What such a process
 * writes into the actor's own columns becomes a promise as well; they go with a later release.
 */
export class PromisesFollowActors implements MigrationInterface {
  name = 'PromisesFollowActors0000000000245';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.promises_follow_their_actor() returns trigger
      language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        before_words text := '';
      begin
        if tg_op = 'UPDATE' then before_words := old.promise; end if;
        if new.promise <> '' and (tg_op = 'INSERT'
          or (new.promise, new.promise_by, new.promise_state) is distinct from (old.promise, old.promise_by, old.promise_state)) then
          update partnership_promise set what = new.promise, due_on = new.promise_by, state = new.promise_state, outcome = ''
            where id = (select id from partnership_promise where actor_id = new.id and what in (before_words, new.promise) order by position limit 1);
          if not found then
            insert into partnership_promise (id, tenant_id, actor_id, what, due_on, state, position)
              select gen_random_uuid(), new.tenant_id, new.id, new.promise, new.promise_by, new.promise_state, coalesce(max(position), -1) + 1
              from partnership_promise where actor_id = new.id;
          end if;
        end if;
        update partnership_promise set networks = new.networks, is_public = new.is_public
          where actor_id = new.id and (networks, is_public) is distinct from (new.networks, new.is_public);
        return null;
      end $$;
      create trigger promises_follow_their_actor after insert or update on partnership_actor
        for each row execute function app.promises_follow_their_actor();
      update partnership_promise p set networks = a.networks, is_public = a.is_public from partnership_actor a
        where a.id = p.actor_id and (p.networks, p.is_public) is distinct from (a.networks, a.is_public);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger promises_follow_their_actor on partnership_actor;
      drop function app.promises_follow_their_actor();
    `);
  }
}
