import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which look of the letter a fragment was rendered for: a part of another does not fit in. */
export class FragmentLooks implements MigrationInterface {
  name = 'FragmentLooks0000000000270';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table digest_fragment add column look text not null default ''`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table digest_fragment drop column look`);
  }
}
