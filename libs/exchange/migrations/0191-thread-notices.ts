import type { MigrationInterface, QueryRunner } from 'typeorm';

const inside = 'network_id = any((select app.network_ids())::uuid[])';
const mine = 'person_id = (select app.person_id())';

/** Who hears of what is said at once: what a person follows or has muted, which mails they want, and whom a mail has told. */
export class ThreadNotices implements MigrationInterface {
  name = 'ThreadNotices0000000000191';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table thread_follow (
        person_id uuid not null references person,
        thread_id uuid not null,
        network_id uuid not null,
        state text not null check (state in ('follow', 'mute')),
        since timestamptz not null,
        primary key (person_id, thread_id),
        foreign key (network_id, thread_id) references thread (network_id, id) on update cascade
      );
      create index thread_follow_thread on thread_follow (thread_id);
      call app.protect('thread_follow');
      grant select, insert, delete on thread_follow to tandem_app;
      grant update (state, since) on thread_follow to tandem_app;
      create policy app_select on thread_follow for select to tandem_app using (${mine});
      create policy app_insert on thread_follow for insert to tandem_app with check (${mine} and ${inside});
      create policy app_update on thread_follow for update to tandem_app using (${mine}) with check (${mine} and ${inside});
      create policy app_delete on thread_follow for delete to tandem_app using (${mine});

      -- Without a row a person gets every kind.
      create table thread_wish (
        person_id uuid primary key references person,
        answers boolean not null,
        mentions boolean not null,
        followed boolean not null
      );
      call app.protect('thread_wish');
      grant select, insert on thread_wish to tandem_app;
      grant update (answers, mentions, followed) on thread_wish to tandem_app;
      create policy app_select on thread_wish for select to tandem_app using (${mine});
      create policy app_insert on thread_wish for insert to tandem_app with check (${mine});
      create policy app_update on thread_wish for update to tandem_app using (${mine}) with check (${mine});

      -- Written by the jobs alone. One mail for each post and person, for the first of its reasons.
      create table thread_notice (
        id uuid primary key,
        post_id uuid not null,
        person_id uuid not null references person,
        thread_id uuid not null,
        network_id uuid not null,
        reply_id uuid,
        reason text not null check (reason in ('mention', 'answer', 'entry', 'followed')),
        planned_at timestamptz not null,
        sent_at timestamptz,
        unique (post_id, person_id),
        foreign key (network_id, thread_id) references thread (network_id, id) on update cascade,
        foreign key (thread_id, reply_id) references reply (thread_id, id)
      );
      create index thread_notice_unsent on thread_notice (planned_at) where sent_at is null;
      call app.protect('thread_notice');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table thread_notice, thread_wish, thread_follow');
  }
}
