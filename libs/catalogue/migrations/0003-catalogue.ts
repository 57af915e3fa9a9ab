import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may read a published row, written on the row itself: never a join in a policy. */
const readable = `
  tenant_id = any((select app.tenant_ids())::uuid[]) or is_public
  or networks && (select app.network_ids()) or co_owners && (select app.tenant_ids())`;
/** Only the responsible tenant publishes; co-owners write the draft with it. */
const responsible = 'tenant_id = any((select app.tenant_ids())::uuid[])';
const owned = `tenant_id = any((select app.tenant_ids())::uuid[]) or co_owners && (select app.tenant_ids())`;

/** A mark is moved by the network that approved, by the tenant that uses, and an approval also by the entry's owner. */
const ownMark = `
  network_id = any((select app.network_ids())::uuid[]) or tenant_id = any((select app.tenant_ids())::uuid[])
  or kind = 'approved' and owner_id = any((select app.tenant_ids())::uuid[])`;
const visibleMark = `${ownMark} or is_public or networks && (select app.network_ids())`;

/** Entries, their immutable versions, drafts beside them, and the listing tables that filtered lists start from. */
export class Catalogue implements MigrationInterface {
  name = 'Catalogue0000000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table goal (
        framework text not null,
        number integer not null,
        colour text not null check (colour ~ '^#[0-9a-f]{6}$'),
        primary key (framework, number)
      );
      insert into goal (framework, number, colour) values
        ('sdg', 1, '#e5243b'), ('sdg', 2, '#dda63a'), ('sdg', 3, '#4c9f38'), ('sdg', 4, '#c5192d'), ('sdg', 5, '#ff3a21'),
        ('sdg', 6, '#26bde2'), ('sdg', 7, '#fcc30b'), ('sdg', 8, '#a21942'), ('sdg', 9, '#fd6925'), ('sdg', 10, '#dd1367'),
        ('sdg', 11, '#fd9d24'), ('sdg', 12, '#bf8b2e'), ('sdg', 13, '#3f7e44'), ('sdg', 14, '#0a97d9'), ('sdg', 15, '#56c02b'),
        ('sdg', 16, '#00689d'), ('sdg', 17, '#19486a');
      call app.protect('goal');
      grant select on goal to tandem_app;
      create policy app_select on goal for select to tandem_app using (true);

      -- A published entry: its newest version's face, and who may read it.
      create table entry (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        co_owners uuid[] not null default '{}',
        networks uuid[] not null default '{}',
        is_public boolean not null default false,
        slug text not null check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
        kind text not null check (kind in ('case_study', 'method', 'tool')),
        language text not null check (language in ('da', 'nb', 'nn', 'sv', 'en')),
        status text check (status in ('idea', 'planning', 'pilot', 'running', 'scaled', 'paused', 'stopped')),
        title text not null check (length(title) between 1 and 200),
        summary text not null check (length(summary) between 1 and 500),
        framework text not null default 'sdg',
        goals integer[] not null,
        version integer not null check (version > 0),
        first_published_at timestamptz not null,
        published_at timestamptz not null,
        review_by date,
        is_example boolean not null default false,
        -- The entry this is a translation of, and the one it was made from.
        translation_of uuid references entry,
        made_from uuid references entry,
        made_from_version integer,
        archived_at timestamptz,
        unique (tenant_id, id),
        unique (tenant_id, slug)
      );
      create index entry_newest on entry (published_at desc, id desc) where archived_at is null;
      create index entry_newest_public on entry (published_at desc, id desc) where is_public and archived_at is null;
      create index entry_by_tenant on entry (tenant_id, published_at desc, id desc);
      create index entry_translation on entry (translation_of) where translation_of is not null;
      create index entry_made_from on entry (made_from) where made_from is not null;
      call app.protect('entry');
      grant select, insert, update on entry to tandem_app;
      create policy app_select on entry for select to tandem_app using (${readable});
      create policy app_insert on entry for insert to tandem_app with check (${responsible});
      create policy app_update on entry for update to tandem_app using (${owned}) with check (${owned});

      -- Content never changes; who may read a version can be narrowed.
      create table entry_version (
        entry_id uuid not null,
        number integer not null check (number > 0),
        tenant_id uuid not null,
        co_owners uuid[] not null default '{}',
        networks uuid[] not null default '{}',
        is_public boolean not null default false,
        language text not null,
        title text not null,
        content jsonb not null,
        published_at timestamptz not null,
        published_by uuid references person,
        primary key (entry_id, number),
        unique (tenant_id, entry_id, number),
        foreign key (tenant_id, entry_id) references entry (tenant_id, id)
      );
      call app.protect('entry_version');
      grant select, insert on entry_version to tandem_app;
      grant update (networks, is_public, co_owners) on entry_version to tandem_app;
      create policy app_select on entry_version for select to tandem_app using (${readable});
      create policy app_insert on entry_version for insert to tandem_app with check (${responsible});
      create policy app_update on entry_version for update to tandem_app using (${owned}) with check (${owned});

      -- Filtered lists start here. Readability is copied, so that a count can't tell what a list wouldn't show.
      create table entry_goal (
        entry_id uuid not null,
        tenant_id uuid not null,
        co_owners uuid[] not null,
        networks uuid[] not null,
        is_public boolean not null,
        framework text not null,
        goal integer not null,
        published_at timestamptz not null,
        primary key (entry_id, goal),
        foreign key (tenant_id, entry_id) references entry (tenant_id, id),
        foreign key (framework, goal) references goal
      );
      create index entry_goal_newest on entry_goal (goal, published_at desc, entry_id desc);
      call app.protect('entry_goal');
      grant select, insert, update, delete on entry_goal to tandem_app;
      create policy app_select on entry_goal for select to tandem_app using (${readable});
      create policy app_insert on entry_goal for insert to tandem_app with check (${responsible});
      create policy app_update on entry_goal for update to tandem_app using (${owned}) with check (${owned});
      create policy app_delete on entry_goal for delete to tandem_app using (${owned});

      create table entry_network (
        entry_id uuid not null,
        tenant_id uuid not null,
        co_owners uuid[] not null,
        network_id uuid not null references network,
        published_at timestamptz not null,
        primary key (entry_id, network_id),
        foreign key (tenant_id, entry_id) references entry (tenant_id, id)
      );
      create index entry_network_newest on entry_network (network_id, published_at desc, entry_id desc);
      call app.protect('entry_network');
      grant select, insert, update, delete on entry_network to tandem_app;
      create policy app_select on entry_network for select to tandem_app
        using (network_id = any((select app.network_ids())::uuid[]) or ${owned});
      create policy app_insert on entry_network for insert to tandem_app with check (${responsible});
      create policy app_update on entry_network for update to tandem_app using (${owned}) with check (${owned});
      create policy app_delete on entry_network for delete to tandem_app using (${owned});

      create table slug_redirect (
        tenant_id uuid not null,
        slug text not null,
        entry_id uuid not null,
        primary key (tenant_id, slug),
        foreign key (tenant_id, entry_id) references entry (tenant_id, id)
      );
      call app.protect('slug_redirect');
      grant select, insert, delete on slug_redirect to tandem_app;
      create policy app_select on slug_redirect for select to tandem_app using (true);
      create policy app_insert on slug_redirect for insert to tandem_app with check (tenant_id = any((select app.tenant_ids())::uuid[]));
      create policy app_delete on slug_redirect for delete to tandem_app using (tenant_id = any((select app.tenant_ids())::uuid[]));

      -- What is being written. Its id becomes the entry's when it is first published, and the draft goes on beside it.
      create table entry_draft (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        co_owners uuid[] not null default '{}',
        content jsonb not null,
        guesses jsonb not null default '[]',
        open_places jsonb not null default '[]',
        source jsonb,
        revision integer not null default 1,
        published_revision integer,
        translation_of uuid,
        made_from uuid,
        made_from_version integer,
        is_example boolean not null default false,
        created_by uuid not null references person,
        created_at timestamptz not null,
        updated_by uuid not null references person,
        updated_at timestamptz not null,
        deleted_at timestamptz,
        unique (tenant_id, id)
      );
      create index entry_draft_tenant on entry_draft (tenant_id, updated_at desc, id desc) where deleted_at is null;
      create index entry_draft_co_owners on entry_draft using gin (co_owners);
      call app.protect('entry_draft');

      create table draft_share (
        id uuid primary key,
        tenant_id uuid not null,
        draft_id uuid not null,
        person_id uuid not null references person,
        shared_by uuid not null references person,
        shared_at timestamptz not null,
        ends_at timestamptz not null,
        revoked_at timestamptz,
        foreign key (tenant_id, draft_id) references entry_draft (tenant_id, id),
        check (ends_at > shared_at)
      );
      create unique index draft_share_once on draft_share (draft_id, person_id) where revoked_at is null;
      create index draft_share_person on draft_share (person_id);
      call app.protect('draft_share');
      grant select, insert, update on draft_share to tandem_app;
      create policy app_select on draft_share for select to tandem_app
        using (person_id = (select app.person_id()) or tenant_id = any((select app.tenant_ids())::uuid[]));
      create policy app_insert on draft_share for insert to tandem_app
        with check (tenant_id = any((select app.tenant_ids())::uuid[]) and shared_by = (select app.person_id()));
      create policy app_update on draft_share for update to tandem_app
        using (tenant_id = any((select app.tenant_ids())::uuid[])) with check (tenant_id = any((select app.tenant_ids())::uuid[]));

      grant select, insert, update on entry_draft to tandem_app;
      create policy app_select on entry_draft for select to tandem_app using (${owned}
        or id in (select s.draft_id from draft_share s where s.person_id = (select app.person_id())
                  and s.revoked_at is null and s.ends_at > (select app.now())));
      create policy app_insert on entry_draft for insert to tandem_app
        with check (tenant_id = any((select app.tenant_ids())::uuid[]) and created_by = (select app.person_id()));
      create policy app_update on entry_draft for update to tandem_app using (${owned}) with check (${owned});

      create table co_ownership (
        entry_id uuid not null,
        tenant_id uuid not null,
        co_owner_id uuid not null references tenant,
        since timestamptz not null,
        ended_at timestamptz,
        primary key (entry_id, co_owner_id),
        foreign key (tenant_id, entry_id) references entry_draft (tenant_id, id),
        check (co_owner_id <> tenant_id)
      );
      call app.protect('co_ownership');
      grant select, insert, update on co_ownership to tandem_app;
      create policy app_select on co_ownership for select to tandem_app
        using (tenant_id = any((select app.tenant_ids())::uuid[]) or co_owner_id = any((select app.tenant_ids())::uuid[]));
      create policy app_insert on co_ownership for insert to tandem_app with check (tenant_id = any((select app.tenant_ids())::uuid[]));
      create policy app_update on co_ownership for update to tandem_app
        using (tenant_id = any((select app.tenant_ids())::uuid[]) or co_owner_id = any((select app.tenant_ids())::uuid[]))
        with check (tenant_id = any((select app.tenant_ids())::uuid[]) or co_owner_id = any((select app.tenant_ids())::uuid[]));

      -- An author asks an editor to release a draft to the public.
      create table release_request (
        id uuid primary key,
        tenant_id uuid not null,
        draft_id uuid not null,
        revision integer not null,
        audience text not null check (audience in ('networks', 'public')),
        networks uuid[] not null default '{}',
        asked_by uuid not null references person,
        asked_at timestamptz not null,
        answered_by uuid references person,
        answered_at timestamptz,
        -- When the letters about it were handed over: the mark that keeps each of them one letter.
        editors_told_at timestamptz,
        author_told_at timestamptz,
        answer text check (answer in ('published', 'declined')),
        reason text check (length(reason) <= 2000),
        foreign key (tenant_id, draft_id) references entry_draft (tenant_id, id)
      );
      create unique index release_request_open on release_request (draft_id) where answered_at is null;
      call app.protect('release_request');
      grant select, insert, update on release_request to tandem_app;
      create policy app_select on release_request for select to tandem_app using (tenant_id = any((select app.tenant_ids())::uuid[]));
      create policy app_insert on release_request for insert to tandem_app
        with check (tenant_id = any((select app.tenant_ids())::uuid[]) and asked_by = (select app.person_id()));
      create policy app_update on release_request for update to tandem_app
        using (tenant_id = any((select app.tenant_ids())::uuid[])) with check (tenant_id = any((select app.tenant_ids())::uuid[]));

      -- What steering and exchange say of an entry: approved by a body, in use by a tenant. Written through EntryMarks alone.
      create table entry_mark (
        id uuid primary key,
        entry_id uuid not null,
        -- The entry's own tenant, which moves an approval's audience along with the entry's.
        owner_id uuid not null,
        version integer not null,
        kind text not null check (kind in ('approved', 'in_use')),
        -- approved: whose body decided; in_use: who uses it.
        network_id uuid references network,
        tenant_id uuid references tenant,
        networks uuid[] not null default '{}',
        is_public boolean not null default false,
        subject_id uuid not null,
        since timestamptz not null,
        review_by date,
        withdrawn_at timestamptz,
        unique (kind, subject_id),
        foreign key (owner_id, entry_id, version) references entry_version (tenant_id, entry_id, number),
        check (num_nonnulls(network_id, tenant_id) = 1)
      );
      create index entry_mark_entry on entry_mark (entry_id, kind);
      call app.protect('entry_mark');
      grant select, insert, update on entry_mark to tandem_app;
      create policy app_select on entry_mark for select to tandem_app using (${visibleMark});
      create policy app_insert on entry_mark for insert to tandem_app with check (${ownMark});
      create policy app_update on entry_mark for update to tandem_app using (${ownMark}) with check (${ownMark});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table entry_mark, release_request, co_ownership, draft_share, entry_draft, slug_redirect, entry_network, entry_goal,
        entry_version, entry, goal cascade;
    `);
  }
}
