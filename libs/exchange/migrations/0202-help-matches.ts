import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was told of what fits them: each pair once, and nobody more often in a month than they bear. */
export class HelpMatches implements MigrationInterface {
  name = 'HelpMatches0000000000202';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table help_match (
        need_id uuid not null references help,
        offer_id uuid not null references help,
        told_person_id uuid not null references person,
        month date not null,
        planned_at timestamptz not null,
        sent_at timestamptz,
        primary key (need_id, offer_id)
      );
      create index help_match_told on help_match (told_person_id, month);
      call app.protect('help_match');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table help_match');
  }
}
