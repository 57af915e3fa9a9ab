import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A thread goes to another network: its readers change, so everybody who wrote in it must be of that one too. Whoever asked may move it while
 * nobody else has answered or asked for order; later, whoever keeps order in both. What hangs on a thread goes along by its foreign keys.
 */
export class MovedThreads implements MigrationInterface {
  name = 'MovedThreads0000000000197';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table thread add column moved_at timestamptz;
      -- What hangs on a thread is found by it, so that those who answer need not wait while it moves.
      create index thread_notice_thread on thread_notice (thread_id);
      create index helpful_reply_thread on helpful_reply (thread_id);
      create index saved_thread_thread on saved_thread (thread_id);
      create index post_report_thread on post_report (thread_id);

      create function app.thread_may_move_to(moved uuid) returns setof uuid
      language sql stable security definer set search_path = public, pg_temp as $$
        select n.id from thread t, unnest(app.network_ids()::uuid[]) as n(id)
        where t.id = moved and t.hidden_at is null and t.network_id = any(app.network_ids()::uuid[]) and n.id <> t.network_id
          and (t.network_id = any(app.coordinates()::uuid[]) and n.id = any(app.coordinates()::uuid[])
            or t.person_id = app.person_id() and t.tenant_id = any(app.writes_for()::uuid[])
              and t.locked_at is null and not exists (select from post_report p where p.thread_id = t.id and p.settled_at is null)
              and not exists (select from reply r where r.thread_id = t.id and r.person_id <> t.person_id))
          and (t.entry_id is null or exists (select from entry e where e.id = t.entry_id and (e.is_public or n.id = any(e.networks))))
          and not exists (
            select from (select t.tenant_id as id union select r.tenant_id from reply r where r.thread_id = t.id) wrote
            where not exists (select from network_tenant m
              where m.network_id = n.id and m.tenant_id = wrote.id and m.joined_at is not null and m.left_at is null))
      $$;

      -- Whether it went. The role that asks may not write the column itself.
      create function app.move_thread(moved uuid, target uuid, moment timestamptz) returns boolean
      language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        perform from thread where id = moved for update;
        if target not in (select app.thread_may_move_to(moved)) then return false; end if;
        -- What readers here asked their moderators to look at is not for those there.
        update post_report set settled_at = moment, settled_by = app.person_id() where thread_id = moved and settled_at is null;
        update thread set network_id = target, moved_at = moment where id = moved;
        return true;
      end $$;

      revoke execute on function app.thread_may_move_to(uuid), app.move_thread(uuid, uuid, timestamptz) from public;
      grant execute on function app.thread_may_move_to(uuid), app.move_thread(uuid, uuid, timestamptz) to tandem_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index thread_notice_thread, helpful_reply_thread, saved_thread_thread, post_report_thread;
      drop function app.move_thread(uuid, uuid, timestamptz), app.thread_may_move_to(uuid);
      alter table thread drop column moved_at;
    `);
  }
}
