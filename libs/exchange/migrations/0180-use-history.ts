import type { MigrationInterface, QueryRunner } from 'typeorm';

const own = 'tenant_id = any((select app.tenant_ids())::uuid[])';
const writes = 'tenant_id = any((select app.writes_for())::uuid[])';

/** What one note held is told apart, when the use began is kept for good, and every state stays on record. */
export class UseHistory implements MigrationInterface {
  name = 'UseHistory0000000000180';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table adoption
        add column changed text not null default '' check (length(changed) <= 2000),
        add column effort text check (effort in ('days', 'weeks', 'quarter_post', 'half_post', 'full_post')),
        add column effort_note text not null default '' check (length(effort_note) <= 500),
        add column reason text not null default '' check (length(reason) <= 2000),
        add column learned text not null default '' check (length(learned) <= 2000),
        -- The first day of trying it or using it: set once, whatever becomes of it later.
        add column used_from date;
      grant update (changed, effort, effort_note, reason, learned, used_from) on adoption to tandem_app;
      -- The note itself goes with a later release: the one before this still writes it.
      update adoption set
        changed = case when state in ('piloting', 'adopted', 'adapted') then note else '' end,
        reason = case when state = 'declined' then note else '' end,
        learned = case when state = 'stopped' then note else '' end,
        used_from = case when state in ('piloting', 'adopted', 'adapted') then since end;

      create table adoption_step (
        id uuid primary key,
        tenant_id uuid not null,
        adoption_id uuid not null,
        state text not null check (state in ('considering', 'declined', 'piloting', 'adopted', 'adapted', 'stopped')),
        version integer not null,
        since date not null,
        -- Why it was declined, what was learned, or what was changed: as it was said then.
        words text not null default '' check (length(words) <= 2000),
        recorded_by uuid references person,
        recorded_at timestamptz not null,
        foreign key (tenant_id, adoption_id) references adoption (tenant_id, id)
      );
      create index adoption_step_adoption on adoption_step (adoption_id, recorded_at);
      call app.protect('adoption_step');
      grant select, insert on adoption_step to tandem_app;
      create policy app_select on adoption_step for select to tandem_app using (${own});
      create policy app_insert on adoption_step for insert to tandem_app
        with check (${writes} and recorded_by = (select app.person_id()));
      insert into adoption_step (id, tenant_id, adoption_id, state, version, since, words, recorded_by, recorded_at)
        select gen_random_uuid(), tenant_id, id, state, version, since, note, recorded_by, updated_at from adoption;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table adoption_step;
      update adoption set note = coalesce(nullif(changed, ''), nullif(reason, ''), nullif(learned, ''), note);
      alter table adoption drop column changed, drop column effort, drop column effort_note, drop column reason, drop column learned,
        drop column used_from;
    `);
  }
}
