import type { MigrationInterface, QueryRunner } from 'typeorm';

const mine = 'tenant_id = any((select app.tenant_ids())::uuid[])';
const manages = 'tenant_id = any((select app.manages())::uuid[])';
const me = '(select app.person_id())';

/** What a person who leaves a tenant handed to whom: asked for once, carried on by the worker until the last thing has gone over. */
export class Handovers implements MigrationInterface {
  name = 'Handovers0000000000230';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table handover (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        person_id uuid not null references person,
        asked_by uuid not null references person,
        asked_at timestamptz not null,
        ended_at timestamptz,
        unique (tenant_id, id)
      );
      create unique index handover_under_way on handover (tenant_id, person_id) where ended_at is null;
      create index handover_person on handover (person_id);
      call app.protect('handover');
      grant select, insert on handover to tandem_app;
      create policy app_select on handover for select to tandem_app using (${manages} or person_id = ${me});
      create policy app_insert on handover for insert to tandem_app
        with check (asked_by = ${me} and (${manages} or person_id = ${me} and ${mine}));

      -- All of one kind goes to one colleague.
      create table handover_share (
        handover_id uuid not null,
        tenant_id uuid not null,
        kind text not null check (length(kind) between 3 and 40),
        to_person uuid not null references person,
        ended_at timestamptz,
        -- The colleague has a mail that says what is theirs now.
        told_at timestamptz,
        primary key (handover_id, kind),
        foreign key (tenant_id, handover_id) references handover (tenant_id, id)
      );
      create index handover_share_to on handover_share (to_person);
      call app.protect('handover_share');
      grant select, insert on handover_share to tandem_app;
      create policy app_select on handover_share for select to tandem_app
        using (exists (select from handover h where h.id = handover_share.handover_id) or to_person = ${me});
      create policy app_insert on handover_share for insert to tandem_app with check (
        ${mine} and exists (select from handover h where h.id = handover_share.handover_id and h.asked_by = ${me} and h.ended_at is null));

      create table handover_thing (
        handover_id uuid not null,
        kind text not null,
        subject_id uuid not null,
        title text not null,
        -- Of the title; null where it is a name.
        language text,
        moved_at timestamptz not null,
        primary key (handover_id, kind, subject_id),
        foreign key (handover_id, kind) references handover_share (handover_id, kind)
      );
      call app.protect('handover_thing');
      grant select on handover_thing to tandem_app;
      create policy app_select on handover_thing for select to tandem_app
        using (exists (select from handover_share s where s.handover_id = handover_thing.handover_id and s.kind = handover_thing.kind));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table handover_thing, handover_share, handover');
  }
}
