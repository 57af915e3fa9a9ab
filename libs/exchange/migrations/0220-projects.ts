import type { MigrationInterface, QueryRunner } from 'typeorm';

const me = '(select app.person_id())';
const own = 'tenant_id = any((select app.tenant_ids())::uuid[])';
const writes = 'tenant_id = any((select app.writes_for())::uuid[])';
const audience = 'is_public or networks && (select app.network_ids())';
/** What is shared goes to networks that the tenant itself is in; what is public is an editor's where the tenant wants one. */
const releases = (table: string) => `${writes}
  and networks <@ array(select n.network_id from network_tenant n
    where n.tenant_id = ${table}.tenant_id and n.joined_at is not null and n.left_at is null)
  and (not is_public or tenant_id = any((select app.edits_for())::uuid[])
    or not (select t.editor_for_public from tenant t where t.id = ${table}.tenant_id))`;
/** Nobody reads a note who may not read of its project. */
const withinProject = `exists (select from project p where p.id = log_note.project_id
  and (not log_note.is_public or p.is_public) and (p.is_public or log_note.networks <@ p.networks))`;

/** Development projects, and the log they keep while they run. */
export class Projects implements MigrationInterface {
  name = 'Projects0000000000220';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table project (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        title text not null check (length(title) between 1 and 200),
        language text not null check (language in ('da', 'nb', 'nn', 'sv', 'en')),
        purpose text not null default '' check (length(purpose) <= 2000),
        goals smallint[] not null default '{}' check (cardinality(goals) <= 17),
        state text not null check (state in ('planned', 'running', 'paused', 'stopped', 'finished')),
        begins_on date,
        ends_on date check (ends_on >= begins_on),
        -- The stop card: «stop when …», what is looked at to know, and the day to look.
        stop_when text not null default '' check (length(stop_when) <= 500),
        stop_check text not null default '' check (length(stop_check) <= 500),
        stop_look_on date,
        -- What came of it, once it is over.
        learned text not null default '' check (length(learned) <= 2000),
        contact_mailbox text check (length(contact_mailbox) <= 254),
        contact_name text check (length(contact_name) <= 120),
        networks uuid[] not null default '{}',
        is_public boolean not null default false,
        is_example boolean not null default false,
        revision integer not null default 1,
        created_by uuid not null references person,
        created_at timestamptz not null,
        updated_by uuid not null references person,
        updated_at timestamptz not null,
        -- When something last happened that all who read of the project may know of: lists are sorted by it.
        moved_at timestamptz not null,
        unique (tenant_id, id)
      );
      create index project_moved on project (moved_at desc, id desc);
      create index project_tenant on project (tenant_id, moved_at desc, id desc);
      call app.protect('project');
      grant select, insert on project to tandem_app;
      grant update (title, language, purpose, goals, state, begins_on, ends_on, stop_when, stop_check, stop_look_on, learned, contact_mailbox,
        contact_name, networks, is_public, revision, updated_by, updated_at, moved_at) on project to tandem_app;
      create policy app_select on project for select to tandem_app using (${own} or ${audience});
      create policy app_insert on project for insert to tandem_app with check (${releases('project')} and created_by = ${me});
      create policy app_update on project for update to tandem_app using (${writes}) with check (${releases('project')} and updated_by = ${me});

      create table log_note (
        id uuid primary key,
        tenant_id uuid not null,
        project_id uuid not null,
        kind text not null check (kind in ('tried', 'learned', 'changed', 'blocked')),
        text text not null check (length(text) between 1 and 2000),
        day date not null,
        place text check (length(place) <= 120),
        networks uuid[] not null default '{}',
        is_public boolean not null default false,
        written_by uuid not null references person,
        written_at timestamptz not null,
        edited_at timestamptz,
        removed_at timestamptz,
        unique (tenant_id, id),
        foreign key (tenant_id, project_id) references project (tenant_id, id)
      );
      create index log_note_project on log_note (project_id, day desc, id desc) where removed_at is null;
      call app.protect('log_note');
      grant select, insert on log_note to tandem_app;
      grant update (kind, text, day, place, networks, is_public, edited_at, removed_at) on log_note to tandem_app;
      create policy app_select on log_note for select to tandem_app using (${own} or removed_at is null and (${audience}));
      create policy app_insert on log_note for insert to tandem_app
        with check (${releases('log_note')} and written_by = ${me} and ${withinProject});
      create policy app_update on log_note for update to tandem_app using (${writes}) with check (${releases('log_note')} and ${withinProject});

      -- What a note said before.
      create table log_note_edit (
        id uuid primary key,
        tenant_id uuid not null,
        note_id uuid not null,
        kind text not null,
        text text not null,
        day date not null,
        place text,
        edited_by uuid not null references person,
        edited_at timestamptz not null,
        foreign key (tenant_id, note_id) references log_note (tenant_id, id)
      );
      create index log_note_edit_note on log_note_edit (note_id, edited_at);
      call app.protect('log_note_edit');
      grant select, insert on log_note_edit to tandem_app;
      create policy app_select on log_note_edit for select to tandem_app using (${own});
      create policy app_insert on log_note_edit for insert to tandem_app with check (${writes} and edited_by = ${me});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table log_note_edit, log_note, project');
  }
}
