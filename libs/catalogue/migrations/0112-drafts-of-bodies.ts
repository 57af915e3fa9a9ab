import type { MigrationInterface, QueryRunner } from 'typeorm';
import { changePolicies, type PolicyChange } from '#libs/platform';

const me = '(select app.person_id())';
const own = 'tenant_id = any((select app.tenant_ids())::uuid[])';
const writes = 'tenant_id = any((select app.writes_for())::uuid[])';
const sits = 'body_id = any((select app.body_ids())::uuid[])';
const coOwned = `draft_id in (select c.entry_id from co_ownership c where c.ended_at is null and c.co_owner_id = any((select app.tenant_ids())::uuid[]))`;
const ownedOrNamed = `${own} or co_owners && (select app.tenant_ids())
  or id in (select s.draft_id from draft_share s where s.person_id = ${me} and s.revoked_at is null and s.ends_at > (select app.now()))`;

const changes: PolicyChange[] = [
  {
    table: 'entry_draft',
    command: 'select',
    was: ownedOrNamed,
    is: `${ownedOrNamed} or id in (select s.draft_id from draft_body_share s where s.${sits} and s.revoked_at is null and s.ends_at > (select app.now()))`,
  },
];

/** A draft can be read by whoever sits in a body, for as long as they do. */
export class DraftsOfBodies implements MigrationInterface {
  name = 'DraftsOfBodies0000000000112';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- As in scope.ts.
      create function app.body_ids() returns uuid[] language sql stable parallel safe
        as $$ select coalesce(nullif(current_setting('app.body_ids', true), '')::uuid[], '{}') $$;

      -- What a body is, who sits in it and until when is for others to say: here it is an id that the reader has or has not.
      create table draft_body_share (
        id uuid primary key,
        tenant_id uuid not null,
        draft_id uuid not null,
        body_id uuid not null,
        shared_by uuid not null references person,
        shared_at timestamptz not null,
        ends_at timestamptz not null,
        revoked_at timestamptz,
        foreign key (tenant_id, draft_id) references entry_draft (tenant_id, id),
        check (ends_at > shared_at)
      );
      create unique index draft_body_share_once on draft_body_share (draft_id, body_id) where revoked_at is null;
      create index draft_body_share_body on draft_body_share (body_id);
      call app.protect('draft_body_share');
      grant select, insert on draft_body_share to tandem_app;
      grant update (ends_at, revoked_at) on draft_body_share to tandem_app;
      create policy app_select on draft_body_share for select to tandem_app using (${own} or ${sits} or ${coOwned});
      create policy app_insert on draft_body_share for insert to tandem_app with check (${writes} and shared_by = ${me});
      create policy app_update on draft_body_share for update to tandem_app using (${writes}) with check (${writes});
      ${changePolicies(changes, 'up')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${changePolicies(changes, 'down')}
      drop table draft_body_share;
      drop function app.body_ids();
    `);
  }
}
