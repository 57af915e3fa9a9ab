import type { MigrationInterface, QueryRunner } from 'typeorm';

const me = '(select app.person_id())';
const inside = 'network_id = any((select app.network_ids())::uuid[])';
const mine = `person_id = ${me}`;
const moderates = `(network_id = any((select app.coordinates())::uuid[])
  or ${inside} and entry_owner_id = any((select app.edits_for())::uuid[]))`;
/** What it says of a post stays with it when the thread moves. */
const ofThread = 'foreign key (network_id, thread_id) references thread (network_id, id) on update cascade';
const ofReply = 'foreign key (thread_id, reply_id) references reply (thread_id, id)';

/** What a post said before, whom an answer helped, what a person keeps for later, and what readers ask the moderators to look at. */
export class OrderAndMarks implements MigrationInterface {
  name = 'OrderAndMarks0000000000192';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table post_edit (
        id uuid primary key,
        network_id uuid not null,
        thread_id uuid not null,
        reply_id uuid,
        person_id uuid not null references person,
        title text,
        body text not null,
        edited_at timestamptz not null,
        ${ofThread},
        ${ofReply}
      );
      create index post_edit_thread on post_edit (thread_id, reply_id, edited_at);
      call app.protect('post_edit');
      grant select, insert on post_edit to tandem_app;
      create policy app_select on post_edit for select to tandem_app using (${inside});
      create policy app_insert on post_edit for insert to tandem_app with check (${inside} and ${mine}
        and exists (select from thread t where t.id = post_edit.thread_id and (post_edit.reply_id is not null or t.person_id = ${me}))
        and (reply_id is null or exists (select from reply r where r.id = post_edit.reply_id and r.person_id = ${me})));

      create table helpful_reply (
        reply_id uuid not null,
        person_id uuid not null references person,
        thread_id uuid not null,
        network_id uuid not null,
        marked_at timestamptz not null,
        primary key (reply_id, person_id),
        ${ofThread},
        ${ofReply}
      );
      create index helpful_reply_person on helpful_reply (person_id);
      call app.protect('helpful_reply');
      grant select, insert, delete on helpful_reply to tandem_app;
      create policy app_select on helpful_reply for select to tandem_app using (${inside});
      create policy app_insert on helpful_reply for insert to tandem_app with check (${inside} and ${mine}
        and exists (select from reply r where r.id = helpful_reply.reply_id and r.person_id <> ${me}));
      create policy app_delete on helpful_reply for delete to tandem_app using (${mine});

      create table saved_thread (
        person_id uuid not null references person,
        thread_id uuid not null,
        network_id uuid not null,
        saved_at timestamptz not null,
        primary key (person_id, thread_id),
        ${ofThread}
      );
      call app.protect('saved_thread');
      grant select, insert, delete on saved_thread to tandem_app;
      create policy app_select on saved_thread for select to tandem_app using (${mine});
      create policy app_insert on saved_thread for insert to tandem_app with check (${inside} and ${mine});
      create policy app_delete on saved_thread for delete to tandem_app using (${mine});

      create table post_report (
        id uuid primary key,
        -- The reply's, or the thread's where it is the question itself.
        post_id uuid not null,
        network_id uuid not null,
        thread_id uuid not null,
        reply_id uuid,
        entry_owner_id uuid references tenant,
        person_id uuid not null references person,
        why text not null check (length(why) between 1 and 1000),
        reported_at timestamptz not null,
        settled_at timestamptz,
        settled_by uuid references person,
        unique (post_id, person_id),
        ${ofThread},
        ${ofReply}
      );
      create index post_report_open on post_report (network_id, reported_at) where settled_at is null;
      call app.protect('post_report');
      grant select, insert on post_report to tandem_app;
      grant update (settled_at, settled_by) on post_report to tandem_app;
      create policy app_select on post_report for select to tandem_app using (${mine} or ${moderates});
      create policy app_insert on post_report for insert to tandem_app with check (${inside} and ${mine} and settled_at is null
        and exists (select from thread t where t.id = post_report.thread_id and t.entry_owner_id is not distinct from post_report.entry_owner_id));
      create policy app_update on post_report for update to tandem_app using (${moderates}) with check (${moderates});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table post_report, saved_thread, helpful_reply, post_edit');
  }
}
