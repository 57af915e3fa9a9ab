import type { MigrationInterface, QueryRunner } from 'typeorm';

const before = `'proposed', 'voting', 'approved', 'rejected', 'sent_back', 'lapsed', 'no_quorum'`;

/** Whoever moved a motion may take it back before it is voted on: no decision, and the case is over. */
export class MotionsTakenBack implements MigrationInterface {
  name = 'MotionsTakenBack0000000000100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table proposal drop constraint proposal_state_check,
      add constraint proposal_state_check check (state in (${before}) or state = 'taken_back' and kind = 'motion')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update proposal set state = 'lapsed' where state = 'taken_back';
      alter table proposal drop constraint proposal_state_check, add constraint proposal_state_check check (state in (${before}))`);
  }
}
