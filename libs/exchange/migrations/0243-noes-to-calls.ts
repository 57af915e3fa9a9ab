import type { MigrationInterface, QueryRunner } from 'typeorm';

const load = (also: string) => `create or replace function app.call_load(people uuid[], of_month date)
  returns table (person_id uuid, taken integer, last_asked_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
    select r.to_person_id, (count(*) filter (where r.month = of_month and r.state in ('asked', 'accepted', 'done'))${also})::integer, max(r.asked_at)
    from call_request r where r.to_person_id = any(people) and not r.answers_need group by r.to_person_id $$;`;

/**
 * Whoever says no, or does not answer, has been asked all the same: two such requests of a month count as a call, so that nobody is written to
 * more than twice as often as they said that they can be called.
 */
export class NoesToCalls implements MigrationInterface {
  name = 'NoesToCalls0000000000243';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(load(` + count(*) filter (where r.month = of_month and r.state in ('declined', 'taken_back', 'expired')) / 2`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(load(''));
  }
}
