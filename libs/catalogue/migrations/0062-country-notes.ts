import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Never wider than the entry, whose own policy is asked, nor than its writer chose. */
const readable = `entry_id in (select id from entry)
  and (audience = 'readers' or country in (select t.country from tenant t where t.id = any((select app.tenant_ids())::uuid[])))`;
const writers = `entry_id in (select id from entry)
  and country in (select t.country from tenant t where t.id = any((select app.writes_for())::uuid[]))`;

/** What the first user from a country explains once for all who follow. */
export class CountryNotes implements MigrationInterface {
  name = 'CountryNotes0000000000062';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table country_note (
        entry_id uuid not null references entry,
        country text not null check (country ~ '^[A-Z]{2}$'),
        -- Who began it; any tenant of the country that reads the entry goes on with it.
        tenant_id uuid not null references tenant,
        language text not null check (language in ('da', 'nb', 'nn', 'sv', 'en')),
        body text not null check (length(body) between 1 and 5000),
        audience text not null check (audience in ('country', 'readers')),
        revision integer not null default 1,
        written_by uuid not null references person,
        written_at timestamptz not null,
        updated_tenant_id uuid not null references tenant,
        updated_by uuid not null references person,
        updated_at timestamptz not null,
        primary key (entry_id, country)
      );
      call app.protect('country_note');
      grant select, insert on country_note to tandem_app;
      grant update (language, body, audience, revision, updated_tenant_id, updated_by, updated_at) on country_note to tandem_app;
      create policy app_select on country_note for select to tandem_app using (${readable});
      create policy app_insert on country_note for insert to tandem_app
        with check (${writers} and tenant_id = any((select app.writes_for())::uuid[]) and written_by = (select app.person_id()));
      create policy app_update on country_note for update to tandem_app using (${writers})
        with check (${writers} and updated_tenant_id = any((select app.writes_for())::uuid[]) and updated_by = (select app.person_id()));

      -- A policy sees the row as it was or as it is, and not both.
      create function app.note_is_widened_by_its_tenant() returns trigger language plpgsql as $$
      begin
        if current_user = 'tandem_app' and new.audience = 'readers' and old.audience = 'country' and not old.tenant_id = any(app.writes_for()) then
          raise exception 'a note is shown to more by the tenant that began it' using errcode = '42501';
        end if;
        return new;
      end $$;
      create trigger country_note_widened before update on country_note
        for each row execute function app.note_is_widened_by_its_tenant();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table country_note; drop function app.note_is_widened_by_its_tenant();');
  }
}
