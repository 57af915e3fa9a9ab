import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was told of uses since a day, for the digests of those whose entries they are of. */
export class StepsByTime implements MigrationInterface {
  name = 'StepsByTime0000000000271';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index adoption_step_recorded on adoption_step (recorded_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index adoption_step_recorded');
  }
}
