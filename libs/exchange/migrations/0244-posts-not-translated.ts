import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A translation without a body: what came back could not be used, and is not asked for again until the words change. */
export class PostsNotTranslated implements MigrationInterface {
  name = 'PostsNotTranslated0000000000244';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table post_translation alter column body drop not null, drop constraint post_translation_check1,
        add constraint post_translation_check1 check ((title is not null) = (reply_id is null and body is not null));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from post_translation where body is null;
      alter table post_translation alter column body set not null, drop constraint post_translation_check1,
        add constraint post_translation_check1 check ((title is null) = (reply_id is not null));
    `);
  }
}
