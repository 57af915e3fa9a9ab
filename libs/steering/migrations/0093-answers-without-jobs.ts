import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each first answer asked for a job of its own; now one look a minute finds the rounds in which everyone has answered. */
export class AnswersWithoutJobs implements MigrationInterface {
  name = 'AnswersWithoutJobs0000000000093';

  async up(runner: QueryRunner): Promise<void> {
    // Nobody takes them any more, and they would wait for ever.
    await runner.query(`delete from job_request where name = 'steering.close-answered-round' and state = 'waiting'`);
  }

  /** The release before has its own sweep for what no job is waiting for. */
  async down(): Promise<void> {}
}
