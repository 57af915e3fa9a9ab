import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changePolicies, type PolicyChange } from '#libs/platform';

const mine = 'person_id = (select app.person_id())';
const own = 'tenant_id = any((select app.tenant_ids())::uuid[])';
const inNetworks = `tenant_id in (select n.tenant_id from network_tenant n
  where n.network_id = any((select app.network_ids())::uuid[]) and n.joined_at is not null and n.left_at is null)`;

/** Who can be called about an entry is shown to those who read the entry: it may have been shared with fewer since. */
const changes: PolicyChange[] = [
  {
    table: 'call_offer',
    command: 'select',
    was: `${mine} or (${own} or ${inNetworks})`,
    is: `${mine} or ${own} or ${inNetworks} and exists (select from entry e where e.id = call_offer.entry_id)`,
  },
];

/**
 * An entry's few offers are looked up by it, so that the look at the entry costs one key each. What was seen of a result (0233, the
 * catalogue's, which knows no uses) is said of a use of the very tenant that says it.
 */
export class CallOffersByEntry implements MigrationInterface {
  name = 'CallOffersByEntry0000000000236';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(changePolicies(changes, 'up'));
    await runner.query(`alter table claim_outcome
      add constraint claim_outcome_use foreign key (tenant_id, subject_id) references adoption (tenant_id, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table claim_outcome drop constraint claim_outcome_use');
    await runner.query(changePolicies(changes, 'down'));
  }
}
