import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What all workers know of the mail server together: whether it takes anything, and how many mails may leave now. */
export class Relay implements MigrationInterface {
  name = 'Relay0000000000252';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One row. While opened_at is set, no digest leaves but one at a time, at test_at.
      create table digest_breaker (
        id integer primary key check (id = 1),
        opened_at timestamptz,
        why text check (why in ('unreachable', 'sign_in', 'busy', 'no_answer', 'refuses')),
        reply integer check (reply between 400 and 599),
        tests integer not null default 0,
        test_at timestamptz,
        closed_at timestamptz,
        check (num_nulls(opened_at, why, test_at) in (0, 3))
      );
      insert into digest_breaker (id) values (1);
      call app.protect('digest_breaker');

      -- Only where a rate is configured. It runs on the database's own clock, which all workers share.
      create table digest_allowance (
        -- A tenant's id, or 'relay'.
        payer text primary key check (length(payer) <= 40),
        -- Mails that may leave, as of then.
        mails double precision not null,
        filled_at timestamptz not null,
        -- The turn that was given last to a copy that has to wait.
        last_turn timestamptz not null
      );
      call app.protect('digest_allowance');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table digest_allowance, digest_breaker');
  }
}
