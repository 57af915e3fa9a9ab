import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An index of what stands in front of a text: questions about a common word are answered from it, and no text has to be read for them. */
export class SearchFaces implements MigrationInterface {
  name = 'SearchFaces0000000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Title, summary, and what the text keeps coming back to.
      create index entry_search_faces on entry_search using gin (ts_filter(lexemes, '{a,b,c}')) with (fastupdate = off);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index entry_search_faces');
  }
}
