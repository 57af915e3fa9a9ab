import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changePolicies, type PolicyChange } from '#libs/platform';

const own = (column = 'tenant_id') => `${column} = any((select app.tenant_ids())::uuid[])`;
const managed = (column = 'tenant_id') => `${column} = any((select app.manages())::uuid[])`;
const me = '(select app.person_id())';
/** Invitations are the administrators' business, and those of new municipalities the coordinators'. */
const invites = `(${managed()} or network_id = any((select app.coordinates())::uuid[]) and tenant_id = any((select app.edits_for())::uuid[]))`;

const changes: PolicyChange[] = [
  { table: 'tenant', command: 'update', was: own('id'), is: managed('id') },
  { table: 'membership', command: 'update', was: own(), is: managed() },
  { table: 'network_tenant', command: 'update', was: own(), is: managed() },
  { table: 'charter_acceptance', command: 'insert', was: `${own()} and person_id = ${me}`, is: `${managed()} and person_id = ${me}` },
  { table: 'invitation', command: 'select', was: own(), is: invites },
  { table: 'invitation', command: 'insert', was: `${own()} and invited_by = ${me}`, is: `${invites} and invited_by = ${me}` },
  { table: 'invitation', command: 'update', was: own(), is: invites },
  { table: 'audit_log', command: 'select', was: own(), is: managed() },
  {
    table: 'audit_log',
    command: 'insert',
    was: `person_id is not distinct from ${me}`,
    is: `person_id is not distinct from ${me} and (tenant_id is null or ${own()})`,
  },
];

/** What an administrator does asks for an administrator in the database too. */
export class IdentityByRole implements MigrationInterface {
  name = 'IdentityByRole0000000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(changePolicies(changes, 'up'));
    // At no day does a code mean two municipalities.
    await runner.query(`alter table municipality_code add constraint municipality_code_once
      exclude using gist (country with =, code with =, daterange(valid_from, valid_to) with &&)`);
    // An acceptance alone brings a tenant into a network, as the system.
    await runner.query('drop policy app_insert on network_tenant; revoke insert on network_tenant from tandem_app');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table municipality_code drop constraint municipality_code_once;
      grant insert on network_tenant to tandem_app;
      create policy app_insert on network_tenant for insert to tandem_app
        with check (network_id = any((select app.network_ids())::uuid[]) and joined_at is null);
    `);
    await runner.query(changePolicies(changes, 'down'));
  }
}
