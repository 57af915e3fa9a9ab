import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofDraft = 'exists (select from entry_draft d where d.id = from_id)';
const writtenBy = `exists (select from entry_draft d where d.id = from_id
  and (d.tenant_id = any((select app.writes_for())::uuid[]) or d.co_owners && (select app.writes_for())))`;

/** What an entry has to do with another: set in its draft, shown from the next publication on, kept when it is over. */
export class Relations implements MigrationInterface {
  name = 'Relations0000000000048';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table entry_relation (
        id uuid primary key,
        -- Of the entry that says it.
        tenant_id uuid not null,
        from_id uuid not null,
        kind text not null check (kind in ('builds_on', 'part_of', 'replaces')),
        to_id uuid not null references entry,
        set_by uuid not null references person,
        set_at timestamptz not null,
        -- Readers see it between these two.
        shown_at timestamptz,
        ended_at timestamptz,
        -- Taken out of the draft: it ends with the next publication.
        removed_by uuid references person,
        removed_at timestamptz,
        foreign key (tenant_id, from_id) references entry_draft (tenant_id, id),
        check (from_id <> to_id)
      );
      create unique index entry_relation_once on entry_relation (from_id, to_id, kind) where removed_at is null;
      create index entry_relation_to on entry_relation (to_id, kind) where ended_at is null;
      call app.protect('entry_relation');
      grant select, insert on entry_relation to tandem_app;
      grant update (shown_at, ended_at, removed_by, removed_at) on entry_relation to tandem_app;
      -- Joins, but of one entry's few rows by their keys.
      create policy app_select on entry_relation for select to tandem_app using (${ofDraft}
        or shown_at is not null and ended_at is null
          and exists (select from entry e where e.id = from_id) and exists (select from entry e where e.id = to_id));
      create policy app_insert on entry_relation for insert to tandem_app
        with check (${writtenBy} and exists (select from entry e where e.id = to_id) and set_by = (select app.person_id()));
      create policy app_update on entry_relation for update to tandem_app using (${writtenBy}) with check (${writtenBy});

      -- Whether one comes to the other along relations of that kind: asked of all, also of those that the caller can't see.
      create function app.relation_leads_to(relation text, start uuid, goal uuid) returns boolean
        language sql stable security definer set search_path = public, pg_temp as $$
        with recursive reached as (
          select start as id
          union select r.to_id from entry_relation r join reached on reached.id = r.from_id
            where r.kind = relation and r.removed_at is null)
        select exists (select from reached where id = goal) $$;
      revoke all on function app.relation_leads_to(text, uuid, uuid) from public;
      grant execute on function app.relation_leads_to(text, uuid, uuid) to tandem_app, tandem_system;

      -- From what a municipality uses to what else it uses.
      create index entry_mark_user on entry_mark (tenant_id) where kind = 'in_use' and withdrawn_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index entry_mark_user;
      drop function app.relation_leads_to(text, uuid, uuid);
      drop table entry_relation;
    `);
  }
}
