import type { MigrationInterface, QueryRunner } from 'typeorm';

const newestPosition = (select: string) => `create or replace function app.newest_position() returns bigint
  language sql stable security definer set search_path = public, pg_temp as $$ ${select} from event $$;`;

/** A new reader's digests begin at a position that is given out, so that no event recorded at that moment falls below it. */
export class NewestPosition implements MigrationInterface {
  name = 'NewestPosition0000000000019';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What still waits for its position comes after it; that it is older than a subscription is read from the subscription's beginning.
      ${newestPosition('select coalesce(max(position), 0)')}
      create index digest_told_age on digest_told (told_at);
      create index digest_copy_age on digest_copy (planned_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index digest_copy_age, digest_told_age;
      ${newestPosition('select coalesce(max(position), 0) + count(*) filter (where position is null)')}
    `);
  }
}
