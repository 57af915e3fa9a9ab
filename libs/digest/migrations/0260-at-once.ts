import type { MigrationInterface, QueryRunner } from 'typeorm';

const once = (columns: string) =>
  `alter table digest_copy drop constraint digest_copy_once, add constraint digest_copy_once unique (${columns})`;

/** What people follow at once is told when it is collected, in copies of a kind of their own, beside the windows of digests. */
export class AtOnce implements MigrationInterface {
  name = 'AtOnce0000000000260';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One row: how far it was told at once; while people are planned, how far they are told now, and the last of them.
      create table digest_at_once (
        is_only boolean primary key default true check (is_only),
        position bigint not null,
        window_end bigint,
        planned_to uuid,
        check (num_nulls(window_end, planned_to) in (0, 2))
      );
      call app.protect('digest_at_once');
      insert into digest_at_once (position) select coalesce((select position from event_consumer where name = 'digest.items'), 0);

      alter table digest_copy add column kind text not null default 'digest' check (kind in ('digest', 'at_once')),
        alter run_id drop not null;
      -- A planner of the release before finds no such constraint and fails, until it is replaced: nothing is planned by it, and nothing lost.
      alter table digest_copy rename constraint digest_copy_person_id_window_end_key to digest_copy_once;
      ${once('person_id, window_end, kind')};
      create index digest_copy_at_once on digest_copy (person_id, window_end) where kind = 'at_once';
      create index subscription_at_once on subscription (kind, subject, person_id) where delivery = 'at_once';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index subscription_at_once, digest_copy_at_once;
      delete from digest_copy where kind = 'at_once';
      ${once('person_id, window_end')};
      alter table digest_copy rename constraint digest_copy_once to digest_copy_person_id_window_end_key;
      alter table digest_copy alter run_id set not null, drop column kind;
      drop table digest_at_once;
    `);
  }
}
