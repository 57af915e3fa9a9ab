import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As in 0004: the predicate that stands in the place of a policy. */
const readable = `
  tenant_id = any((select app.tenant_ids())::uuid[]) or is_public
  or networks && (select app.network_ids()) or co_owners && (select app.tenant_ids())`;

const columns = `entry_id, tenant_id, language, kind, status, country, population_band, goals, actor_groups, activity_types,
  case when networks && (select app.network_ids())
    then array(select n from unnest(networks) n where n = any((select app.network_ids())::uuid[])) else '{}' end as own_networks,
  title, lexemes, title_lexemes, published_at`;

/** More to choose by, and the beginnings of titles, for suggestions while somebody types. */
export class SearchTraits implements MigrationInterface {
  name = 'SearchTraits0000000000026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Bits of list/traits.ts: effort, cost, decision, role, dimension, evidence.
      alter table entry_search add traits integer not null default 0;

      create function app.index_traits(entry uuid, traits integer) returns void
      language sql security definer set search_path = public, pg_temp as $$
        update entry_search s set traits = index_traits.traits
        where s.entry_id = entry and exists (select from public.entry e where e.id = entry) $$;
      revoke all on function app.index_traits from public;
      grant execute on function app.index_traits to tandem_app, tandem_system;

      -- A title, and again from each of its words on: what is typed is looked for at the beginning of one of them.
      create table entry_title_start (
        entry_id uuid not null references entry_search on delete cascade,
        -- 0 for the title from its beginning.
        place integer not null,
        start text not null,
        primary key (entry_id, place)
      );
      create index entry_title_start_whole on entry_title_start (start text_pattern_ops) where place = 0;
      create index entry_title_start_within on entry_title_start (start text_pattern_ops) where place > 0;
      call app.protect('entry_title_start');
      grant select, insert, delete on entry_title_start to tandem_search;
      create policy search_all on entry_title_start for all to tandem_search using (true) with check (true);

      create function app.title_starts(title text) returns table (place integer, start text) language sql immutable parallel safe as $$
        with word as (
          select row_number() over () - 1 as number, ltrim(word, '«»"''’(–-') as word
          from unnest(string_to_array(regexp_replace(lower(title), '\\s+', ' ', 'g'), ' ')) word)
        select w.number::integer, left((select string_agg(x.word, ' ' order by x.number) from word x where x.number >= w.number), 100)
        from word w where w.number = 0 or length(w.word) >= 3 and w.number < 20 $$;

      create function app.keep_title_starts() returns trigger language plpgsql set search_path = public, app, pg_temp as $$
      begin
        insert into entry_title_start (entry_id, place, start)
        select n.entry_id, s.place, s.start from added n, app.title_starts(n.title) s where s.start <> '';
        return null;
      end $$;
      create trigger entry_search_title_starts after insert on entry_search
        referencing new table as added for each statement execute function app.keep_title_starts();

      insert into entry_title_start (entry_id, place, start)
      select e.entry_id, s.place, s.start from entry_search e, app.title_starts(e.title) s where s.start <> '';

      grant create on schema public, app to tandem_search;
      alter function app.index_traits owner to tandem_search;
      create or replace view visible_entry_search as select ${columns}, traits from entry_search where ${readable};
      create view visible_title_start as
        select t.entry_id, t.place, t.start from entry_title_start t join entry_search s using (entry_id)
        where ${readable};
      alter view visible_title_start owner to tandem_search;
      revoke create on schema public, app from tandem_search;
      grant select on visible_title_start to tandem_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view visible_title_start, visible_entry_search;
      drop trigger entry_search_title_starts on entry_search;
      drop table entry_title_start;
      drop function app.keep_title_starts, app.title_starts, app.index_traits;
      alter table entry_search drop traits;
      grant create on schema public to tandem_search;
      create view visible_entry_search as select ${columns} from entry_search where ${readable};
      alter view visible_entry_search owner to tandem_search;
      revoke create on schema public from tandem_search;
      grant select on visible_entry_search to tandem_app;
    `);
  }
}
