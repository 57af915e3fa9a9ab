import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What helps those who slip while typing: whose entry it is counts, and the words that stand in entries can be told apart. */
export class SearchWords implements MigrationInterface {
  name = 'SearchWords0000000000025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- By whom, before whom it is about: the municipality's name counts like two mentions in the summary, also as it is typed without ø, å, ä and ö.
      create function app.add_name() returns trigger language plpgsql as $$
      declare
        face record;
      begin
        select name, replace(slug, '-', ' ') as slug into face from tenant where id = new.tenant_id;
        new.lexemes := new.lexemes || setweight(to_tsvector('simple', concat_ws(' ', face.name, face.name, face.slug)), 'B')
          || app.folded_words(face.name);
        return new;
      end $$;
      create trigger entry_search_has_name before insert on entry_search for each row execute function app.add_name();
      grant execute on function app.add_name to tandem_search;

      alter table entry_search add column words_learned boolean not null default false;
      create index entry_search_unlearned on entry_search (entry_id) where not words_learned;

      -- Every word of every entry, once. Read by the function below alone, which gives away no word that the caller may not read.
      create table search_word (word text primary key check (length(word) between 5 and 60));
      create index search_word_trigrams on search_word using gin (word gin_trgm_ops);
      call app.protect('search_word');
      grant select, insert, delete on search_word to tandem_search;
      create policy search_all on search_word for all to tandem_search using (true) with check (true);

      -- In order, so that two who learn at once wait for one another rather than forever.
      create function app.learn_words(most integer) returns integer language sql security definer set search_path = public, pg_temp as $$
        with taken as materialized (
          select entry_id, lexemes from entry_search where not words_learned order by entry_id limit most for update skip locked),
        learned as (
          insert into search_word
          select distinct lexeme from taken, unnest(lexemes) where lexeme ~ '^[[:alpha:]]{5,60}$' order by lexeme
          on conflict do nothing),
        marked as (update entry_search s set words_learned = true from taken where s.entry_id = taken.entry_id returning 1)
        select count(*)::integer from marked $$;

      -- Of the words after that one, some at a time: those that stand in no entry any more go. The last one looked at, or null.
      create function app.forget_words(after text, most integer) returns text language sql security definer set search_path = public, pg_temp as $$
        with looked as materialized (select word from search_word where word > after order by word limit most),
        gone as (
          delete from search_word w using looked l
          where w.word = l.word and not exists (select 1 from entry_search s where s.lexemes @@ quote_literal(l.word)::tsquery))
        select max(word) from looked $$;

      create function app.near_words(near text) returns text[] language sql stable security definer set search_path = public, pg_temp as $$
        select coalesce(array_agg(w.word order by w.likeness desc), '{}')
        from (select word, similarity(word, near) as likeness from search_word where word % near order by likeness desc, word limit 20) w
        where exists (select 1 from visible_entry_search v where v.lexemes @@ quote_literal(w.word)::tsquery) $$;

      revoke all on function app.learn_words, app.forget_words, app.near_words from public;
      grant execute on function app.learn_words, app.forget_words to tandem_system;
      grant execute on function app.near_words to tandem_app, tandem_system;
      grant create on schema app to tandem_search;
      alter function app.learn_words owner to tandem_search;
      alter function app.forget_words owner to tandem_search;
      alter function app.near_words owner to tandem_search;
      revoke create on schema app from tandem_search;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.near_words, app.forget_words, app.learn_words;
      drop table search_word;
      alter table entry_search drop column words_learned;
      drop trigger entry_search_has_name on entry_search;
      drop function app.add_name;
    `);
  }
}
