import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = (words: string) => `alter table subscription drop constraint subscription_kind_check,
  add constraint subscription_kind_check check (kind in (${words}))`;

/** Targets can be followed as goals are. */
export class FollowedTargets implements MigrationInterface {
  name = 'FollowedTargets0000000000261';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(kinds(`'goal', 'target', 'tenant', 'network', 'entry_kind', 'saved_search'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from subscription where kind = 'target';
      ${kinds(`'goal', 'tenant', 'network', 'entry_kind', 'saved_search'`)};
    `);
  }
}
