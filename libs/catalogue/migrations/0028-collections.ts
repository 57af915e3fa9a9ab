import type { MigrationInterface, QueryRunner } from 'typeorm';

const own = 'tenant_id = any((select app.tenant_ids())::uuid[])';
const writes = 'tenant_id = any((select app.writes_for())::uuid[])';
/** Collections are an editor's where the tenant wants one. */
const releases = (table: string) => `${writes} and (tenant_id = any((select app.edits_for())::uuid[])
  or not (select t.editor_for_public from tenant t where t.id = ${table}.tenant_id))`;

/** Collections: what is being written of one, and beside it what readers see. */
export class Collections implements MigrationInterface {
  name = 'Collections0000000000028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table collection_draft (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        content jsonb not null,
        revision integer not null default 1,
        published_revision integer,
        is_example boolean not null default false,
        created_by uuid not null references person,
        created_at timestamptz not null,
        updated_by uuid not null references person,
        updated_at timestamptz not null,
        -- What an author asks an editor for, until it is released.
        asked_by uuid references person,
        asked_at timestamptz,
        asked_audience text check (asked_audience in ('tenant', 'networks', 'public')),
        asked_networks uuid[] not null default '{}',
        -- When the letters about it were handed over: the mark that keeps each of them one letter.
        editors_told_at timestamptz,
        deleted_at timestamptz,
        unique (tenant_id, id),
        check (num_nulls(asked_by, asked_at, asked_audience) in (0, 3))
      );
      create index collection_draft_tenant on collection_draft (tenant_id, updated_at desc, id desc);
      call app.protect('collection_draft');
      grant select, insert on collection_draft to tandem_app;
      grant update (content, revision, published_revision, updated_by, updated_at, asked_by, asked_at, asked_audience, asked_networks,
        editors_told_at, deleted_at) on collection_draft to tandem_app;
      create policy app_select on collection_draft for select to tandem_app using (${own});
      create policy app_insert on collection_draft for insert to tandem_app with check (${writes} and created_by = (select app.person_id()));
      create policy app_update on collection_draft for update to tandem_app using (${writes}) with check (${writes});

      create table collection (
        id uuid primary key,
        tenant_id uuid not null,
        networks uuid[] not null default '{}',
        is_public boolean not null default false,
        slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
        language text not null check (language in ('da', 'nb', 'nn', 'sv', 'en')),
        title text not null check (length(title) between 1 and 200),
        introduction text not null check (length(introduction) <= 10000),
        is_example boolean not null default false,
        first_published_at timestamptz not null,
        published_at timestamptz not null,
        -- Taken away, and its audience kept, so that it can be brought back as it was.
        removed_at timestamptz,
        unique (tenant_id, id),
        unique (tenant_id, slug),
        foreign key (tenant_id, id) references collection_draft (tenant_id, id)
      );
      create index collection_newest on collection (published_at desc, id desc) where removed_at is null;
      create index collection_of_tenant on collection (tenant_id, published_at desc, id desc);
      call app.protect('collection');
      grant select, insert on collection to tandem_app;
      grant update (networks, is_public, slug, language, title, introduction, published_at, removed_at) on collection to tandem_app;
      create policy app_select on collection for select to tandem_app
        using (${own} or removed_at is null and (is_public or networks && (select app.network_ids())));
      create policy app_insert on collection for insert to tandem_app with check (${releases('collection')});
      create policy app_update on collection for update to tandem_app using (${releases('collection')}) with check (${releases('collection')});

      create table collection_item (
        collection_id uuid not null,
        tenant_id uuid not null,
        position integer not null,
        heading text check (length(heading) between 1 and 200),
        entry_id uuid references entry,
        why text not null default '' check (length(why) <= 500),
        primary key (collection_id, position),
        foreign key (tenant_id, collection_id) references collection (tenant_id, id),
        check (num_nonnulls(heading, entry_id) = 1)
      );
      create index collection_item_entry on collection_item (entry_id) where entry_id is not null;
      call app.protect('collection_item');
      grant select, insert, delete on collection_item to tandem_app;
      -- The sentence about an entry is for those who may read the entry. A join, but of one collection's few rows by their keys.
      create policy app_select on collection_item for select to tandem_app
        using (exists (select from collection c where c.id = collection_id)
          and (entry_id is null or exists (select from entry e where e.id = entry_id)));
      create policy app_insert on collection_item for insert to tandem_app with check (${releases('collection_item')});
      create policy app_delete on collection_item for delete to tandem_app using (${releases('collection_item')});

      create table collection_redirect (
        tenant_id uuid not null,
        slug text not null,
        collection_id uuid not null,
        primary key (tenant_id, slug),
        foreign key (tenant_id, collection_id) references collection (tenant_id, id)
      );
      call app.protect('collection_redirect');
      grant select, insert, delete on collection_redirect to tandem_app;
      create policy app_select on collection_redirect for select to tandem_app
        using (exists (select from collection c where c.id = collection_id));
      create policy app_insert on collection_redirect for insert to tandem_app with check (${writes});
      create policy app_delete on collection_redirect for delete to tandem_app using (${writes});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table collection_redirect, collection_item, collection, collection_draft');
  }
}
