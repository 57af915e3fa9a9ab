import type { MigrationInterface, QueryRunner } from 'typeorm';

const me = '(select app.person_id())';
const inNetwork = 'network_id = any((select app.network_ids())::uuid[])';
const coordinates = 'network_id = any((select app.coordinates())::uuid[])';
const open = `state in ('draft', 'scheduled')`;

/** What coordinators announce to their networks, who wants no such mails, and copies that carry one. */
export class Announcements implements MigrationInterface {
  name = 'Announcements0000000000275';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table announcement (
        id uuid primary key,
        network_id uuid not null references network,
        -- The coordinating tenant in whose name it is written.
        tenant_id uuid not null references tenant,
        -- By language: { title, body }, the body in Markdown.
        texts jsonb not null check (jsonb_typeof(texts) = 'object' and texts <> '{}'),
        -- refused: nobody got it, since who asked for it did not coordinate the network any more.
        state text not null default 'draft' check (state in ('draft', 'scheduled', 'sending', 'sent', 'refused')),
        send_at timestamptz,
        zone text not null check (length(zone) between 1 and 60),
        -- Whose right to announce is asked again when it is sent.
        asked_by uuid references person,
        -- While it is sent: the last person who was planned.
        planned_to uuid,
        begun_at timestamptz,
        ended_at timestamptz,
        revision integer not null default 1 check (revision > 0),
        created_by uuid references person,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        check ((state = 'draft') = (send_at is null)),
        check ((state = 'sending') = (planned_to is not null)),
        check ((state in ('sending', 'sent')) = (begun_at is not null))
      );
      create index announcement_of_network on announcement (network_id, (coalesce(begun_at, created_at)) desc, id desc);
      create index announcement_due on announcement (send_at) where state in ('scheduled', 'sending');
      call app.protect('announcement');
      grant select, insert, delete on announcement to tandem_app;
      grant update (texts, state, send_at, zone, asked_by, revision, updated_at) on announcement to tandem_app;
      create policy app_select on announcement for select to tandem_app using (state in ('sending', 'sent') and ${inNetwork} or ${coordinates});
      create policy app_insert on announcement for insert to tandem_app with check (
        ${coordinates} and state = 'draft' and created_by = ${me} and tenant_id = any((select app.tenant_ids())::uuid[]));
      create policy app_update on announcement for update to tandem_app
        using (${coordinates} and ${open}) with check (${coordinates} and ${open} and (asked_by is null or asked_by = ${me}));
      create policy app_delete on announcement for delete to tandem_app using (${coordinates} and state = 'draft');

      -- Whom a network's announcements were planned for, and who wants none of them any more.
      create table announcement_reader (
        network_id uuid not null references network,
        person_id uuid not null references person,
        -- What a mail's link names, instead of the person.
        id uuid not null unique,
        stopped_at timestamptz,
        primary key (network_id, person_id)
      );
      create index announcement_reader_person on announcement_reader (person_id);
      call app.protect('announcement_reader');
      grant select, insert on announcement_reader to tandem_app;
      grant update (stopped_at) on announcement_reader to tandem_app;
      create policy app_select on announcement_reader for select to tandem_app using (person_id = ${me});
      create policy app_insert on announcement_reader for insert to tandem_app with check (person_id = ${me} and ${inNetwork});
      create policy app_update on announcement_reader for update to tandem_app using (person_id = ${me}) with check (person_id = ${me});

      -- A copy tells items of a window, or is one person's mail of one announcement.
      alter table digest_copy add column announcement_id uuid references announcement,
        alter column run_id drop not null, alter column window_start drop not null, alter column window_end drop not null,
        drop constraint digest_copy_items_check,
        add constraint digest_copy_items_check check (cardinality(items) > 0 or announcement_id is not null);
      create unique index digest_copy_announcement on digest_copy (announcement_id, person_id) where announcement_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from digest_copy where announcement_id is not null;
      alter table digest_copy drop column announcement_id,
        alter column window_start set not null, alter column window_end set not null,
        add constraint digest_copy_items_check check (cardinality(items) > 0);
      drop table announcement_reader, announcement;
    `);
  }
}
