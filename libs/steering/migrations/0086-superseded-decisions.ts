import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A decision is superseded by a later one of its body, and never altered: the later one names it. */
export class SupersededDecisions implements MigrationInterface {
  name = 'SupersededDecisions0000000000086';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table decision add unique (network_id, id);
      alter table decision add column supersedes uuid, add foreign key (network_id, supersedes) references decision (network_id, id);
      create unique index decision_superseded on decision (supersedes) where supersedes is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table decision drop column supersedes, drop constraint decision_network_id_id_key');
  }
}
