import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changePolicies, type PolicyChange } from '#libs/platform';

const me = '(select app.person_id())';
const member = 'network_id = any((select app.network_ids())::uuid[])';
/** Coordinators of the network and the body's secretary prepare and open. */
const prepares = `(network_id = any((select app.coordinates())::uuid[])
  or ${member} and body_id in (select b.id from body b where b.secretary_id = ${me}))`;
/** Until the members are asked: the paper of a decided version stands. */
const preparesCase = `proposal_id in (select p.id from proposal p where p.state in ('proposed', 'no_quorum') and ${prepares})`;
/** Authors of the tenants that own the entry propose. */
const proposes = `(${member} and (tenant_id = any((select app.writes_for())::uuid[])
  or entry_id in (select c.entry_id from co_ownership c where c.ended_at is null and c.co_owner_id = any((select app.writes_for())::uuid[]))))`;
const named = (ids: string) => `seat_id in (select s.id from seat s where s.tenant_id = any((select app.${ids}())::uuid[]))`;

const changes: PolicyChange[] = [
  {
    table: 'proposal',
    command: 'insert',
    was: `${member} and proposed_by = ${me} and (tenant_id = any((select app.tenant_ids())::uuid[]) or co_owners && (select app.tenant_ids()))`,
    is: `${proposes} and proposed_by = ${me}`,
  },
  { table: 'proposal', command: 'update', was: member, is: `${proposes} or ${prepares}` },
  {
    table: 'case_paper',
    command: 'insert',
    was: `${member} and written_by = ${me}`,
    is: `${member} and written_by = ${me} and ${preparesCase}`,
  },
  {
    table: 'case_paper',
    command: 'update',
    was: [member, `${member} and written_by = ${me}`],
    is: [`${member} and ${preparesCase}`, `${member} and written_by = ${me} and ${preparesCase}`],
  },
  {
    table: 'round',
    command: 'insert',
    was: `${member} and opened_by = ${me} and closed_at is null`,
    is: `${prepares} and opened_by = ${me} and closed_at is null`,
  },
  {
    table: 'seat_holding',
    command: 'insert',
    was: `named_by = ${me} and ${named('tenant_ids')}`,
    is: `named_by = ${me} and ${named('manages')}`,
  },
  { table: 'seat_holding', command: 'update', was: named('tenant_ids'), is: named('manages') },
];

/** Proposing, preparing and naming ask for the role in the database too. */
export class SteeringByRole implements MigrationInterface {
  name = 'SteeringByRole0000000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(changePolicies(changes, 'up'));
    await runner.query(`
      revoke update on case_paper from tandem_app;
      grant update (background, assessment, recommendation, recommended, paid_tenants, written_by, written_at) on case_paper to tandem_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('grant update on case_paper to tandem_app');
    await runner.query(changePolicies(changes, 'down'));
  }
}
