import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An invitation back names the membership that ended, so that its list can name the person and keep their present address from the tenant. */
export class InvitedAgain implements MigrationInterface {
  name = 'InvitedAgain0000000000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table invitation add column membership_id uuid,
        add foreign key (tenant_id, membership_id) references membership (tenant_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table invitation drop column membership_id');
  }
}
