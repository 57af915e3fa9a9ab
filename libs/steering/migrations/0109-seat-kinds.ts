import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A seat says what kind of body it is in: who sits in a board is not led to «the steering group». */
export class SeatKinds implements MigrationInterface {
  name = 'SeatKinds0000000000109';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(personSeats('b.kind as kind, '));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(personSeats(''));
  }
}

function personSeats(kind: string): string {
  return `
    drop function app.person_seats(uuid, date);
    create function app.person_seats(person uuid, today date)
      returns table (seat_id uuid, body_id uuid, capacity text, body text, ${kind && 'kind text, '}network text) language sql stable as $$
        select h.seat_id, h.body_id, h.capacity, b.slug, ${kind}n.slug from seat_holding h join body b on b.id = h.body_id
          left join network n on n.id = b.network_id
        where h.person_id = person and h.since <= today and (h.until is null or h.until >= today)
          and (b.ended_on is null or b.ended_on > today)
          and (b.network_id is null or exists (select from membership m join network_tenant i on i.tenant_id = m.tenant_id
            where m.person_id = person and m.ended_at is null and i.network_id = b.network_id and i.joined_at is not null and i.left_at is null)) $$;`;
}
