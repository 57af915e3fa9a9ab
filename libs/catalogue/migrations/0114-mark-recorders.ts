import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changePolicies, type PolicyChange } from '#libs/platform';

const me = '(select app.person_id())';
const ownUse = `kind = 'in_use' and tenant_id = any((select app.writes_for())::uuid[])`;

const changes: PolicyChange[] = [{ table: 'entry_mark', command: 'insert', was: ownUse, is: `${ownUse} and recorded_by = ${me}` }];

/** A mark of use says who made it: they are told what a body decides about the version. */
export class MarkRecorders implements MigrationInterface {
  name = 'MarkRecorders0000000000114';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table entry_mark add column recorded_by uuid references person;
      grant update (recorded_by) on entry_mark to tandem_app;
    `);
    await runner.query(changePolicies(changes, 'up'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(changePolicies(changes, 'down'));
    await runner.query('alter table entry_mark drop column recorded_by');
  }
}
