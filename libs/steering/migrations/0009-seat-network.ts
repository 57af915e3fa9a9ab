import type { MigrationInterface, QueryRunner } from 'typeorm';

const held = `from seat_holding h join body b on b.id = h.body_id`;
const today = `h.person_id = person and h.since <= today and (h.until is null or h.until >= today)
  and (b.ended_on is null or b.ended_on > today)`;

/** A seat says which network its body is of, so that whoever holds it is led to the right board. */
export class SeatNetwork implements MigrationInterface {
  name = 'SeatNetwork0000000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.person_seats(uuid, date);
      create function app.person_seats(person uuid, today date)
        returns table (seat_id uuid, body_id uuid, capacity text, network text) language sql stable as $$
          select h.seat_id, h.body_id, h.capacity, n.slug ${held} left join network n on n.id = b.network_id where ${today} $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.person_seats(uuid, date);
      create function app.person_seats(person uuid, today date) returns table (seat_id uuid, body_id uuid, capacity text)
        language sql stable as $$ select h.seat_id, h.body_id, h.capacity ${held} where ${today} $$;
    `);
  }
}
