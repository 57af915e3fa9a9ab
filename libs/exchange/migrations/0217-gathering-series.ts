import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A series is gatherings of their own that name it: each has its date, its places and its people, and can be changed or called off alone. */
export class GatheringSeries implements MigrationInterface {
  name = 'GatheringSeries0000000000217';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table gathering add column series_id uuid;
      create index gathering_of_series on gathering (series_id, first_at) where series_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table gathering drop column series_id');
  }
}
