import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changePolicies, type PolicyChange } from '#libs/platform';

const me = '(select app.person_id())';
const own = 'tenant_id = any((select app.tenant_ids())::uuid[])';
const owned = `${own} or co_owners && (select app.tenant_ids())`;
const writes = 'tenant_id = any((select app.writes_for())::uuid[])';
const edits = 'tenant_id = any((select app.edits_for())::uuid[])';
const editorWanted = (table: string) => `(select t.editor_for_public from tenant t where t.id = ${table}.tenant_id)`;
/** What the public reads is written by an editor where the tenant wants one. */
const releases = (table: string) => `${writes} and (not is_public or ${edits} or not ${editorWanted(table)})`;
const answers = `answered_at is null or answered_by = ${me} and (${edits} or not ${editorWanted('release_request')})`;
const ownUse = `kind = 'in_use' and tenant_id = any((select app.writes_for())::uuid[])`;
const wasOwnMark = `
  network_id = any((select app.network_ids())::uuid[]) or tenant_id = any((select app.tenant_ids())::uuid[])
  or kind = 'approved' and owner_id = any((select app.tenant_ids())::uuid[])`;
/** The owners' column is what the table of co-ownership says, and that only editors of the responsible tenant change. */
const draftWrites = `(${writes} or co_owners && (select app.writes_for()))`;
const trueOwners = `co_owners = app.co_owners(id)`;

const changes: PolicyChange[] = [
  { table: 'entry', command: 'insert', was: own, is: releases('entry') },
  { table: 'entry', command: 'update', was: owned, is: [writes, releases('entry')] },
  { table: 'entry_version', command: 'insert', was: own, is: releases('entry_version') },
  { table: 'entry_version', command: 'update', was: owned, is: [writes, releases('entry_version')] },
  { table: 'entry_goal', command: 'insert', was: own, is: writes },
  { table: 'entry_goal', command: 'update', was: owned, is: writes },
  { table: 'entry_goal', command: 'delete', was: owned, is: writes },
  { table: 'entry_network', command: 'insert', was: own, is: writes },
  { table: 'entry_network', command: 'update', was: owned, is: writes },
  { table: 'entry_network', command: 'delete', was: owned, is: writes },
  { table: 'slug_redirect', command: 'insert', was: own, is: writes },
  { table: 'slug_redirect', command: 'delete', was: own, is: writes },
  {
    table: 'entry_draft',
    command: 'insert',
    was: `${own} and created_by = ${me}`,
    is: `${writes} and created_by = ${me} and ${trueOwners}`,
  },
  { table: 'entry_draft', command: 'update', was: owned, is: [draftWrites, `${draftWrites} and ${trueOwners}`] },
  { table: 'draft_share', command: 'insert', was: `${own} and shared_by = ${me}`, is: `${writes} and shared_by = ${me}` },
  { table: 'draft_share', command: 'update', was: own, is: writes },
  { table: 'co_ownership', command: 'insert', was: own, is: edits },
  {
    table: 'co_ownership',
    command: 'update',
    was: `${own} or co_owner_id = any((select app.tenant_ids())::uuid[])`,
    is: edits,
  },
  { table: 'release_request', command: 'insert', was: `${own} and asked_by = ${me}`, is: `${writes} and asked_by = ${me}` },
  { table: 'release_request', command: 'update', was: own, is: [writes, `${writes} and (${answers})`] },
  { table: 'entry_mark', command: 'insert', was: wasOwnMark, is: ownUse },
  { table: 'entry_mark', command: 'update', was: wasOwnMark, is: ownUse },
];

/** What an author or an editor does asks for that role in the database too; nothing moves to another tenant. */
export class CatalogueByRole implements MigrationInterface {
  name = 'CatalogueByRole0000000000014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A co-owner sees its own part of the table alone; whether the list is right has to be known of the whole.
      create function app.co_owners(entry uuid) returns uuid[] language sql stable security definer set search_path = public, pg_temp
        as $$ select coalesce(array_agg(co_owner_id order by co_owner_id), '{}') from co_ownership
              where entry_id = entry and ended_at is null $$;
      revoke all on function app.co_owners(uuid) from public;
      grant execute on function app.co_owners(uuid) to tandem_app, tandem_system;

      -- An approval is seen by those who may read the version it names, by whatever statement that changes.
      create function app.follow_version() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        update entry_mark set networks = new.networks, is_public = new.is_public
        where kind = 'approved' and entry_id = new.entry_id and version = new.number;
        return null;
      end $$;
      revoke all on function app.follow_version() from public;
      create trigger entry_mark_follows after update of networks, is_public on entry_version
        for each row execute function app.follow_version();

      revoke update on entry, entry_goal, entry_network, entry_draft, draft_share, co_ownership, release_request, entry_mark from tandem_app;
      grant update (co_owners, networks, is_public, slug, kind, language, status, title, summary, framework, goals, version, published_at,
        review_by, translation_of, made_from, made_from_version, archived_at) on entry to tandem_app;
      grant update (co_owners) on entry_goal, entry_network to tandem_app;
      grant update (co_owners, content, guesses, open_places, revision, published_revision, updated_by, updated_at, deleted_at)
        on entry_draft to tandem_app;
      grant update (ends_at, revoked_at) on draft_share to tandem_app;
      grant update (ended_at) on co_ownership to tandem_app;
      grant update (revision, networks, answered_by, answered_at, answer, reason) on release_request to tandem_app;
      grant update (version, networks, is_public, withdrawn_at) on entry_mark to tandem_app;
    `);
    await runner.query(changePolicies(changes, 'up'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(changePolicies(changes, 'down'));
    await runner.query(`
      grant update on entry, entry_goal, entry_network, entry_draft, draft_share, co_ownership, release_request, entry_mark to tandem_app;
      drop trigger entry_mark_follows on entry_version;
      drop function app.follow_version(), app.co_owners(uuid);
    `);
  }
}
