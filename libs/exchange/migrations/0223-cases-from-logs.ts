import type { MigrationInterface, QueryRunner } from 'typeorm';

const own = 'tenant_id = any((select app.tenant_ids())::uuid[])';
const writes = 'tenant_id = any((select app.writes_for())::uuid[])';

/** Which notes of a log a case is built on: they stay as its proof, for those who may read both. */
export class CasesFromLogs implements MigrationInterface {
  name = 'CasesFromLogs0000000000223';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table entry_note (
        tenant_id uuid not null,
        entry_id uuid not null,
        note_id uuid not null,
        primary key (entry_id, note_id),
        foreign key (tenant_id, entry_id) references entry_draft (tenant_id, id) on delete cascade,
        foreign key (tenant_id, note_id) references log_note (tenant_id, id)
      );
      create index entry_note_note on entry_note (note_id);
      call app.protect('entry_note');
      grant select, insert on entry_note to tandem_app;
      create policy app_select on entry_note for select to tandem_app using (${own}
        or exists (select from entry e where e.id = entry_note.entry_id) and exists (select from log_note n where n.id = entry_note.note_id));
      create policy app_insert on entry_note for insert to tandem_app with check (${writes});
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table entry_note');
  }
}
