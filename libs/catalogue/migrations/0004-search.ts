import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The same words as `entry`'s policy: the view below stands in its place, since an index can't be used behind a policy. */
const readable = `
  tenant_id = any((select app.tenant_ids())::uuid[]) or is_public
  or networks && (select app.network_ids()) or co_owners && (select app.tenant_ids())`;
const owned = `tenant_id = any((select app.tenant_ids())::uuid[]) or co_owners && (select app.tenant_ids())`;

/** The search index, which the application reads through one view and writes through one function: docs/adr says why. */
export class Search implements MigrationInterface {
  name = 'Search0000000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One row for each entry that can be found. No index on tenant or audience: they are checked, not searched by.
      create table entry_search (
        entry_id uuid primary key,
        tenant_id uuid not null,
        co_owners uuid[] not null,
        networks uuid[] not null,
        is_public boolean not null,
        language text not null,
        kind text not null,
        status text,
        country text not null,
        population_band text check (population_band in ('small', 'medium', 'large')),
        goals integer[] not null,
        actor_groups text[] not null,
        activity_types text[] not null,
        -- Lower case, for trigrams.
        title text not null,
        -- Words as written, their stems as =da/stem, concepts as #concept, words without their letters' marks as ~word.
        -- Weights: A title, B summary, C what the body keeps coming back to, D the rest.
        lexemes tsvector not null,
        title_lexemes tsvector not null,
        -- Which edition of the thesaurus it was indexed with.
        thesaurus text not null,
        published_at timestamptz not null,
        foreign key (tenant_id, entry_id) references entry (tenant_id, id)
      );
      create index entry_search_lexemes on entry_search using gin (lexemes) with (fastupdate = off);
      create index entry_search_title_lexemes on entry_search using gin (title_lexemes) with (fastupdate = off);
      create index entry_search_title_trigrams on entry_search using gin (title gin_trgm_ops) with (fastupdate = off);
      create index entry_search_newest on entry_search (published_at desc, entry_id desc);
      call app.protect('entry_search');
      grant select, insert, update, delete on entry_search to tandem_search;
      create policy search_all on entry_search for all to tandem_search using (true) with check (true);

      -- What tandem_search may see of an entry while it writes the index: the caller's own, or any for the system's listed work.
      grant select on entry to tandem_search;
      create policy search_select on entry for select to tandem_search using (${owned} or session_user = 'tandem_system');
      grant select on tenant to tandem_search;
      create policy search_select on tenant for select to tandem_search using (true);

      create view visible_entry_search as
        select entry_id, tenant_id, language, kind, status, country, population_band, goals, actor_groups, activity_types,
          case when networks && (select app.network_ids())
            then array(select n from unnest(networks) n where n = any((select app.network_ids())::uuid[])) else '{}' end as own_networks,
          title, lexemes, title_lexemes, published_at
        from entry_search where ${readable};

      create function app.search_config(language text) returns regconfig language sql immutable parallel safe
        as $$ select case language when 'da' then 'danish' when 'sv' then 'swedish' when 'en' then 'english' else 'norwegian' end::regconfig $$;

      -- The vector with a mark before each lexeme.
      create function app.tagged(vector tsvector, tag text) returns tsvector language sql immutable parallel safe
        as $$ select regexp_replace(vector::text, '''((?:[^'']|'''')*)''', '''' || tag || '\\1''', 'g')::tsvector $$;

      -- Words and stems of one weight.
      create function app.search_vector(language text, content text, weight "char") returns tsvector language sql immutable parallel safe
        as $$ select setweight(to_tsvector('simple', content)
          || app.tagged(to_tsvector(app.search_config(language), content), '=' || substr(app.search_config(language)::text, 1, 2) || '/'), weight) $$;

      -- Words that hold ø, å, ä …, without: a last resort for who can't type them.
      create function app.folded_words(content text) returns tsvector language sql stable parallel safe
        as $$ select coalesce(array_to_tsvector(array_agg(distinct '~' || public.unaccent(lexeme)) filter (where public.unaccent(lexeme) <> lexeme)), '')
              from unnest(to_tsvector('simple', content)) $$;

