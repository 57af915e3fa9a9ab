import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each who signed up was told, and when: no person reads or writes it. */
export class SignUpNotices implements MigrationInterface {
  name = 'SignUpNotices0000000000211';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sign_up_notice (
        id uuid primary key,
        sign_up_id uuid not null references sign_up,
        kind text not null check (kind in ('address', 'waiting', 'request', 'cancel', 'reminder')),
        -- Of the gathering, when it was planned.
        edition integer not null,
        -- Of the calendar event in that one calendar.
        sequence integer not null,
        told jsonb not null,
        planned_at timestamptz not null,
        sent_at timestamptz,
        unique (sign_up_id, kind, sequence)
      );
      create index sign_up_notice_unsent on sign_up_notice (planned_at) where sent_at is null;
      call app.protect('sign_up_notice');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table sign_up_notice');
  }
}
