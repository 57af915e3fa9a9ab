import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changePolicies, type PolicyChange } from '#libs/platform';

const me = '(select app.person_id())';
const ids = (name: string) => `any((select app.${name}())::uuid[])`;
const member = `network_id = ${ids('network_ids')}`;
const sits = `body_id in (select s.body_id from seat s where s.id = ${ids('seat_ids')})`;
const secretary = `body_id in (select b.id from body b where b.secretary_id = ${me})`;
const inTenant = (table: string) => `(body_tenant_id = ${ids('tenant_ids')}
  and (${secretary} or not exists (select from body b where b.id = ${table}.body_id and b.statutory)))`;
const prepares = `(network_id = ${ids('coordinates')} or ${member} and ${secretary} or body_tenant_id = ${ids('edits_for')} or body_tenant_id = ${ids('tenant_ids')} and ${secretary})`;
const inside = (table: string) =>
  `(${member} or body_tenant_id = ${ids('edits_for')} or ${inTenant(table)} or body_tenant_id is not null and ${sits})`;
const writes = `tenant_id = ${ids('writes_for')}
  or entry_id in (select c.entry_id from co_ownership c where c.ended_at is null and c.co_owner_id = ${ids('writes_for')})`;
const moves = `kind = 'motion' and proposed_by = ${me} and (${sits} or ${prepares})`;
const motions = `${inside('proposal')} and (tenant_id = ${ids('writes_for')} and kind = 'motion' or ${moves})`;
const was = `(${member} and (${writes}) or ${motions})`;
/** To withdraw an approval is for those who prepare the body's cases to propose, not for the entry's owners. */
const is = `(kind <> 'withdrawal' and ${member} and (${writes}) or ${motions} or kind = 'withdrawal' and ${prepares})`;

const changes: PolicyChange[] = [
  { table: 'proposal', command: 'insert', was: `${was} and proposed_by = ${me}`, is: `${is} and proposed_by = ${me}` },
  { table: 'proposal', command: 'update', was: `${was} or ${prepares}`, is: `${is} or ${prepares}` },
];

/** An approval may be withdrawn by the body that gave it: a case of its own, and a decision of its own. */
export class Withdrawals implements MigrationInterface {
  name = 'Withdrawals0000000000174';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table proposal add column withdraws uuid, add foreign key (body_id, withdraws) references decision (body_id, id),
        add check ((kind = 'withdrawal') = (withdraws is not null)),
        -- What the reason is written in; else it is its municipality's language.
        add column pitch_language text check (pitch_language in ('da', 'nb', 'nn', 'sv', 'en'));
      grant update (pitch_language) on proposal to tandem_app;
      drop index proposal_open;
      create unique index proposal_open on proposal (network_id, entry_id) where kind = 'entry' and state in ('proposed', 'voting', 'sent_back', 'no_quorum');
      create unique index proposal_withdrawal_open on proposal (withdraws) where state in ('proposed', 'voting', 'sent_back', 'no_quorum');

      alter table decision add column withdraws uuid, add foreign key (body_id, withdraws) references decision (body_id, id),
        add check ((kind = 'withdrawal') = (withdraws is not null));
      create unique index decision_withdrawn on decision (withdraws) where outcome = 'approved';
      create index decision_withdraws on decision (withdraws) where withdraws is not null;
    `);
    await runner.query(changePolicies(changes, 'up'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(changePolicies(changes, 'down'));
    await runner.query(`
      alter table decision drop column withdraws;
      drop index proposal_open;
      create unique index proposal_open on proposal (network_id, entry_id, kind)
        where state in ('proposed', 'voting', 'sent_back', 'no_quorum') and entry_id is not null;
      alter table proposal drop column withdraws, drop column pitch_language;
    `);
  }
}
