import type { MigrationInterface, QueryRunner } from 'typeorm';

const owned = (tenants: string) =>
  `tenant_id = any((select app.${tenants}())::uuid[]) or app.co_owners(draft_id) && (select app.${tenants}())`;

/** What a draft said before an older version was made the draft again. */
export class ReplacedDrafts implements MigrationInterface {
  name = 'ReplacedDrafts0000000000022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table replaced_draft (
        draft_id uuid not null,
        tenant_id uuid not null,
        revision integer not null,
        content jsonb not null,
        guesses jsonb not null,
        open_places jsonb not null,
        replaced_by uuid not null references person,
        replaced_at timestamptz not null,
        taken_back_at timestamptz,
        primary key (draft_id, revision),
        foreign key (tenant_id, draft_id) references entry_draft (tenant_id, id) on delete cascade
      );
      call app.protect('replaced_draft');
      grant select, insert on replaced_draft to tandem_app;
      grant update (taken_back_at) on replaced_draft to tandem_app;
      -- Its writers alone: a person the draft is shared with reads what it says, and not what it said.
      create policy app_select on replaced_draft for select to tandem_app using (${owned('tenant_ids')});
      create policy app_insert on replaced_draft for insert to tandem_app
        with check (replaced_by = (select app.person_id()) and (${owned('writes_for')}));
      create policy app_update on replaced_draft for update to tandem_app
        using (${owned('writes_for')}) with check (${owned('writes_for')});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table replaced_draft');
  }
}
