import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changePolicies, type PolicyChange } from '#libs/platform';

const me = '(select app.person_id())';
const own = 'tenant_id = any((select app.tenant_ids())::uuid[])';
const writes = 'tenant_id = any((select app.writes_for())::uuid[])';
/** A use is told to networks that the using tenant itself is in. */
const toOwnNetworks = `networks <@ array(select n.network_id from network_tenant n
  where n.tenant_id = adoption.tenant_id and n.joined_at is not null and n.left_at is null)`;
const records = `${writes} and recorded_by = ${me} and ${toOwnNetworks}`;

const changes: PolicyChange[] = [
  { table: 'adoption', command: 'insert', was: `${own} and recorded_by = ${me}`, is: records },
  { table: 'adoption', command: 'update', was: own, is: [writes, records] },
];

/** Recording a use asks for an author of the tenant in the database too, and reaches its own networks alone. */
export class ExchangeByRole implements MigrationInterface {
  name = 'ExchangeByRole0000000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(changePolicies(changes, 'up'));
    await runner.query(`
      revoke update on adoption from tandem_app;
      grant update (version, state, networks, is_public, note, own_entry_id, since, recorded_by, updated_at) on adoption to tandem_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('grant update on adoption to tandem_app');
    await runner.query(changePolicies(changes, 'down'));
  }
}
