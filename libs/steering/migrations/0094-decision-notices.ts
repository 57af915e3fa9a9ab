import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is told of a decision, and of the day on which an approval is due for review: planned with the decision, sent after it. */
export class DecisionNotices implements MigrationInterface {
  name = 'DecisionNotices0000000000094';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table decision_notice (
        id uuid primary key,
        decision_id uuid not null references decision,
        kind text not null check (kind in ('decided', 'review_soon', 'review_due')),
        -- Null: the mailbox that the version names as its contact.
        person_id uuid references person,
        planned_at timestamptz not null,
        -- Also where nobody was to be told any more.
        sent_at timestamptz,
        unique nulls not distinct (decision_id, kind, person_id)
      );
      create index decision_notice_unsent on decision_notice (planned_at) where sent_at is null;
      call app.protect('decision_notice');
      insert into decision_notice (id, decision_id, kind, person_id, planned_at, sent_at)
        select gen_random_uuid(), d.id, 'decided', x.person_id, x.sent_at, x.sent_at
        from steering_notice x join decision d on d.round_id = x.round_id where x.kind = 'decision';
      delete from steering_notice where kind = 'decision';
      alter table steering_notice drop constraint steering_notice_kind_check;
      alter table steering_notice add constraint steering_notice_kind_check check (kind in ('vote', 'reminder'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table steering_notice drop constraint steering_notice_kind_check;
      alter table steering_notice add constraint steering_notice_kind_check check (kind in ('vote', 'reminder', 'decision'));
      insert into steering_notice (round_id, person_id, kind, sent_at)
        select d.round_id, x.person_id, 'decision', x.sent_at from decision_notice x join decision d on d.id = x.decision_id
        where x.kind = 'decided' and x.sent_at is not null and x.person_id is not null and d.round_id is not null;
      drop table decision_notice;
    `);
  }
}
