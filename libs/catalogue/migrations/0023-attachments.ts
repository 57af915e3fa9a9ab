import type { MigrationInterface, QueryRunner } from 'typeorm';

const mine = 'any((select app.tenant_ids())::uuid[])';

/**
 * Which entry has which file, and which files there are at all. Nobody can say of a file that it is an entry's except by sending all
 * of its bytes, or by making the entry from one that has it and that they may read: the application role writes neither table.
 */
export class Attachments implements MigrationInterface {
  name = 'Attachments0000000000023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table attachment (
        entry_id uuid not null,
        sha text not null check (sha ~ '^[0-9a-f]{64}$'),
        tenant_id uuid not null,
        name text not null check (length(name) between 1 and 200),
        type text not null,
        size bigint not null check (size > 0),
        width integer,
        height integer,
        -- Until it is clean only who sent it reads it; infected ones have no bytes any more.
        state text not null check (state in ('checking', 'clean', 'infected')),
        uploaded_by uuid not null references person,
        uploaded_at timestamptz not null,
        primary key (entry_id, sha),
        foreign key (tenant_id, entry_id) references entry_draft (tenant_id, id)
      );
      create index attachment_sha on attachment (sha);
      create index attachment_tenant on attachment (tenant_id);
      create index attachment_checking on attachment (uploaded_at) where state = 'checking';
      call app.protect('attachment');
      grant select on attachment to tandem_app;
      create policy app_select on attachment for select to tandem_app
        using (exists (select from entry_draft d where d.id = attachment.entry_id));

      -- One row for each file, of whatever tenants: that it is there says nothing to anyone.
      create table stored_file (
        sha text primary key check (sha ~ '^[0-9a-f]{64}$'),
        size bigint not null,
        touched_at timestamptz not null,
        is_going boolean not null default false
      );
      create index stored_file_touched on stored_file (touched_at);
      call app.protect('stored_file');

      -- To an entry that the caller writes, from one that the caller reads: what a readable version or draft names.
      create function app.carry_attachments(to_entry uuid, from_entry uuid, shas text[]) returns void
        language sql volatile security definer set search_path = public, pg_temp as $$
        insert into attachment (entry_id, sha, tenant_id, name, type, size, width, height, state, uploaded_by, uploaded_at)
        select d.id, a.sha, d.tenant_id, a.name, a.type, a.size, a.width, a.height, a.state, app.person_id(), app.now()
        from entry_draft d join attachment a on a.entry_id = from_entry and a.sha = any(shas) and a.state = 'clean'
        where d.id = to_entry and (d.tenant_id = any(app.writes_for()) or d.co_owners && app.writes_for())
          and (exists (select from entry_version v where v.entry_id = from_entry
                         and v.content->'attachments' @> jsonb_build_array(jsonb_build_object('sha', a.sha))
                         and (v.tenant_id = ${mine} or v.is_public or v.networks && app.network_ids() or v.co_owners && app.tenant_ids()))
            or exists (select from entry_draft s where s.id = from_entry and (s.tenant_id = ${mine} or s.co_owners && app.tenant_ids())))
        on conflict do nothing
      $$;
      revoke all on function app.carry_attachments(uuid, uuid, text[]) from public;
      grant execute on function app.carry_attachments(uuid, uuid, text[]) to tandem_app, tandem_system;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.carry_attachments(uuid, uuid, text[]);
      drop table attachment, stored_file;
    `);
  }
}
