import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changePolicies, type PolicyChange } from '#libs/platform';

const me = '(select app.person_id())';
const member = `(network_id = any((select app.network_ids())::uuid[]) or tenant_id = any((select app.tenant_ids())::uuid[]))`;
const sittersKnow = `person_id = ${me} or body_id in (select b.id from body b where ${member})
  or body_id in (select s.body_id from seat s where s.id = any((select app.seat_ids())::uuid[]))`;
const named = `seat_id in (select s.id from seat s where s.tenant_id = any((select app.manages())::uuid[]))`;

const changes: PolicyChange[] = [
  // In the body of another municipality too: who names in a seat knows who sits in it, else nobody could be named after them.
  { table: 'seat_holding', command: 'select', was: sittersKnow, is: `${sittersKnow} or ${named}` },
];

/** What a municipality's administrators were told of seats that are to be filled. */
export class SeatNotices implements MigrationInterface {
  name = 'SeatNotices0000000000092';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One mail of a kind for each administrator and each time a seat becomes vacant, or its term ends. Seats of one body share a letter.
      create table seat_notice (
        letter_id uuid not null,
        seat_id uuid not null references seat,
        person_id uuid not null references person,
        kind text not null check (kind in ('vacant', 'ending')),
        -- The first day it was vacant, or the last one of the term.
        day date not null,
        planned_at timestamptz not null,
        sent_at timestamptz,
        primary key (seat_id, person_id, kind, day)
      );
      create index seat_notice_letter on seat_notice (letter_id);
      create index seat_notice_unsent on seat_notice (planned_at) where sent_at is null;
      call app.protect('seat_notice');

      create index seat_tenant on seat (tenant_id);
      ${changePolicies(changes, 'up')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${changePolicies(changes, 'down')}
      drop index seat_tenant;
      drop table seat_notice;
    `);
  }
}
