import type { MigrationInterface, QueryRunner } from 'typeorm';

const own = 'tenant_id = any((select app.tenant_ids())::uuid[])';
const writes = 'tenant_id = any((select app.writes_for())::uuid[])';

/** Asked after six and twelve months what became of a use, and its origin told once that there is one. */
export class UsePrompts implements MigrationInterface {
  name = 'UsePrompts0000000000181';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table use_prompt (
        id uuid primary key,
        tenant_id uuid not null,
        adoption_id uuid not null,
        months smallint not null check (months in (6, 12)),
        due_on date not null,
        -- The state that was asked about: «still in use» brings it back.
        state text not null check (state in ('piloting', 'adopted', 'adapted')),
        asked_at timestamptz not null,
        sent_at timestamptz,
        -- Whom the mail went to; null where it went to the tenant's mailbox.
        person_id uuid references person,
        answer text check (answer in ('still', 'own_version', 'stopped')),
        answered_at timestamptz,
        unique (adoption_id, months),
        foreign key (tenant_id, adoption_id) references adoption (tenant_id, id)
      );
      create index use_prompt_open on use_prompt (tenant_id) where answered_at is null;
      create index use_prompt_unsent on use_prompt (asked_at) where sent_at is null;
      call app.protect('use_prompt');
      grant select, update (answer, answered_at) on use_prompt to tandem_app;
      create policy app_select on use_prompt for select to tandem_app using (${own});
      create policy app_update on use_prompt for update to tandem_app using (${writes}) with check (${writes});

      create table use_notice (
        adoption_id uuid primary key,
        tenant_id uuid not null,
        asked_at timestamptz not null,
        sent_at timestamptz,
        foreign key (tenant_id, adoption_id) references adoption (tenant_id, id)
      );
      create index use_notice_unsent on use_notice (asked_at) where sent_at is null;
      call app.protect('use_notice');
      grant select, insert on use_notice to tandem_app;
      create policy app_select on use_notice for select to tandem_app using (${own});
      create policy app_insert on use_notice for insert to tandem_app with check (${writes} and sent_at is null);
      -- What was told before there were mails is no news.
      insert into use_notice (adoption_id, tenant_id, asked_at, sent_at)
        select id, tenant_id, updated_at, updated_at from adoption where is_public or networks <> '{}';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table use_notice, use_prompt');
  }
}