      -- The concepts whose words stand in the text, each with the weight of the best place.
      create function app.concept_vector(language text, title text, summary text, body text, concepts text[], terms text[])
      returns tsvector language sql stable parallel safe as $$
        with place as (
          select to_tsvector(app.search_config(language), title) as a, to_tsvector(app.search_config(language), summary) as b,
            to_tsvector(app.search_config(language), body) as d),
        often as (select lexeme, cardinality(positions) as times from place, unnest(d)),
        term as (select concept, phraseto_tsquery(app.search_config(language), word) as query from unnest(concepts, terms) t(concept, word)),
        found as (
          select concept, bool_or(a @@ query) as in_title, bool_or(b @@ query) as in_summary,
            sum(coalesce(times, 1)) filter (where d @@ query) as times
          from place, term left join often on query::text = quote_literal(lexeme)
          where numnode(query) > 0 and (a @@ query or b @@ query or d @@ query) group by concept)
        select coalesce(string_agg(format('%L:%s%s', '#' || concept, row_number,
          case when in_title then 'A' when in_summary then 'B' when times >= 3 then 'C' else 'D' end), ' ')::tsvector, '')
        from (select *, row_number() over () from found) f $$;

      -- Brings the index in line with one entry of the caller's, in the caller's transaction. Who may find it is read from the entry
      -- itself; the caller says only what is written in it.
      create function app.index_entry(entry uuid, body text, marks tsvector, actor_groups text[], activity_types text[],
        concepts text[], terms text[], thesaurus text) returns void
      language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        face record;
        about tsvector;
        in_title tsvector;
        everything tsvector;
      begin
        select e.*, t.name, t.country,
          case when t.population < 10000 then 'small' when t.population < 50000 then 'medium' when t.population is not null then 'large' end as band
        into face from entry e join tenant t on t.id = e.tenant_id where e.id = entry;
        if not found then raise insufficient_privilege using message = 'no entry of the caller''s'; end if;
        delete from entry_search s where s.entry_id = entry;
        if face.archived_at is not null then return; end if;
        about := app.concept_vector(face.language, face.title, face.summary, body, concepts, terms) || marks;
        in_title := app.search_vector(face.language, face.title, 'A') || ts_filter(about, '{a}');
        everything := app.search_vector(face.language, face.title, 'A') || app.search_vector(face.language, face.summary, 'B')
          || app.search_vector(face.language, body, 'D') || setweight(to_tsvector('simple', face.name), 'C') || about
          || app.folded_words(concat_ws(' ', face.title, face.summary, body));
        insert into entry_search values (entry, face.tenant_id, face.co_owners, face.networks, face.is_public, face.language, face.kind,
          face.status, face.country, face.band, face.goals, actor_groups, activity_types, lower(face.title), everything, in_title,
          thesaurus, face.published_at);
      end $$;

      -- Whoever narrows, widens or withdraws an entry by whatever statement: the index follows in that statement.
      create function app.follow_entry() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        if new.archived_at is not null then
          delete from entry_search where entry_id = new.id;
        else
          update entry_search set tenant_id = new.tenant_id, co_owners = new.co_owners, networks = new.networks, is_public = new.is_public
          where entry_id = new.id;
        end if;
        return null;
      end $$;
      create trigger entry_search_follows after update of tenant_id, co_owners, networks, is_public, archived_at on entry
        for each row execute function app.follow_entry();

      revoke all on function app.index_entry, app.follow_entry from public;
      grant execute on function app.index_entry to tandem_app, tandem_system;
      -- Handing over asks for the right to create where the thing stands.
      grant create on schema public, app to tandem_search;
      alter view visible_entry_search owner to tandem_search;
      alter function app.index_entry owner to tandem_search;
      alter function app.follow_entry owner to tandem_search;
      revoke create on schema public, app from tandem_search;
      grant select on visible_entry_search to tandem_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger entry_search_follows on entry;
      drop view visible_entry_search;
      drop function app.follow_entry, app.index_entry, app.concept_vector, app.folded_words, app.search_vector, app.tagged, app.search_config;
      drop policy search_select on tenant;
      drop policy search_select on entry;
      revoke select on tenant, entry from tandem_search;
      drop table entry_search;
    `);
  }
}
