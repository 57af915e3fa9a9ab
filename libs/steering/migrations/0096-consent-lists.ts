import type { MigrationInterface, QueryRunner } from 'typeorm';

const me = '(select app.person_id())';
const ids = (name: string) => `any((select app.${name}())::uuid[])`;
const secretary = `body_id in (select b.id from body b where b.secretary_id = ${me})`;
const sits = `body_id in (select s.body_id from seat s where s.id = ${ids('seat_ids')})`;
/** Whoever opens rounds, as the policies of `round` say. Statutory bodies have no lists: nothing of theirs is kept from their own people here. */
const prepares = `(network_id = ${ids('coordinates')} or network_id = ${ids('network_ids')} and ${secretary}
  or body_tenant_id = ${ids('edits_for')} or body_tenant_id = ${ids('tenant_ids')} and ${secretary})`;
const inside = `(network_id = ${ids('network_ids')} or body_tenant_id = ${ids('tenant_ids')} or body_tenant_id is not null and ${sits})`;

/** Cases that are decided together unless a member takes one out. */
export class ConsentLists implements MigrationInterface {
  name = 'ConsentLists0000000000096';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table consent_list (
        id uuid primary key,
        network_id uuid,
        body_tenant_id uuid,
        body_id uuid not null,
        opened_by uuid not null references person,
        opened_at timestamptz not null,
        deadline timestamptz not null check (deadline > opened_at),
        zone text not null,
        check (num_nonnulls(network_id, body_tenant_id) = 1),
        unique (body_id, id),
        foreign key (network_id, body_id) references body (network_id, id),
        foreign key (body_tenant_id, body_id) references body (tenant_id, id)
      );
      call app.protect('consent_list');
      grant select, insert on consent_list to tandem_app;
      create policy app_select on consent_list for select to tandem_app using (${inside});
      create policy app_insert on consent_list for insert to tandem_app with check (${prepares} and opened_by = ${me});

      alter table round add column consent_list_id uuid, add column taken_out_at timestamptz, add foreign key (body_id, consent_list_id) references consent_list (body_id, id);
      create index round_consent_list on round (consent_list_id) where consent_list_id is not null;
      -- Who takes a case out gives the others time to answer it on its own.
      grant update (deadline, taken_out_at) on round to tandem_app;

      -- That a case was taken out is for everyone inside; by whom and why, for those who may follow the debate.
      create table taken_out (
        round_id uuid primary key,
        seat_id uuid not null,
        taken_by uuid not null references person,
        reason text check (length(reason) between 1 and 2000),
        foreign key (round_id, seat_id) references round_seat (round_id, seat_id)
      );
      call app.protect('taken_out');
      grant select, insert on taken_out to tandem_app;
      create policy app_select on taken_out for select to tandem_app using (round_id in (select r.id from round r
        where r.closed_at is not null or ${me} = any(r.voters) or ${me} = any(r.officers)));
      create policy app_insert on taken_out for insert to tandem_app with check (taken_by = ${me} and exists (
        select from round_seat s join round r on r.id = s.round_id where s.round_id = taken_out.round_id and s.seat_id = taken_out.seat_id
          and s.acting_id = ${me} and r.closed_at is null and r.consent_list_id is not null));

      alter table steering_notice drop constraint steering_notice_kind_check,
        add constraint steering_notice_kind_check check (kind in ('vote', 'reminder', 'taken_out'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from steering_notice where kind = 'taken_out';
      alter table steering_notice drop constraint steering_notice_kind_check,
        add constraint steering_notice_kind_check check (kind in ('vote', 'reminder'));
      drop table taken_out;
      revoke update (deadline, taken_out_at) on round from tandem_app;
      alter table round drop column consent_list_id, drop column taken_out_at;
      drop table consent_list;
    `);
  }
}
