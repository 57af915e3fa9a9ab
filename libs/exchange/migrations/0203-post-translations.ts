import type { MigrationInterface, QueryRunner } from 'typeorm';

const me = '(select app.person_id())';
const inside = 'network_id = any((select app.network_ids())::uuid[])';
const coordinates = 'network_id = any((select app.coordinates())::uuid[])';

/**
 * What a machine made of a post, for as long as the post says what was sent: it goes where the words change, are taken out of sight or move to
 * another network, and where the network no longer has its words sent.
 */
export class PostTranslations implements MigrationInterface {
  name = 'PostTranslations0000000000203';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.words_digest(title text, body text) returns bytea language sql immutable parallel safe as
        $$ select sha256(convert_to(coalesce(title, '') || e'\\n' || body, 'UTF8')) $$;

      -- Its coordinators said yes to this service, and to no other.
      create table translation_agreement (
        network_id uuid primary key references network,
        host text not null check (length(host) between 1 and 253),
        agreed_by uuid not null references person,
        agreed_at timestamptz not null
      );
      call app.protect('translation_agreement');
      grant select, insert, delete on translation_agreement to tandem_app;
      create policy app_select on translation_agreement for select to tandem_app using (${inside});
      create policy app_insert on translation_agreement for insert to tandem_app with check (${coordinates} and agreed_by = ${me});
      create policy app_delete on translation_agreement for delete to tandem_app using (${coordinates});

      create table post_translation (
        -- The reply's, or the thread's where it is the question itself.
        post_id uuid not null,
        language text not null check (language in ('da', 'nb', 'nn', 'sv', 'en')),
        network_id uuid not null,
        thread_id uuid not null,
        reply_id uuid,
        title text,
        body text not null,
        host text not null,
        translated_at timestamptz not null,
        -- Of the words that were sent.
        words bytea not null,
        primary key (post_id, language),
        foreign key (network_id, thread_id) references thread (network_id, id) on update cascade,
        foreign key (thread_id, reply_id) references reply (thread_id, id),
        check (post_id = coalesce(reply_id, thread_id)),
        check ((title is null) = (reply_id is not null))
      );
      create index post_translation_thread on post_translation (thread_id);
      create index post_translation_network on post_translation (network_id);
      call app.protect('post_translation');
      grant select, insert on post_translation to tandem_app;
      create policy app_select on post_translation for select to tandem_app using (${inside});
      create policy app_insert on post_translation for insert to tandem_app with check (${inside} and exists (
        select from translation_agreement a where a.network_id = post_translation.network_id and a.host = post_translation.host));

      -- Whoever changes the words, hides them or takes the agreement back comes before this and is seen, or waits for it and takes it away.
      create function app.translates_standing_words() returns trigger
      language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        perform from translation_agreement where network_id = new.network_id and host = new.host for share;
        if not found then return null; end if;
        -- The thread first, as one that moves is locked.
        perform from thread where id = new.thread_id and network_id = new.network_id
          and (new.reply_id is not null or hidden_at is null and app.words_digest(title, body) = new.words) for share;
        if found and new.reply_id is not null then
          perform from reply where id = new.reply_id and hidden_at is null and app.words_digest(null, body) = new.words for share;
        end if;
        return case when found then new end;
      end $$;
      create trigger post_translation_stands before insert on post_translation
        for each row execute function app.translates_standing_words();

      create function app.forget_post_translations() returns trigger
      language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        delete from post_translation where post_id = new.id;
        return null;
      end $$;
      create trigger thread_translations after update on thread for each row
        when ((old.title, old.body, old.language, old.network_id) is distinct from (new.title, new.body, new.language, new.network_id)
          or new.hidden_at is not null)
        execute function app.forget_post_translations();
      create trigger reply_translations after update on reply for each row
        when ((old.body, old.language, old.network_id) is distinct from (new.body, new.language, new.network_id) or new.hidden_at is not null)
        execute function app.forget_post_translations();

      create function app.forget_network_translations() returns trigger
      language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        delete from post_translation where network_id = old.network_id;
        return null;
      end $$;
      create trigger translation_agreement_ended after delete on translation_agreement
        for each row execute function app.forget_network_translations();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger reply_translations on reply;
      drop trigger thread_translations on thread;
      drop table post_translation, translation_agreement;
      drop function app.translates_standing_words(), app.forget_post_translations(), app.forget_network_translations(),
        app.words_digest(text, text);
    `);
  }
}
