import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changePolicies, type PolicyChange } from '#libs/platform';

const me = '(select app.person_id())';
/** Coordinators of the network whose body it is, administrators of the tenant whose it is. */
const manages = `(network_id = any((select app.coordinates())::uuid[]) or tenant_id = any((select app.manages())::uuid[]))`;
/** Its secretary too, while they belong to those it is for. */
const keeps = `(${manages} or secretary_id = ${me}
  and (network_id = any((select app.network_ids())::uuid[]) or tenant_id = any((select app.tenant_ids())::uuid[])))`;
const bodyOf = (who: string) => `body_id in (select b.id from body b where ${who})`;
const named = `seat_id in (select s.id from seat s where s.tenant_id = any((select app.manages())::uuid[]))`;
const sectorSeat = `(seat_id in (select s.id from seat s where s.tenant_id is null) and ${bodyOf(keeps)})`;

const changes: PolicyChange[] = [
  {
    table: 'seat_holding',
    command: 'insert',
    was: `named_by = ${me} and ${named}`,
    is: `named_by = ${me} and (${named} or ${sectorSeat})`,
  },
  // A seat that ends ends what is held in it, whoever named it.
  { table: 'seat_holding', command: 'update', was: named, is: `${named} or ${sectorSeat} or ${bodyOf(manages)}` },
];

/** Bodies, their seats and their rules are administered by who has them; a seat with a past ends and stays. */
export class BodyAdministration implements MigrationInterface {
  name = 'BodyAdministration0000000000079';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table seat add column ended_on date;
      -- Counts the changes, so that two who change it at once don't undo one another.
      alter table body add column revision integer not null default 0;

      grant insert (id, slug, kind, network_id, tenant_id, statutory, abbreviation, secretary_id, plan, created_at) on body to tandem_app;
      grant update (statutory, abbreviation, secretary_id, plan, ended_on, revision) on body to tandem_app;
      create policy app_insert on body for insert to tandem_app with check (${manages});
      create policy app_update on body for update to tandem_app using (${keeps}) with check (${keeps});

      grant insert, delete on body_name to tandem_app;
      grant update (name, mandate) on body_name to tandem_app;
      create policy app_insert on body_name for insert to tandem_app with check (${bodyOf(manages)});
      create policy app_update on body_name for update to tandem_app using (${bodyOf(manages)}) with check (${bodyOf(manages)});
      create policy app_delete on body_name for delete to tandem_app using (${bodyOf(manages)});

      -- Rules are decided for a day to come and never altered: rounds stand on them.
      grant insert on rule_set to tandem_app;
      create policy app_insert on rule_set for insert to tandem_app with check (effective_on >= app.now()::date and ${bodyOf(manages)});

      grant insert on seat to tandem_app;
      grant update (role, sector, ended_on) on seat to tandem_app;
      create policy app_insert on seat for insert to tandem_app with check (${bodyOf(manages)});
      create policy app_update on seat for update to tandem_app using (${bodyOf(manages)}) with check (${bodyOf(manages)});

      -- What has not begun is no history yet.
      grant delete on seat_holding to tandem_app;
      create policy app_delete on seat_holding for delete to tandem_app
        using (since > app.now()::date and (${named} or ${sectorSeat} or ${bodyOf(manages)}));
      ${changePolicies(changes, 'up')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${changePolicies(changes, 'down')}
      drop policy app_delete on seat_holding;
      drop policy app_update on seat;
      drop policy app_insert on seat;
      drop policy app_insert on rule_set;
      drop policy app_delete on body_name;
      drop policy app_update on body_name;
      drop policy app_insert on body_name;
      drop policy app_update on body;
      drop policy app_insert on body;
      revoke delete on seat_holding from tandem_app;
      revoke insert, update (role, sector, ended_on) on seat from tandem_app;
      revoke insert on rule_set from tandem_app;
      revoke insert, delete, update (name, mandate) on body_name from tandem_app;
      revoke insert (id, slug, kind, network_id, tenant_id, statutory, abbreviation, secretary_id, plan, created_at),
        update (statutory, abbreviation, secretary_id, plan, ended_on, revision) on body from tandem_app;
      alter table body drop column revision;
      alter table seat drop column ended_on;
    `);
  }
}
