import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A case paper says which language it is in; unknown where its writer's was gone already, or the release before wrote it. */
export class PaperLanguage implements MigrationInterface {
  name = 'PaperLanguage0000000000017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table case_paper add column language text check (language in ('da', 'nb', 'nn', 'sv', 'en'));
      grant update (language) on case_paper to tandem_app;
      update case_paper c set language = f.language from person_profile f where f.person_id = c.written_by;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table case_paper drop column language');
  }
}
