import type { MigrationInterface, QueryRunner } from 'typeorm';

const me = 'person_id = (select app.person_id())';
const kinds = (words: string) => `alter table subscription drop constraint subscription_kind_check,
  add constraint subscription_kind_check check (kind in (${words}))`;

/** Searches that a person keeps, and may follow. */
export class SavedSearches implements MigrationInterface {
  name = 'SavedSearches0000000000036';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table saved_search (
        id uuid primary key,
        person_id uuid not null references person,
        name text not null check (length(name) between 1 and 120),
        -- As the list takes it, and the one key of all that ask the same.
        asked jsonb not null,
        asked_key text not null,
        -- In which the question was asked: a word is first taken as it is meant there.
        asked_in text not null check (asked_in in ('da', 'nb', 'nn', 'sv', 'en')),
        -- What it answers by, as catalogue/list/standing-search.ts has it: null asks for nothing, an empty list is answered by nothing.
        lexemes tsquery,
        kinds text[],
        goals integer[],
        statuses text[],
        languages text[],
        actor_groups text[],
        activity_types text[],
        traits integer[],
        countries text[],
        sizes text[],
        tenants uuid[],
        networks uuid[],
        -- A tenant whose like alone answer.
        alike uuid,
        -- The edition of the thesaurus and the vocabularies it was understood with.
        thesaurus text not null,
        -- What became readable since then is new.
        looked_at timestamptz not null,
        created_at timestamptz not null,
        updated_at timestamptz not null,
        -- Put aside for some weeks, and its subscription kept, so that it can be brought back as it was.
        removed_at timestamptz
      );
      create unique index saved_search_once on saved_search (person_id, asked_key) where removed_at is null;
      create index saved_search_person on saved_search (person_id);
      create index saved_search_thesaurus on saved_search (thesaurus);
      create index saved_search_removed on saved_search (removed_at) where removed_at is not null;
      call app.protect('saved_search');
      grant select, insert on saved_search to tandem_app;
      grant update (name, asked, asked_key, asked_in, lexemes, kinds, goals, statuses, languages, actor_groups, activity_types, traits,
        countries, sizes, tenants, networks, alike, thesaurus, looked_at, updated_at, removed_at) on saved_search to tandem_app;
      create policy app_select on saved_search for select to tandem_app using (${me});
      create policy app_insert on saved_search for insert to tandem_app with check (${me});
      create policy app_update on saved_search for update to tandem_app using (${me}) with check (${me});

      ${kinds(`'goal', 'tenant', 'network', 'entry_kind', 'saved_search'`)};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from subscription where kind = 'saved_search';
      ${kinds(`'goal', 'tenant', 'network', 'entry_kind'`)};
      drop table saved_search;
    `);
  }
}
