import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changePolicies, type PolicyChange } from '#libs/platform';

const me = '(select app.person_id())';
const member = `(network_id = any((select app.network_ids())::uuid[]) or tenant_id = any((select app.tenant_ids())::uuid[]))`;
const manages = `(network_id = any((select app.coordinates())::uuid[]) or tenant_id = any((select app.manages())::uuid[]))`;
const keeps = `(${manages} or secretary_id = ${me}
  and (network_id = any((select app.network_ids())::uuid[]) or tenant_id = any((select app.tenant_ids())::uuid[])))`;
/** But for its plan the body is as it was: its row before the statement is what a query in it finds. */
const onlyThePlan = `exists (select from body was where was.id = body.id and was.statutory = body.statutory
  and was.abbreviation is not distinct from body.abbreviation and was.ended_on is not distinct from body.ended_on)`;
const ownOrMembers = `person_id = ${me} or body_id in (select b.id from body b where ${member})`;

const changes: PolicyChange[] = [
  { table: 'body', command: 'update', was: keeps, is: [keeps, `${manages} or ${keeps} and ${onlyThePlan}`] },
  // In a municipality's body people of others may sit: they know with whom.
  {
    table: 'seat_holding',
    command: 'select',
    was: ownOrMembers,
    is: `${ownOrMembers} or body_id in (select s.body_id from seat s where s.id = any((select app.seat_ids())::uuid[]))`,
  },
];

const seatsOf = (inside: string) => `
  create or replace function app.person_seats(person uuid, today date)
    returns table (seat_id uuid, body_id uuid, capacity text, network text) language sql stable as $$
      select h.seat_id, h.body_id, h.capacity, n.slug from seat_holding h join body b on b.id = h.body_id
        left join network n on n.id = b.network_id
      where h.person_id = person and h.since <= today and (h.until is null or h.until >= today)
        and (b.ended_on is null or b.ended_on > today) ${inside} $$;`;

/** Who has left the network has no seat in its bodies, and a secretary changes nothing of a body but its plan. */
export class SeatsInside implements MigrationInterface {
  name = 'SeatsInside0000000000088';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      seatsOf(`and (b.network_id is null or exists (select from membership m join network_tenant i on i.tenant_id = m.tenant_id
        where m.person_id = person and m.ended_at is null and i.network_id = b.network_id and i.joined_at is not null and i.left_at is null))`),
    );
    await runner.query(changePolicies(changes, 'up'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(changePolicies(changes, 'down'));
    await runner.query(seatsOf(''));
  }
}
