import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Searches are asked for by another edition than theirs, which no index answers. */
export class NoThesaurusIndex implements MigrationInterface {
  name = 'NoThesaurusIndex0000000000075';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop index saved_search_thesaurus');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('create index saved_search_thesaurus on saved_search (thesaurus)');
  }
}
