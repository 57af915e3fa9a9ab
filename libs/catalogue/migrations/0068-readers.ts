import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many of which municipality read an entry: sums by month, and never who. */
export class Readers implements MigrationInterface {
  name = 'Readers0000000000068';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A tenant may stay out: its people are not counted, and it stands in nobody's numbers.
      alter table tenant add column counts_readers boolean not null default true;
      grant update (counts_readers) on tenant to tandem_app;

      create table entry_reader (
        -- Of the entry.
        tenant_id uuid not null,
        entry_id uuid not null,
        -- Whose people read; null for everybody who is not signed in.
        reader_id uuid references tenant,
        month date not null check (extract(day from month) = 1),
        readers integer not null check (readers > 0),
        unique nulls not distinct (entry_id, reader_id, month),
        foreign key (tenant_id, entry_id) references entry (tenant_id, id)
      );
      create index entry_reader_owner on entry_reader (tenant_id, month);
      create index entry_reader_month on entry_reader (month);
      create index entry_reader_reader on entry_reader (reader_id) where reader_id is not null;
      call app.protect('entry_reader');
      grant select on entry_reader to tandem_app;
      create policy app_select on entry_reader for select to tandem_app
        using (exists (select from entry e where e.id = entry_id
            and (e.tenant_id = any((select app.tenant_ids())::uuid[]) or e.co_owners && (select app.tenant_ids())))
          and (reader_id is null or (select t.counts_readers from tenant t where t.id = reader_id)));

      -- Whoever stays out from now on has not been there before either.
      create function app.forget_readers() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        delete from entry_reader where reader_id = new.id;
        return null;
      end $$;
      revoke all on function app.forget_readers() from public;
      create trigger tenant_forgets_readers after update of counts_readers on tenant
        for each row when (not new.counts_readers) execute function app.forget_readers();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger tenant_forgets_readers on tenant;
      drop function app.forget_readers();
      drop table entry_reader;
      alter table tenant drop column counts_readers;
    `);
  }
}
