import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As in the policies of `thread` and `reply`: the view stands in their place, since an index can't be used behind a policy. */
const readable = 'network_id = any((select app.network_ids())::uuid[]) and not is_hidden and not is_thread_hidden';
const written = `person_id = (select app.person_id()) or session_user = 'tandem_system'`;

/** The index in which questions and answers are found, in the form that ADR 0004 gives to that of entries. */
export class PostSearch implements MigrationInterface {
  name = 'PostSearch0000000000194';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One row for each question and each answer. No index on the network: it is checked, not searched by.
      create table post_search (
        post_id uuid primary key,
        thread_id uuid not null,
        network_id uuid not null,
        is_reply boolean not null,
        is_hidden boolean not null default false,
        is_thread_hidden boolean not null default false,
        -- Which edition of the thesaurus it was indexed with.
        thesaurus text not null,
        lexemes tsvector not null,
        foreign key (network_id, thread_id) references thread (network_id, id) on update cascade
      );
      create index post_search_lexemes on post_search using gin (lexemes) with (fastupdate = off);
      create index post_search_thread on post_search (thread_id);
      create index post_search_thesaurus on post_search (thesaurus, post_id);
      call app.protect('post_search');
      grant select, insert, update on post_search to tandem_search;
      create policy search_all on post_search for all to tandem_search using (true) with check (true);

      -- What tandem_search may see while it writes the index: the caller's own posts, or any for the system's listed work.
      grant select on thread, reply to tandem_search;
      create policy search_select on thread for select to tandem_search using (${written});
      create policy search_select on reply for select to tandem_search using (${written});

      create view visible_post_search as select post_id, thread_id, network_id, is_reply, lexemes from post_search where ${readable};

      -- Whom a text names is not what it is about: an erased person must not be found by the index.
      create function app.without_people(content text) returns text language sql immutable parallel safe
        as $$ select regexp_replace(content, '@\\[[^]\\n]*\\]\\(person:[0-9a-f-]+\\)', ' ', 'g') $$;

      -- Brings the index in line with one post of the caller's, in the caller's transaction. Where it stands and what it says is read
      -- from the post itself; the caller says only which terms may be in what it read. Changed meanwhile, whoever changed it has indexed it.
      create function app.index_post(of_thread uuid, of_reply uuid, said text, concepts text[], terms text[], marks tsvector, edition text) returns void
      language plpgsql security definer set search_path = public, pg_temp as $$
      declare
        post record;
      begin
        if of_reply is null then
          select h.id, h.network_id, h.language, h.title, h.body, h.hidden_at is not null as hidden, h.hidden_at is not null as out
          into post from thread h where h.id = of_thread;
        else
          select r.id, r.network_id, r.language, '' as title, r.body, r.hidden_at is not null as hidden,
            coalesce((select s.is_hidden from post_search s where s.post_id = of_thread), false) as out
          into post from reply r where r.id = of_reply and r.thread_id = of_thread;
        end if;
        if not found then raise insufficient_privilege using message = 'no post of the caller''s'; end if;
        if said is distinct from post.title || post.body then return; end if;
        post.body := app.without_people(post.body);
        insert into post_search values (post.id, of_thread, post.network_id, of_reply is not null, post.hidden, post.out, edition,
          app.search_vector(post.language, post.title, 'A') || app.search_vector(post.language, post.body, 'D')
            || app.concept_vector(post.language, post.title, '', post.body, concepts, terms) || marks
            || app.folded_words(post.title || ' ' || post.body))
        on conflict (post_id) do update set thesaurus = excluded.thesaurus, lexemes = excluded.lexemes;
      end $$;

      -- Whoever takes a post out of sight, or shows it again, by whatever statement: the index follows in that statement.
      create function app.follow_post() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        if tg_table_name = 'reply' then
          update post_search set is_hidden = new.hidden_at is not null where post_id = new.id;
        else
          update post_search set is_thread_hidden = new.hidden_at is not null,
            is_hidden = case when post_id = new.id then new.hidden_at is not null else is_hidden end where thread_id = new.id;
        end if;
        return null;
      end $$;
      create trigger post_search_follows after update of hidden_at on thread for each row execute function app.follow_post();
      create trigger post_search_follows after update of hidden_at on reply for each row execute function app.follow_post();

      -- What was written before is found by its words at once, and by what it means when the worker has looked at it.
      insert into post_search
        select h.id, h.id, h.network_id, false, h.hidden_at is not null, h.hidden_at is not null, '',
          app.search_vector(h.language, h.title, 'A') || app.search_vector(h.language, app.without_people(h.body), 'D') from thread h
        union all
        select r.id, r.thread_id, r.network_id, true, r.hidden_at is not null, h.hidden_at is not null, '',
          app.search_vector(r.language, app.without_people(r.body), 'D') from reply r join thread h on h.id = r.thread_id;

      revoke all on function app.index_post, app.follow_post from public;
      grant execute on function app.index_post to tandem_app, tandem_system;
      grant create on schema public, app to tandem_search;
      alter view visible_post_search owner to tandem_search;
      alter function app.index_post owner to tandem_search;
      alter function app.follow_post owner to tandem_search;
      revoke create on schema public, app from tandem_search;
      grant select on visible_post_search to tandem_app;
      grant select on post_search to tandem_system;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger post_search_follows on reply;
      drop trigger post_search_follows on thread;
      drop view visible_post_search;
      drop function app.follow_post, app.index_post, app.without_people;
      drop policy search_select on reply;
      drop policy search_select on thread;
      revoke select on thread, reply from tandem_search;
      drop table post_search;
    `);
  }
}
