import type { MigrationInterface, QueryRunner } from 'typeorm';

const me = '(select app.person_id())';
const own = 'tenant_id = any((select app.tenant_ids())::uuid[])';
/** Editors and administrators, and the secretary of one of the two committees. */
const keeps = `(tenant_id = any((select app.edits_for())::uuid[])
  or ${own} and (one_body_id in (select b.id from body b where b.secretary_id = ${me})
    or other_body_id in (select b.id from body b where b.secretary_id = ${me})))`;

/** What two committees need not talk about, and why. `reasons` is what it stood for then: when that changes, it is shown again. */
export class SetAsideLinks implements MigrationInterface {
  name = 'SetAsideLinks0000000000084';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table wheel_set_aside (
        tenant_id uuid not null,
        year integer not null check (year between 2000 and 2199),
        key text not null check (length(key) <= 160),
        one_body_id uuid not null,
        other_body_id uuid not null,
        reasons text not null check (length(reasons) <= 64),
        why text not null check (length(why) between 1 and 1000),
        set_by uuid not null references person,
        set_at timestamptz not null,
        primary key (tenant_id, year, key),
        foreign key (tenant_id, one_body_id) references body (tenant_id, id),
        foreign key (tenant_id, other_body_id) references body (tenant_id, id)
      );
      call app.protect('wheel_set_aside');
      grant select, insert, delete on wheel_set_aside to tandem_app;
      grant update (reasons, why, set_by, set_at) on wheel_set_aside to tandem_app;
      create policy app_select on wheel_set_aside for select to tandem_app using (${own});
      create policy app_insert on wheel_set_aside for insert to tandem_app with check (${keeps} and set_by = ${me});
      create policy app_update on wheel_set_aside for update to tandem_app using (${keeps}) with check (${keeps} and set_by = ${me});
      create policy app_delete on wheel_set_aside for delete to tandem_app using (${keeps});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table wheel_set_aside');
  }
}
