import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A calendar whose certificate is not to be trusted says so: its address answers, and a browser would warn of it. */
export class CalendarProblem implements MigrationInterface {
  name = 'CalendarProblem0000000000098';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table wheel_committee drop constraint wheel_committee_calendar_problem_check;
      alter table wheel_committee add constraint wheel_committee_calendar_problem_check
        check (calendar_problem in ('not_public', 'not_reached', 'not_trusted', 'refused', 'too_large', 'unreadable', 'empty'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update wheel_committee set calendar_problem = 'not_reached' where calendar_problem = 'not_trusted';
      alter table wheel_committee drop constraint wheel_committee_calendar_problem_check;
      alter table wheel_committee add constraint wheel_committee_calendar_problem_check
        check (calendar_problem in ('not_public', 'not_reached', 'refused', 'too_large', 'unreadable', 'empty'));
    `);
  }
}
