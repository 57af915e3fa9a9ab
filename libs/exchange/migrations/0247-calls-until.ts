import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changePolicies, type PolicyChange } from '#libs/platform';

const mine = 'person_id = (select app.person_id())';
const own = 'tenant_id = any((select app.tenant_ids())::uuid[])';
const inNetworks = `tenant_id in (select n.tenant_id from network_tenant n
  where n.network_id = any((select app.network_ids())::uuid[]) and n.joined_at is not null and n.left_at is null)`;
const colleagues = `(${own} or ${inNetworks} and exists (select from entry e where e.id = call_offer.entry_id))`;

/** What has ended is there for the person alone, who may say it again: nobody else finds them through it. */
const changes: PolicyChange[] = [
  {
    table: 'call_offer',
    command: 'select',
    was: `${mine} or ${colleagues}`,
    is: `${mine} or ended_at is null and ${colleagues}`,
  },
];

const count = (also: string) => `create or replace function app.people_to_call(entry uuid) returns integer
  language sql stable security definer set search_path = public, pg_temp as $$
    select count(*)::integer from call_offer o where o.entry_id = entry${also} and exists (select from membership m
      where m.person_id = o.person_id and m.tenant_id = o.tenant_id and m.ended_at is null) $$;`;

/** «You can call me» holds for a year: then it ends, unless the person said in time that it still holds. */
export class CallsUntil implements MigrationInterface {
  name = 'CallsUntil0000000000247';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The release before writes no day.
      alter table call_offer add column until date not null default current_date + 365, add column ended_at timestamptz;
      -- Whoever said it long ago is asked in good time first.
      update call_offer set until = greatest((said_at at time zone 'Europe/Oslo')::date + 365, current_date + 60);
      create index call_offer_until on call_offer (until) where ended_at is null;
      grant update (until, ended_at) on call_offer to tandem_app;

      -- One mail to a person about all of theirs that end soon.
      create table call_renewal (
        person_id uuid not null references person,
        -- The first day of them.
        until date not null,
        planned_at timestamptz not null,
        sent_at timestamptz,
        primary key (person_id, until)
      );
      call app.protect('call_renewal');
      ${count(' and o.ended_at is null')}
    `);
    await runner.query(changePolicies(changes, 'up'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(changePolicies(changes, 'down'));
    await runner.query(`
      ${count('')}
      drop table call_renewal;
      drop index call_offer_until;
      alter table call_offer drop column until, drop column ended_at;
    `);
  }
}
